/** The books of a city grant balance, and show nothing that an auditor would have to ask about. */

import { balanceFaults, overdrawnFaults } from '../../../rules/funds/balance.ts'
import { BOOK_COLUMNS } from '../../../rules/funds/fund-books.ts'
import { entriesUnder } from '../../../rules/funds/grant-measure.ts'
import { heldBackFaults, ownSpendingFaults } from '../../../rules/funds/upper-books.ts'
import { workbookRule } from '../../../rules/rule.ts'
import { otherStudioFaults } from '../../../rules/studios/other-studio.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'
import { grantBooks } from '../grant-books.ts'

export const balanceClause = workbookRule({
  id: 'JN-14',
  covers: ['JN-18'],
  severity: 'error',
  forms: { entries: fundEntries, applications: jinanStudioApplication, info: submissionInfo },
  reads: {
    entries: BOOK_COLUMNS,
    applications: ['studio'],
    info: ['programme'],
  },
  checks:
    '市总工会资助的收支明细逐笔平衡，分文不差；余额为负、写明用于别的工作室、系统工会没有足额拨付或直接支出的由人查明',
  reading:
    '第十四条和第十八条内容相同，只核一次。余额按一个工作室、一个记账主体、一项资金逐笔结算；把几项资金合并结算的也可以，按合得上的笔数最多的一种看；合并结算的，各项资金是否超支另算。上年结转的期初余额须说明。',
  mend: '请核对凭证金额和余额；漏记的补上',
  holds: ({ entries, applications, info }, _params, senders) => {
    const under = entriesUnder(grantBooks, entries, info, senders)
    const grant = under.filter((e) => e.source === '市总资助')
    const spending = grant.filter((e) => e.direction === '支出')
    const wrong = balanceFaults(entries, under, senders)
    const blamed = new Set(wrong.map(({ row }) => row))
    return [
      ...wrong,
      ...overdrawnFaults(entries, under, senders).filter(({ row }) => !blamed.has(row)),
      ...otherStudioFaults(spending, [...entries, ...applications]),
      ...ownSpendingFaults(spending),
      ...heldBackFaults(grant, senders),
    ]
  },
})
