/** A studio of management broke new ground; a person judges it. */

import { described } from '../../../rules/studios/described.ts'
import { municipal } from '../studio-law.ts'

export const managementLeadClause = described({
  id: 'JN-09-1',
  law: municipal,
  category: '管理创新型',
  severity: 'review',
  key: 'managementLead',
  what: '管理突破和成效',
  looksAt: '解决了什么问题、效益如何，是否在同行业领先',
})
