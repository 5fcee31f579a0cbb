/** An application to the city that was verified as untrue is out. */
import { municipal } from '../../programmes/jinan-studio/studio-law.ts'
import { verified } from '../shared/verified.ts'

export const cityVerified = verified({ id: 'JN-10-T', law: municipal })
