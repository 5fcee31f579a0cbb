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

/** Faults of receipts: a wrong sum, a second payment, or both in one finding at the amount. */
export function receiptFaults(
  entries: readonly FundEntry[],
  repeated: ReadonlyMap<FundEntry, FundEntry>,
  amountFault: (entry: FundEntry, amount: number) => string | null,
): RowFault[] {
  return entries.flatMap((entry): RowFault[] => {
    const first = repeated.get(entry)
    const again = first === undefined ? null : `同一工作室第二次收到同一项资助（${first.number}）`
    const wrong = entry.amount === undefined ? null : amountFault(entry, entry.amount)
    const says = [again, wrong].filter((part) => part !== null).join('；')
    if (says === '') return []
    return [
      {
        row: entry,
        blames: 'amount',
        says,
        mend: again
          ? '资助为一次性发放：请核对凭证；属分次到账或重复记账的，请与拨款工会核实后更正'
          : '请核对拨款凭证；金额与办法或当年通知不一致的，先与拨款工会核实',
        related: first === undefined ? [] : [{ row: first, key: 'amount' }],
      },
    ]
  })
}
