/** Equipment that the work needs. */

import { reviewRule } from '../../../rules/rule.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const facilitiesClause = reviewRule({
  id: 'SD-05-3',
  severity: 'review',
  forms: { studios: shandongStudioApplication },
  reads: { studios: ['facilities'] },
  subject: 'studios',
  blames: 'facilities',
  checks: '列有设施清单；是否齐全由人审核',
  mend: '请列出资料、器材工具、电脑网络、实验仪器的名称和数量',
  looksAt: '看资料、工具、电脑网络、仪器是否齐全，够不够用',
  lacks: (row) => (saysNothing(row.facilities) ? [{ says: '没有列设施清单' }] : []),
  facts: (row) => factsOf(shandongStudioApplication, row, 'facilities'),
})
