/** A studio of services describes its idea and its means; a person judges them. */

import { described } from '../../../rules/studios/described.ts'
import { provincial } from '../studio-law.ts'

export const serviceConceptClause = described({
  id: 'SD-08-1',
  law: provincial,
  category: '服务创新型',
  severity: 'review',
  key: 'serviceConcept',
  what: '服务理念和手段',
  looksAt: '服务理念是否科学，是否用上“互联网+”手段',
})
