/** The provincial measure is in force since it was issued; two earlier documents are repealed. */

import { inForce } from '../../../rules/naming/in-force.ts'
import { programmeNames } from '../../../templates/programme-names.ts'

export const provinceInForce = inForce('SD-29', 'SD', programmeNames['shandong-studio'])
