/** Every studio of the city applies in one of three categories. */
import { chosenCategory } from '../shared/chosen-category.ts'
import { municipal } from '../../programmes/jinan-studio/studio-law.ts'

export const cityCategory = chosenCategory({ id: 'JN-06-5', law: municipal })
