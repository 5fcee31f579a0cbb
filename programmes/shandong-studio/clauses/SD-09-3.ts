/** Ideas of a studio of management were approved by an authority of city, province or nation. */
import { adopted } from '../../../rules/studios/adopted.ts'
import { provincial } from '../studio-law.ts'

export const adoptedClause = adopted({ id: 'SD-09-3', law: provincial })
