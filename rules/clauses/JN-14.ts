/** The books of a city grant balance, and show nothing that an auditor would have to ask about. */
import { fundEntries } from '../../templates/forms/funds.ts'
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { workbookRule } from '../rule.ts'
import { balanceFaults, overdrawnFaults } from '../shared/balance.ts'
import { entriesUnder } from '../shared/grant-measure.ts'
import { otherStudioFaults } from '../shared/other-studio.ts'
import { heldBackFaults, ownSpendingFaults } from '../shared/upper-books.ts'

export const cityBalance = workbookRule({
  id: 'JN-14',
  covers: ['JN-18'],
  severity: 'error',
  forms: { entries: fundEntries, applications: jinanStudioApplication, info: submissionInfo },
  reads: {
    entries: [
      'number',
      'studio',
      'bookkeeper',
      'direction',
      'source',
      'counterparty',
      'postedOn',
      'amount',
      'purpose',
      'summary',
      'balance',
    ],
    applications: ['studio'],
    info: ['programme'],
  },
  checks:
    '市总工会资助的收支明细逐笔平衡，分文不差；余额为负、写明用于别的工作室、系统工会没有足额拨付或直接支出的由人查明',
  reading:
    '第十四条和第十八条内容相同，只核一次。余额按一个工作室、一个记账主体、一项资金逐笔结算；把几项资金合并结算的，通篇合得上也可以。上年结转的期初余额须说明。',
  mend: '请核对凭证金额和余额；漏记的补上',
  holds: ({ entries, applications, info }, _params, senders) => {
    const under = entriesUnder('市总资助', entries, info, senders)
    const grant = under.filter((e) => e.source === '市总资助')
    const spending = grant.filter((e) => e.direction === '支出')
    const wrong = balanceFaults(under, senders)
    const blamed = new Set(wrong.map(({ row }) => row))
    return [
      ...wrong,
      ...overdrawnFaults(under, senders).filter(({ row }) => !blamed.has(row)),
      ...otherStudioFaults(spending, [...entries, ...applications]),
      ...ownSpendingFaults(spending),
      ...heldBackFaults(grant, senders),
    ]
  },
})
