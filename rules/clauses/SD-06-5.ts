/** The province names no research body. */
import { notResearchBody } from '../shared/research-body.ts'
import { provincial } from '../../programmes/shandong-studio/studio-law.ts'

export const provinceNoResearchBody = notResearchBody({ id: 'SD-06-5', law: provincial })
