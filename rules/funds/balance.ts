/** 收 − 支 = 余额, to the fen, entry by entry; and nothing spent that had not come. */

import { compareDays } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { showYuan } from '../../templates/values/money.ts'
import type { RowFault, Senders } from '../rule.ts'
import type { FundEntry } from './fund-entry.ts'
import { type Ledger, type Line, ledgersOf } from './ledgers.ts'

/** Balances that do not follow from the entry before and the entry itself. */
function faultsOf({ entry, due, isWrong, opening }: Line): RowFault[] {
  if (isWrong) {
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
  if (opening === 0 || entry.direction !== '收入') return []
  return [
    {
      row: entry,
      blames: 'balance',
      severity: 'warning',
      says: `第一笔收入 ${showYuan(entry.amount ?? 0)} 元，余额却是 ${showYuan(entry.balance ?? 0)} 元，多出的 ${showYuan(opening)} 元查不到来源`,
      mend: '是上年结转的，请在“说明”栏写明；不是的，请改正余额',
    },
  ]
}

/**
 * @param entries all money of the studios: one balance may run over more than one measure speaks of
 * @param under the entries of which the measure speaks
 */
export const balanceFaults = (
  entries: readonly FundEntry[],
  under: readonly FundEntry[],
  senders: Senders,
): RowFault[] => {
  const own = new Set(under)
  return ledgersOf(entries, senders)
    .flatMap(({ lines }) => lines.filter(({ entry }) => own.has(entry)))
    .flatMap(faultsOf)
}

const OVERDRAWN = {
  severity: 'review',
  mend: '请核对有无漏记的收入、重复的支出或动用了别处的资金',
} as const

/** Money of which books must show the receipt before they show the spending. */
const COUNTED: readonly FundEntry['source'][] = ['省总资助', '市总资助', '单位配套']

/** Receipts of a day come before its spending, whichever was written first. */
const byDay = (a: FundEntry, b: FundEntry): number =>
  compareDays(a.postedOn, b.postedOn) || Number(a.direction !== '收入') - Number(b.direction !== '收入')

/** The first entry of one source that spends more than had come of it, whatever the balance over all money. */
function overspent(entries: readonly FundEntry[], opening: number): RowFault | null {
  const { source } = entries[0]!
  if (!COUNTED.includes(source) || !entries.some(({ direction }) => direction === '收入')) return null
  if (entries.some(({ amount }) => amount === undefined)) return null
  const dated = entries.every(({ postedOn }) => postedOn?.complete)
  let [received, spent] = [opening, 0]
  for (const row of dated ? [...entries].sort(byDay) : entries) {
    if (row.direction === '收入') received += row.amount!
    if (row.direction === '支出') spent += row.amount!
    if (spent > received)
      return {
        ...OVERDRAWN,
        row,
        blames: 'amount',
        says: `${source}到这一笔共支出 ${showYuan(spent)} 元，收入只有 ${showYuan(received)} 元，超支 ${showYuan(spent - received)} 元，由审核人员查明原因`,
      }
  }
  return null
}

/** The first entry of a ledger that leaves less than nothing. */
function overdrawn({ lines }: Ledger): RowFault[] {
  const leftAt = ({ entry, due, isWrong }: Line): number => (isWrong ? due : (entry.balance ?? due)) ?? 0
  const line = lines.find((each) => leftAt(each) < 0)
  if (line === undefined) return []
  return [
    {
      ...OVERDRAWN,
      row: line.entry,
      blames: 'balance',
      says: `这一笔之后余额为 ${showYuan(leftAt(line))} 元，支出超过了收入，由审核人员查明原因`,
    },
  ]
}

/**
 * Money spent beyond what had come: by each ledger, and where one balance runs over several sources by each source.
 * @param entries as of {@link balanceFaults}
 */
export const overdrawnFaults = (
  entries: readonly FundEntry[],
  under: readonly FundEntry[],
  senders: Senders,
): RowFault[] => {
  const own = new Set<object>(under)
  return ledgersOf(entries, senders)
    .flatMap((ledger) => {
      if (!ledger.isMerged) return overdrawn(ledger)
      const opening = ledger.lines[0]?.opening ?? 0
      const sources = groupBy(
        ledger.lines.map(({ entry }) => entry),
        ({ source }) => source,
      )
      const bySource = [...sources.values()].flatMap((each) => overspent(each, opening) ?? [])
      return bySource.length > 0 ? bySource : overdrawn(ledger)
    })
    .filter(({ row }) => own.has(row))
}
