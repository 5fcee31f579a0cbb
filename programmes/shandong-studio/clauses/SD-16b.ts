/** Before it is fully matched, nothing of the province's grant is spent. */

import { arrivalOf, byStudio, sumOf } from '../../../rules/funds/fund-books.ts'
import type { FundEntry } from '../../../rules/funds/fund-entry.ts'
import { type Matching, matchingOf, reachedBy, reaching, withOthers } from '../../../rules/funds/matching.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { showYuan } from '../../../templates/values/money.ts'

/** Spending of a grant whose arrival the file does not show. */
const grantUntold = (row: FundEntry): RowFault => ({
  row,
  blames: 'source',
  kind: 'unjudged',
  severity: 'review',
  says: '无法判断动用前是否配足：本文件没有所在单位工会收到资助的记录',
  mend: '请把收到资助和配套的凭证也填上；属往年到账的，在“说明”栏写明到账和配足的日期',
})

/** One spending of the grant against what was matched by then. */
function judgeSpending(row: FundEntry, { grants, matches }: Matching): RowFault | null {
  // Money that arrives later need not be matched by now.
  const arrived = grants.filter((grant) => onOrBefore(arrivalOf(grant), row.postedOn) !== false)
  const due = sumOf(arrived.length > 0 ? arrived : grants)
  const full = reaching(matches, due)
  const before = reachedBy(matches, due, row.postedOn)
  if (before === true) return null
  const when = full === undefined ? '至今没有配足' : `到 ${arrivalOf(full) ?? '（日期未填）'} 才配足`
  const at = {
    row,
    blames: 'postedOn',
    related: [{ row: full ?? grants[0]!, key: full ? 'arrivedOn' : 'amount' }],
  }
  if (before === 'unsure')
    return {
      ...at,
      severity: 'warning',
      says: `支出日期 ${row.postedOn ?? '未填'}，配套${when}：日期不完整，看不出动用前是否配足`,
      mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
    }
  return {
    ...at,
    says: `未配套先动用：${row.postedOn ?? '日期未填'} 支出省总资助，配套${when}，应配 ${showYuan(due)} 元`,
  }
}

/** The fault of a spending, or a question where money that is booked otherwise may have matched the grant. */
function judgeWithDoubts(row: FundEntry, matching: Matching): RowFault | null {
  const fault = judgeSpending(row, matching)
  if (fault === null) return null
  const { elsewhere, unclear, askedOfGrant } = matching
  const [upper, unnamed] = [elsewhere[0], unclear[0]]
  const heldWith = (others: readonly FundEntry[]): boolean =>
    judgeSpending(row, withOthers(matching, others)) === null
  if (upper !== undefined && heldWith(elsewhere))
    return {
      ...fault,
      severity: 'review',
      says: `动用前的单位配套记在${upper.bookkeeper}账上，是否算配足由审核人员认定`,
      mend: '请核对配套的记账主体；由所在单位工会收到的选“基层工会”',
      related: [{ row: upper, key: 'bookkeeper' }],
    }
  if (unnamed !== undefined && heldWith([...elsewhere, ...unclear]))
    return {
      ...fault,
      kind: 'unjudged',
      severity: 'review',
      says:
        unnamed.source === undefined
          ? '无法判断动用前是否配足：有收入没有填“资金来源”'
          : `无法判断动用前是否配足：单位配套的对方单位是“${unnamed.counterparty}”`,
      mend: '请给这笔收入选资金来源；是配套的选“单位配套”，对方单位照凭证填',
      related: [{ row: unnamed, key: unnamed.source === undefined ? 'source' : 'counterparty' }],
    }
  return askedOfGrant.length > 0 && heldWith([...elsewhere, ...unclear, ...askedOfGrant]) ? null : fault
}

/** Spending in nobody's books that would break the clause if it were the base union's: reported once. */
function bookless(matching: Matching): RowFault[] {
  const { grants, bookless: of } = matching
  if (matching.askedOfGrant.length > 0) return []
  const row = of.spending.find((each) => grants.length === 0 || judgeSpending(each, matching) !== null)
  if (row === undefined) return []
  return [
    {
      row,
      blames: 'bookkeeper',
      kind: 'unjudged',
      severity: 'review',
      says: '无法判断动用前是否配足：“记账主体”未填，看不出是不是所在单位工会支出',
      mend: '请从下拉列表选记账主体',
    },
  ]
}

export const matchedBeforeSpending = workbookRule({
  id: 'SD-16b',
  severity: 'error',
  forms: { entries: fundEntries },
  reads: {
    entries: [
      'number',
      'studio',
      'bookkeeper',
      'direction',
      'source',
      'counterparty',
      'amount',
      'arrivedOn',
      'postedOn',
      'summary',
    ],
  },
  checks: '单位配套累计配足之前，不动用省总工会资助；配足当日起可以动用，逾期配足的不影响其后的支出',
  reading:
    '到账之日起、配足之前都不得动用，在一个月配套期内也一样。另一种读法允许在配套期内先用：判不符，但注明“未配套先动用”，由审核人员决定是否豁免。',
  mend: '请核对配套到账日期和支出日期；确属先动用的，写明情况报省总工会，配足前停止支出',
  holds: ({ entries }, _params, senders) =>
    byStudio(entries, senders).flatMap((studio): RowFault[] => {
      const matching = matchingOf(studio)
      const { grants, spending } = matching
      const [first] = spending
      const own =
        first !== undefined && grants.length === 0
          ? matching.askedOfGrant.length > 0
            ? []
            : [grantUntold(first)]
          : spending.flatMap((row) => judgeWithDoubts(row, matching) ?? [])
      return [...own, ...bookless(matching)]
    }),
})
