/** The city's grant: one sum of a fixed amount, received once, by studios that are newly named. */

import type { FundEntry } from '../../../rules/funds/fund-entry.ts'
import {
  amountSays,
  receiptFaults,
  receiptOf,
  unclearReceipts,
  yearOf,
} from '../../../rules/funds/grant-receipts.ts'
import { mayBe } from '../../../rules/funds/receipt-kind.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { foldText } from '../../../templates/values/text.ts'
import { jinanStudio } from '../identity.ts'
import { grantParameter } from '../parameters.ts'

type Named = Row<typeof namingList>

/** The studio's name decides; its number does only where a name is lacking. */
const isOf = (entry: FundEntry, { studio, number }: Named): boolean =>
  entry.studio !== undefined && studio !== undefined
    ? foldText(entry.studio) === foldText(studio)
    : entry.number !== undefined && number !== undefined && foldText(entry.number) === foldText(number)

/** Receipts in an office's books by studios that its list of that year does not name. */
const notNamed = (entries: readonly FundEntry[], named: readonly Named[]): RowFault[] =>
  entries.flatMap((row): RowFault[] => {
    const year = yearOf(row)
    const list = named.filter(({ namedYear }) => namedYear === year)
    if (list.length === 0 || list.some((line) => isOf(row, line))) return []
    return [
      {
        row,
        blames: 'studio',
        severity: 'review',
        says: `“${row.studio ?? row.number ?? ''}”不在 ${year} 年拟命名名单上，资助只给新命名的工作室，由审核人员核对`,
        mend: '请核对工作室名称和命名年度；往年命名、本年才拨付的，在“说明”栏写明',
      },
    ]
  })

export const grantOnce = workbookRule({
  id: 'JN-12a',
  overYears: true,
  severity: 'error',
  forms: { entries: fundEntries, named: namingList, info: submissionInfo, office: officeInfo },
  reads: {
    entries: [
      'number',
      'studio',
      'direction',
      'source',
      'bookkeeper',
      'bookkeeperName',
      'counterparty',
      'amount',
      'arrivedOn',
      'postedOn',
      'summary',
    ],
    named: ['programme', 'namedYear', 'number', 'studio', 'grant'],
    info: ['year'],
    office: ['year'],
  },
  when: {
    entries: (row) => receiptOf('市总资助')(row) || mayBe('市总资助', row),
    named: (row) => row.programme === jinanStudio.name,
  },
  params: { grant: grantParameter },
  checks:
    '市总工会资助金额与办法或当年通知分文不差，一个工作室在一个账上只收到一次；办公室账上受助的工作室在当年拟命名名单上；是不是收到资助，看资金来源、对方单位和摘要，对不上的由人核对',
  reading:
    '金额按办法定额；当年通知写明文号的从通知。分两次到账不合“一次性发放”，判不符。商家退款、利息等不是资助。往年的命名不核金额，往年到账的金额不同的由审核人员认定。',
  mend: '请核对拟命名名单和拨款凭证',
  holds: ({ entries, named, info, office }, { grant }, senders) => {
    const receipts = entries.filter(receiptOf('市总资助'))
    const year = info[0]?.year ?? office[0]?.year
    const ofYear = named.filter(
      ({ namedYear }) => year === undefined || namedYear === undefined || namedYear === year,
    )
    return [
      ...ofYear.flatMap((row) => {
        const says = row.grant === undefined ? null : amountSays(row.grant, grant)
        return says === null ? [] : [{ row, blames: 'grant', says: `资助${says}` }]
      }),
      ...receiptFaults(receipts, senders, year, (_entry, amount) => amountSays(amount, grant)),
      ...unclearReceipts('市总资助', entries),
      ...(office.length > 0 ? notNamed(receipts, named) : []),
    ]
  },
})
