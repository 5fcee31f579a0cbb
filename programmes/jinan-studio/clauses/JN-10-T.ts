/** An application to the city that was verified as untrue is out. */

import { verified } from '../../../rules/studios/verified.ts'
import { municipal } from '../studio-law.ts'

export const verifiedClause = verified({ id: 'JN-10-T', law: municipal })
