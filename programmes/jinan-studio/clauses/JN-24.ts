/** The city's measure on studios is in force since 2020-04-27; an earlier document is repealed. */

import { inForce } from '../../../rules/naming/in-force.ts'
import { jinanStudio } from '../identity.ts'
import { measure } from '../measure.ts'

export const inForceClause = inForce('JN-24', measure, jinanStudio.name)
