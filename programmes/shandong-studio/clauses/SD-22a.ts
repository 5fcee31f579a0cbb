/** The books of a provincial grant balance: received less spent is what is left. */

import { balanceFaults } from '../../../rules/funds/balance.ts'
import { entriesUnder } from '../../../rules/funds/grant-measure.ts'
import { workbookRule } from '../../../rules/rule.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { provincialGrantBooks } from '../grant-books.ts'

export const balanceClause = workbookRule({
  id: 'SD-22a',
  severity: 'error',
  forms: { entries: fundEntries, info: submissionInfo },
  reads: {
    entries: ['number', 'studio', 'bookkeeper', 'direction', 'source', 'postedOn', 'amount', 'balance'],
    info: ['programme'],
  },
  checks: '省总工会资助的收支明细逐笔平衡：上一笔余额加收入减支出等于本笔余额，分文不差',
  reading:
    '余额按一个工作室、一个记账主体、一项资金逐笔结算；把几项资金合并结算的也可以，按合得上的笔数最多的一种看。一处错只报一处，其后从错数或从应有数接着算的都不再报。上年结转的期初余额须说明。',
  mend: '请核对凭证金额和余额；漏记的补上',
  holds: ({ entries, info }, _params, senders) =>
    balanceFaults(entries, entriesUnder(provincialGrantBooks, entries, info, senders), senders),
})
