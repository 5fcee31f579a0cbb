/** The achievements of a technical studio have brought benefit. */

import { benefits } from '../../../rules/studios/technical-effect.ts'
import { provincial } from '../studio-law.ts'

export const benefitsClause = benefits({ id: 'SD-07-2', law: provincial })
