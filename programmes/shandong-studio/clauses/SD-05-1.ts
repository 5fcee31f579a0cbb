/** Five signs stand in the studio. */

import { reviewRule } from '../../../rules/rule.ts'
import { missingSigns, SIGN_KEYS } from '../../../rules/studios/signs-and-place.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const signs = reviewRule({
  id: 'SD-05-1',
  severity: 'error',
  forms: { studios: shandongStudioApplication },
  reads: { studios: [...SIGN_KEYS, 'signEvidence'] },
  subject: 'studios',
  blames: 'hasPlaque',
  checks: '牌匾、组织机构、工作职责、目标任务、管理办法五项标志都有；是否规范、明显由人审核',
  mend: '请补齐标志后改填“是”',
  looksAt: '看五项标志的佐证，是否规范、明显',
  lacks: (row) => missingSigns(row),
  facts: (row) => factsOf(shandongStudioApplication, row, ...SIGN_KEYS, 'signEvidence'),
})
