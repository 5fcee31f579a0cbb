/** Activity within the year before the application. */

import { optional } from '../../../rules/parameters/parameter.ts'
import { reviewRule } from '../../../rules/rule.ts'
import { withinYearsBefore } from '../../../rules/truth.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { fact, factsOf, tally } from '../../../rules/words/facts.ts'
import { activityLog } from '../../../templates/forms/activity-log.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'
import { basisDateParameter } from '../parameters.ts'

export const activity = reviewRule({
  id: 'JN-04-4',
  severity: 'review',
  forms: { studios: jinanStudioApplication, log: activityLog },
  reads: { studios: ['number', 'activityCount', 'appliedOn'], log: ['number', 'heldOn', 'kind'] },
  params: { basisDate: optional(basisDateParameter) },
  subject: 'studios',
  blames: 'activityCount',
  checks: '基准日前一年内有活动记录；没有的要求说明，活动是否围绕重点难点问题由人审核',
  mend: '请在“工作台账”表补填申报前一年的活动；确实没有开展的，在“说明”栏写明原因',
  looksAt: '看活动是否围绕生产经营的重点难点问题开展',
  lacks: (row, sets, { basisDate }, senders) => {
    const basis = basisDate ?? row.appliedOn
    if ((row.activityCount ?? 0) > 0 || senders.reported(row, 'activityCount')) return []
    const log = new ByNumber(sets.log, senders).all(row)
    // An entry whose date leaves it open, or cannot be read, is an entry.
    const within = log.some(
      ({ heldOn }) => heldOn === undefined || withinYearsBefore(heldOn, basis, 1) !== false,
    )
    if (within) return []
    return [{ severity: 'warning', says: `至 ${basis ?? '申报日'} 的一年内没有活动记录` }]
  },
  facts: (row, sets, senders) => [
    ...factsOf(jinanStudioApplication, row, 'activityCount'),
    fact('工作台账', tally(new ByNumber(sets.log, senders).all(row).map(({ kind }) => kind))),
  ],
})
