/** The achievements of a technical studio of the city have brought benefit. */

import { benefits } from '../../../rules/studios/technical-effect.ts'
import { municipal } from '../studio-law.ts'

export const benefitsClause = benefits({ id: 'JN-07-2', law: municipal })
