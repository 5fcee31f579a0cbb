/** The city names no research body. */
import { notResearchBody } from '../shared/research-body.ts'
import { municipal } from '../shared/studio-law.ts'

export const cityNoResearchBody = notResearchBody({ id: 'JN-06-4', law: municipal })
