/** The achievements of a technical studio have brought benefit. */
import { provincial } from '../../programmes/shandong-studio/studio-law.ts'
import { benefits } from '../shared/technical-effect.ts'

export const provinceBenefits = benefits({ id: 'SD-07-2', law: provincial })
