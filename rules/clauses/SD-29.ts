/** The provincial measure is in force since it was issued; two earlier documents are repealed. */
import { programmeNames } from '../../templates/programme-names.ts'
import { inForce } from '../shared/in-force.ts'

export const provinceInForce = inForce('SD-29', 'SD', programmeNames['shandong-studio'])
