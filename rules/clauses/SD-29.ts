/** The provincial measure is in force since it was issued; two earlier documents are repealed. */
import { inForce } from '../shared/in-force.ts'

export const provinceInForce = inForce('SD-29', 'SD')
