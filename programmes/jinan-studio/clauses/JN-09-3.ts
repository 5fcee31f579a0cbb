/** Ideas of a studio of management of the city were approved by an authority. */
import { adopted } from '../../../rules/studios/adopted.ts'
import { municipal } from '../studio-law.ts'

export const adoptedClause = adopted({ id: 'JN-09-3', law: municipal })
