/** Grants are paid once, in one sum: what each receipt must be, and which receipts are one too many. */

import { groupBy } from '../../templates/values/group-by.ts'
import { showYuan } from '../../templates/values/money.ts'
import { foldText } from '../../templates/values/text.ts'
import type { RowFault, Senders } from '../rule.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { byStudio } from './fund-books.ts'
import type { FundEntry } from './fund-entry.ts'
import { mayBe, receiptKind } from './receipt-kind.ts'

/** Entries that receive the grant of one source; not those that bring back what was spent of it. */
export const receiptOf =
  (source: '省总资助' | '市总资助') =>
  (row: FundEntry): boolean =>
    row.source === source && row.direction === '收入' && receiptKind(row) === 'stated'

/** What a clerk is asked of a receipt of which source, payer and voucher do not agree. */
export function unclearReceipts(
  source: '省总资助' | '市总资助',
  entries: readonly FundEntry[],
): readonly RowFault[] {
  return entries
    .filter((row) => mayBe(source, row))
    .map((row) => {
      const contradicting = [
        `资金来源“${row.source ?? '空'}”`,
        ...(row.counterparty === undefined ? [] : [`对方单位“${row.counterparty}”`]),
        ...(row.summary === undefined ? [] : [`摘要“${row.summary}”`]),
      ]
      const kind = receiptKind(row)
      return {
        row,
        blames: typeof kind === 'object' ? kind.blames : 'source',
        severity: 'review',
        says: `${contradicting.join('、')}对不上，看不出是不是收到${source}，由审核人员核对`,
        mend: '请照凭证核对这几栏，改正写错的一栏；是退款、利息的，在摘要中写明',
      }
    })
}

/** `金额 45,000.00 元，应为 50,000.00 元，少 5,000.00 元`; `null` where the two agree to the fen. */
export function amountSays(found: number, expected: number): string | null {
  if (found === expected) return null
  const gap = found - expected
  return `金额 ${showYuan(found)} 元，应为 ${showYuan(expected)} 元，${gap < 0 ? '少' : '多'} ${showYuan(Math.abs(gap))} 元`
}

const booksOf = ({ bookkeeper, bookkeeperName }: FundEntry): string =>
  JSON.stringify([bookkeeper ?? '', foldText(bookkeeperName ?? '')])

/** Each receipt after the first in the same books, with that first one. */
function afterFirst(groups: Iterable<readonly FundEntry[]>): Map<FundEntry, FundEntry> {
  const repeated = new Map<FundEntry, FundEntry>()
  for (const group of groups)
    for (const [first, ...again] of groupBy(group, booksOf).values())
      for (const entry of again) repeated.set(entry, first!)
  return repeated
}

/** Receipts of studios that bear one name and several numbers, as a studio may from one year to another. */
function sameNamed(entries: readonly FundEntry[], senders: Senders): Map<FundEntry, FundEntry> {
  const named = entries.filter(({ studio }) => studio !== undefined)
  const key = (row: FundEntry): string => JSON.stringify([senders.unitOf(row), foldText(row.studio!)])
  return afterFirst(groupBy(named, key).values())
}

/** The year in which an entry's money came; of its voucher where the bank's day is not given. */
export const yearOf = ({ arrivedOn, postedOn }: FundEntry): number | undefined =>
  (arrivedOn ?? postedOn)?.year

/** An earlier receipt of what looks like the same grant, and how sure that is. */
interface Repetition {
  readonly first: FundEntry
  readonly says: string
  readonly fault: Pick<RowFault, 'kind' | 'severity'>
}

/** A second payment under another number is a question: two studios may bear one name. */
function repetitions(
  entries: readonly FundEntry[],
  senders: Senders,
): (entry: FundEntry) => Repetition | undefined {
  const repeated = afterFirst(byStudio(entries, senders))
  const named = sameNamed(entries, senders)
  return (entry) => {
    const first = repeated.get(entry)
    if (first === undefined) {
      const other = named.get(entry)
      const number = other?.number ?? '无编号'
      return (
        other && {
          first: other,
          says: `本账已有同名工作室（${number}）收到过这项资助，是否同一工作室由审核人员认定`,
          fault: { severity: 'review' },
        }
      )
    }
    return entry.bookkeeper === undefined && saysNothing(entry.bookkeeperName)
      ? {
          first,
          says: '“记账主体”未填，看不出是不是在一个账上再次收到这项资助',
          fault: { kind: 'unjudged', severity: 'review' },
        }
      : { first, says: '本账已收到过这项资助，资助应一次性发放', fault: {} }
  }
}

/**
 * Faults of receipts: a wrong sum, a second payment, or both in one finding at the amount.
 * @param year of the amounts; a wrong sum that came in another year is a question, no error
 */
export function receiptFaults(
  entries: readonly FundEntry[],
  senders: Senders,
  year: number | undefined,
  amountFault: (entry: FundEntry, amount: number) => string | null,
): RowFault[] {
  const repetitionOf = repetitions(entries, senders)
  return entries.flatMap((entry): RowFault[] => {
    const again = repetitionOf(entry)
    const wrong = entry.amount === undefined ? null : amountFault(entry, entry.amount)
    const says = [again?.says, wrong].filter(Boolean).join('；')
    if (says === '') return []
    const sure = again !== undefined && again.fault.severity === undefined
    if (!sure && wrong !== null && isOfOtherYear(entry, year)) return [otherYear(entry, says)]
    return [
      {
        row: entry,
        blames: 'amount',
        ...(wrong === null ? again?.fault : {}),
        says,
        mend: again
          ? '请核对记账主体、编号和凭证；分次到账或重复记账的，与拨款工会核实后更正'
          : '请核对拨款凭证；与办法或当年通知不一致的，先与拨款工会核实',
        related: again === undefined ? [] : [{ row: again.first, key: 'amount' }],
      },
    ]
  })
}

export const isOfOtherYear = (entry: FundEntry, year: number | undefined): boolean => {
  const came = yearOf(entry)
  return year !== undefined && came !== undefined && came !== year
}

/** A sum that differs from this year's, received in another year. */
export const otherYear = (entry: FundEntry, says: string): RowFault => ({
  row: entry,
  blames: 'amount',
  severity: 'review',
  says: `${says}；${yearOf(entry)} 年到账，是否合于当年的定额由审核人员核对`,
  mend: '请在“说明”栏写明当年通知的文号和定额',
})
