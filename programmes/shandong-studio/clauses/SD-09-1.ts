/** A studio of management broke new ground; a person judges it. */

import { described } from '../../../rules/studios/described.ts'
import { provincial } from '../studio-law.ts'

export const managementLeadClause = described({
  id: 'SD-09-1',
  law: provincial,
  category: '管理创新型',
  severity: 'review',
  key: 'managementLead',
  what: '管理突破和成效',
  looksAt: '解决了什么问题、效益如何，是否在全国、全省同行业领先',
})
