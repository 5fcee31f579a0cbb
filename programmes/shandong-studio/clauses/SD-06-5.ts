/** The province names no research body. */
import { notResearchBody } from '../../../rules/studios/research-body.ts'
import { provincial } from '../studio-law.ts'

export const noResearchBody = notResearchBody({ id: 'SD-06-5', law: provincial })
