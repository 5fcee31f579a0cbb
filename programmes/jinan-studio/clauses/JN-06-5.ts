/** Every studio of the city applies in one of three categories. */
import { chosenCategory } from '../../../rules/studios/chosen-category.ts'
import { municipal } from '../studio-law.ts'

export const categoryClause = chosenCategory({ id: 'JN-06-5', law: municipal })
