/** The city names no research body. */
import { notResearchBody } from '../shared/research-body.ts'
import { municipal } from '../../programmes/jinan-studio/studio-law.ts'

export const cityNoResearchBody = notResearchBody({ id: 'JN-06-4', law: municipal })
