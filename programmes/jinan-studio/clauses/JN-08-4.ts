/** A studio of services leads its trade; a person judges it. */

import { described } from '../../../rules/studios/described.ts'
import { municipal } from '../studio-law.ts'

export const serviceLeadClause = described({
  id: 'JN-08-4',
  law: municipal,
  category: '服务创新型',
  severity: 'review',
  key: 'serviceLead',
  what: '同行业领先的说明',
  looksAt: '服务质量是否在市内外同行业领先，有没有示范作用',
})
