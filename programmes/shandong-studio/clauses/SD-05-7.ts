/** The unit pays for the studio. */

import { reviewRule } from '../../../rules/rule.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const unitFunds = reviewRule({
  id: 'SD-05-7',
  severity: 'warning',
  forms: { studios: shandongStudioApplication },
  reads: { studios: ['employerFunds', 'fundsProof'] },
  subject: 'studios',
  blames: 'employerFunds',
  checks: '写明所在单位近三年投入的经费；没有投入的要求说明，保障是否到位由人审核',
  mend: '请填所在单位近三年投入的合计数；确实没有投入的，在“说明”栏写明经费来源',
  looksAt: '看所在单位的经费保障是否到位，证明是否相符',
  lacks: (row, _sets, _params, senders) => {
    if (senders.reported(row, 'employerFunds')) return []
    if (row.employerFunds === undefined) return [{ says: '没有填近三年单位投入经费' }]
    return row.employerFunds === 0 ? [{ says: '近三年单位投入经费为 0' }] : []
  },
  facts: (row) => factsOf(shandongStudioApplication, row, 'employerFunds', 'fundsProof'),
})
