/** 收 − 支 = 余额, to the fen, entry by entry. */

import { groupBy } from '../../templates/values/group-by.ts'
import { showYuan } from '../../templates/values/money.ts'
import type { RowFault, Senders } from '../rule.ts'
import { byStudio, inOrder } from './fund-books.ts'
import type { FundEntry } from './grant-receipts.ts'

interface Line {
  readonly entry: FundEntry
  /** What the balance must be, in fen; `null` where an earlier gap leaves it open. */
  readonly due: number | null
  /** The first line begins with money of an earlier ledger. */
  readonly carried: number | null
}

/** Each entry with the balance that it must leave, going on from what the entry before it states. */
function chain(entries: readonly FundEntry[]): Line[] {
  let before: number | null = null
  return inOrder(entries).map((entry, i): Line => {
    const { amount, balance, direction } = entry
    const change =
      amount === undefined || direction === undefined ? null : direction === '收入' ? amount : -amount
    const first = i === 0
    // A later year's ledger may open with money left over; one that begins with the grant itself may not.
    const isGrant = direction === '收入' && (entry.source === '省总资助' || entry.source === '市总资助')
    const opening = first && change !== null && balance !== undefined ? balance - change : 0
    const carried = first && !isGrant && opening > 0 ? opening : null
    const start: number | null = first
      ? (carried ?? (direction === '收入' || balance !== undefined ? 0 : null))
      : before
    const due = start === null || change === null ? null : start + change
    before = balance ?? due
    return { entry, due, carried }
  })
}

const wrong = ({ entry, due }: Line): boolean =>
  due !== null && entry.balance !== undefined && entry.balance !== due

/**
 * The ledgers of each studio in each union's books. The form asks for the balance of one source of money; a ledger
 * that runs one balance over all of them is as good where it agrees throughout.
 */
function ledgers(entries: readonly FundEntry[], senders: Senders): Line[][] {
  return byStudio(entries, senders)
    .flatMap((studio) => [...groupBy(studio, ({ bookkeeper }) => bookkeeper).values()])
    .flatMap((book) => {
      const whole = chain(book)
      const bySource = [...groupBy(book, ({ source }) => source).values()].map(chain)
      return bySource.some((lines) => lines.some(wrong)) && !whole.some(wrong) ? [whole] : bySource
    })
}

/** Balances that do not follow from the entry before and the entry itself. */
export const balanceFaults = (entries: readonly FundEntry[], senders: Senders): RowFault[] =>
  ledgers(entries, senders).flatMap((lines) =>
    lines.flatMap((line): RowFault[] => {
      const { entry, due, carried } = line
      if (wrong(line)) {
        const gap = entry.balance! - due!
        return [
          {
            row: entry,
            blames: 'balance',
            says: `余额 ${showYuan(entry.balance!)} 元，按上一笔余额和本笔收支应为 ${showYuan(due!)} 元，${gap < 0 ? '少' : '多'} ${showYuan(Math.abs(gap))} 元`,
            expected: `${showYuan(due!)} 元`,
          },
        ]
      }
      if (carried === null || entry.direction !== '收入') return []
      return [
        {
          row: entry,
          blames: 'balance',
          severity: 'warning',
          says: `第一笔收入 ${showYuan(entry.amount ?? 0)} 元，余额却是 ${showYuan(entry.balance ?? 0)} 元，多出的 ${showYuan(carried)} 元查不到来源`,
          mend: '是上年结转的，请在“说明”栏写明；不是的，请改正余额',
        },
      ]
    }),
  )

/** The first entry of each ledger that leaves less than nothing. */
export const overdrawnFaults = (entries: readonly FundEntry[], senders: Senders): RowFault[] =>
  ledgers(entries, senders).flatMap((lines): RowFault[] => {
    const line = lines.find(({ entry, due }) => (entry.balance ?? due ?? 0) < 0)
    if (line === undefined) return []
    const left = line.entry.balance ?? line.due ?? 0
    return [
      {
        row: line.entry,
        blames: 'balance',
        severity: 'review',
        says: `这一笔之后余额为 ${showYuan(left)} 元，支出超过了收入，由审核人员查明原因`,
        mend: '请核对有无漏记的收入、重复的支出或动用了别处的资金',
      },
    ]
  })
