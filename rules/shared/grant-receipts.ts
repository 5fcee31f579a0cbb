/** Grants are paid once, in one sum: what each receipt must be, and which receipts are one too many. */
import type { Row } from '../../templates/form.ts'
import type { fundEntries } from '../../templates/forms/funds.ts'
import { showYuan } from '../../templates/money.ts'
import { foldText } from '../../templates/text.ts'
import type { RowFault, Senders } from '../rule.ts'
import { byStudio } from './fund-books.ts'

export type FundEntry = Row<typeof fundEntries>

/** Entries that receive the grant of one source. */
export const receiptOf =
  (source: '省总资助' | '市总资助') =>
  (row: FundEntry): boolean =>
    row.source === source && row.direction === '收入'

/** `金额 45,000.00 元，应为 50,000.00 元，少 5,000.00 元`; `null` where the two agree to the fen. */
export function amountSays(found: number, expected: number): string | null {
  if (found === expected) return null
  const gap = found - expected
  return `金额 ${showYuan(found)} 元，应为 ${showYuan(expected)} 元，${gap < 0 ? '少' : '多'} ${showYuan(Math.abs(gap))} 元`
}

/** Each receipt after the first of the same studio in the same books, with that first one. */
export function repeatedReceipts(
  entries: readonly FundEntry[],
  senders: Senders,
): ReadonlyMap<FundEntry, FundEntry> {
  const repeated = new Map<FundEntry, FundEntry>()
  for (const studio of byStudio(entries, senders)) {
    const firsts = new Map<string, FundEntry>()
    for (const entry of studio) {
      const books = JSON.stringify([entry.bookkeeper ?? '', foldText(entry.bookkeeperName ?? '')])
      const first = firsts.get(books)
      if (first === undefined) firsts.set(books, entry)
      else repeated.set(entry, first)
    }
  }
  return repeated
}

/** The year in which an entry's money came; of its voucher where the bank's day is not told. */
export const yearOf = ({ arrivedOn, postedOn }: FundEntry): number | undefined =>
  (arrivedOn ?? postedOn)?.year

/**
 * Faults of receipts: a wrong sum, a second payment, or both in one finding at the amount.
 * @param year of the amounts; a wrong sum that came in another year is a question, no error
 */
export function receiptFaults(
  entries: readonly FundEntry[],
  repeated: ReadonlyMap<FundEntry, FundEntry>,
  year: number | undefined,
  amountFault: (entry: FundEntry, amount: number) => string | null,
): RowFault[] {
  return entries.flatMap((entry): RowFault[] => {
    const first = repeated.get(entry)
    const again = first === undefined ? null : '本账已收到过这项资助，资助应一次性发放'
    const wrong = entry.amount === undefined ? null : amountFault(entry, entry.amount)
    const says = [again, wrong].filter((part) => part !== null).join('；')
    if (says === '') return []
    if (first === undefined && isOfOtherYear(entry, year)) return [otherYear(entry, says)]
    return [
      {
        row: entry,
        blames: 'amount',
        says,
        mend: again
          ? '请核对凭证；分次到账或重复记账的，与拨款工会核实后更正'
          : '请核对拨款凭证；与办法或当年通知不一致的，先与拨款工会核实',
        related: first === undefined ? [] : [{ row: first, key: 'amount' }],
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
