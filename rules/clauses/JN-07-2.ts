/** The achievements of a technical studio of the city have brought benefit. */
import { municipal } from '../../programmes/jinan-studio/studio-law.ts'
import { benefits } from '../shared/technical-effect.ts'

export const cityBenefits = benefits({ id: 'JN-07-2', law: municipal })
