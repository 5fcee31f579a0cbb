/** Signs that a provincial grant was held back, diverted or overspent, put before a person. */

import { overdrawnFaults } from '../../../rules/funds/balance.ts'
import { BOOK_COLUMNS, byStudio, sumOf } from '../../../rules/funds/fund-books.ts'
import type { FundEntry } from '../../../rules/funds/fund-entry.ts'
import { entriesUnder } from '../../../rules/funds/grant-measure.ts'
import { receiptOf } from '../../../rules/funds/grant-receipts.ts'
import { givesBack, mayBe } from '../../../rules/funds/receipt-kind.ts'
import { heldBackFaults, isOwnSpending, ownSpendingFaults } from '../../../rules/funds/upper-books.ts'
import { type RowFault, type Senders, workbookRule } from '../../../rules/rule.ts'
import { otherStudioFaults } from '../../../rules/studios/other-studio.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { showYuan } from '../../../templates/values/money.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { provincialGrantBooks } from '../grant-books.ts'
import { shandongStudio } from '../identity.ts'

/** Grants of which less arrived at the base union than the upper union passed on. */
const shortPaid = (entries: readonly FundEntry[], senders: Senders): RowFault[] =>
  byStudio(entries, senders).flatMap((studio): RowFault[] => {
    const grant = studio.filter(({ source }) => source === '省总资助')
    const passed = grant.filter(
      (e) => e.direction === '支出' && e.bookkeeper === '市级工会' && !isOwnSpending(e) && !givesBack(e),
    )
    const arrived = grant.filter((e) => e.bookkeeper === '基层工会' && receiptOf('省总资助')(e))
    if (studio.some((e) => mayBe('省总资助', e))) return []
    const [first, last] = [arrived[0], passed[0]]
    const gap = sumOf(passed) - sumOf(arrived)
    if (first === undefined || last === undefined || gap <= 0) return []
    if (arrived.some(({ amount }) => amount === undefined)) return []
    return [
      {
        row: first,
        blames: 'amount',
        says: `市级工会拨付 ${showYuan(sumOf(passed))} 元，到账少 ${showYuan(gap)} 元，由审核人员查明去向`,
        related: [{ row: last, key: 'amount' }],
      },
    ]
  })

/** A problem that was found, and nothing said of what followed. */
const unhandled = ({ problem, handling }: Row<typeof assessments>): boolean =>
  !saysNothing(problem) && saysNothing(handling)

export const diverted = workbookRule({
  id: 'SD-22b',
  severity: 'review',
  forms: {
    entries: fundEntries,
    applications: shandongStudioApplication,
    info: submissionInfo,
    rows: assessments,
    office: officeInfo,
  },
  reads: {
    entries: BOOK_COLUMNS,
    applications: ['studio'],
    info: ['programme'],
    rows: ['problem', 'handling'],
    office: ['level'],
  },
  checks:
    '列出省总资助未足额拨付或到账、推荐工会直接支出、用于别的工作室、余额为负、查出问题没有处理的，由人查明',
  reading: '只列账面不符，是否截留、挤占、挪用由审计和审查认定。',
  mend: '请两级工会核对凭证，在“说明”栏写明原因',
  holds: ({ entries, applications, info, rows, office }, _params, senders) => {
    const under = entriesUnder(provincialGrantBooks, entries, info, senders)
    const grant = under.filter((e) => e.source === '省总资助')
    const spending = grant.filter((e) => e.direction === '支出')
    return [
      ...shortPaid(under, senders),
      ...otherStudioFaults(spending, [...entries, ...applications]),
      ...ownSpendingFaults(spending),
      ...heldBackFaults(grant, senders),
      ...overdrawnFaults(entries, under, senders),
      ...(info[0]?.programme === shandongStudio.name || office[0]?.level === '省级'
        ? rows.filter(unhandled).map((row) => ({
            row,
            blames: 'handling',
            says: `审查问题“${row.problem}”没有处理结果，由审核人员跟进`,
            mend: '请补填处理结果；还在处理的，在“说明”栏写明进展',
          }))
        : []),
    ]
  },
})
