/** The city names no research body. */
import { notResearchBody } from '../../../rules/studios/research-body.ts'
import { municipal } from '../studio-law.ts'

export const noResearchBody = notResearchBody({ id: 'JN-06-4', law: municipal })
