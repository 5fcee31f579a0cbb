/** Money for its activity. */

import { reviewRule } from '../../../rules/rule.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

export const activityFundsClause = reviewRule({
  id: 'JN-04-5',
  severity: 'warning',
  forms: { studios: jinanStudioApplication },
  reads: { studios: ['activityFunds', 'dailyFunds'] },
  subject: 'studios',
  blames: 'activityFunds',
  checks: '写明一年可用的活动经费；没有的要求说明，能否保障活动由人审核',
  mend: '请填工作室一年可用的活动经费；确实没有的，在“说明”栏写明怎样保障活动',
  looksAt: '看活动经费能否保障活动正常开展',
  lacks: (row, _sets, _params, senders) => {
    if (senders.reported(row, 'activityFunds')) return []
    if (row.activityFunds === undefined) return [{ says: '没有填活动经费' }]
    return row.activityFunds === 0 ? [{ says: '活动经费为 0' }] : []
  },
  facts: (row) => factsOf(jinanStudioApplication, row, 'activityFunds', 'dailyFunds'),
})
