/** A studio of management names its system; a person judges it. */

import { described } from '../../../rules/studios/described.ts'
import { provincial } from '../studio-law.ts'

export const managementSystemClause = described({
  id: 'SD-09-2',
  law: provincial,
  category: '管理创新型',
  severity: 'review',
  key: 'managementSystem',
  what: '管理创新体系和监督保障、考核评价机制',
  looksAt: '体系和机制是否完善，成效是否明显',
})
