/**
 * The ledgers that a union keeps of a studio's money, each entry with the balance that it must leave. The form asks
 * for the balance of one source of money; a ledger that runs one balance over several is as good.
 */
import { groupBy } from '../../templates/values/group-by.ts'
import type { Senders } from '../rule.ts'
import { byStudio, inOrder } from './fund-books.ts'
import type { FundEntry } from './fund-entry.ts'

export interface Line {
  readonly entry: FundEntry
  /** What the balance must be, in fen; `null` where an earlier gap leaves it open. */
  readonly due: number | null
  /** The stated balance is not what it must be. */
  readonly isWrong: boolean
  /** Money of an earlier ledger with which the first line begins, in fen. */
  readonly opening: number
}

export interface Ledger {
  readonly lines: readonly Line[]
  /** One balance runs over several sources of money. */
  readonly isMerged: boolean
}

/** The balance that a stated one is held against: of several that it could follow from, the nearest. */
const nearest = (dues: readonly number[], stated: number): number =>
  dues.reduce((best, due) => (Math.abs(due - stated) < Math.abs(best - stated) ? due : best))

const isGrant = ({ direction, source }: FundEntry): boolean =>
  direction === '收入' && (source === '省总资助' || source === '市总资助')

const changeOf = ({ amount, direction }: FundEntry): number | null =>
  amount === undefined || direction === undefined ? null : direction === '收入' ? amount : -amount

/** A later year's ledger may open with money left over; one that begins with the grant itself may not. */
function openingOf(first: FundEntry | undefined): number | null {
  if (first === undefined) return null
  const { balance, direction } = first
  const change = changeOf(first)
  const opening = change !== null && balance !== undefined ? balance - change : 0
  if (!isGrant(first) && opening > 0) return opening
  return direction === '收入' || balance !== undefined ? 0 : null
}

/** Of what a ledger may go on from after several wrong balances, so many are kept. */
const KEPT = 8

/**
 * Each entry with the balance that it must leave. After a wrong balance a ledger may go on from what it states, or
 * from what it should have stated: a slip in one cell is one fault.
 */
function chain(entries: readonly FundEntry[]): Line[] {
  const opening = openingOf(entries[0])
  let before: readonly number[] = opening === null ? [] : [opening]
  return entries.map((entry, i): Line => {
    const change = changeOf(entry)
    const dues = change === null ? [] : before.map((sum) => sum + change)
    const { balance: stated } = entry
    const isWrong = stated !== undefined && dues.length > 0 && !dues.includes(stated)
    const due = dues.length === 0 ? null : stated === undefined ? dues[0]! : nearest(dues, stated)
    before = stated === undefined ? dues : isWrong ? [stated, ...dues].slice(0, KEPT) : [stated]
    return { entry, due, isWrong, opening: i === 0 ? (opening ?? 0) : 0 }
  })
}

/** Lines that follow from what stands before them. One that opens a ledger with other money follows from nothing. */
const explained = (ledgers: readonly Line[][]): number =>
  ledgers
    .flat()
    .filter(
      ({ entry, due, isWrong, opening }) =>
        entry.balance !== undefined && due !== null && !isWrong && opening === 0,
    ).length

type KeyOf = (entry: FundEntry) => string

const measureOf: KeyOf = ({ source }) => (source === '市总资助' ? 'city' : 'province')

/** Which money shares a balance, what the form asks for first. */
const partitionsOf = (book: readonly FundEntry[]): readonly KeyOf[] => {
  const grant = book.some(({ source }) => source === '省总资助') ? '省总资助' : '市总资助'
  return [
    ({ source }) => source ?? '',
    (entry) => (entry.source === '单位配套' ? grant : (entry.source ?? '')),
    (entry) => (grant === '省总资助' ? measureOf(entry) : ''),
    () => '',
  ]
}

/** In which order the entries were written: by their days, as they stand, or the newest first. */
const orders: readonly ((entries: readonly FundEntry[]) => readonly FundEntry[])[] = [
  inOrder,
  (entries) => entries,
  (entries) => inOrder([...entries].reverse()),
]

/** The reading of one union's book of one studio that explains the most lines. */
function ledgersOfBook(book: readonly FundEntry[]): readonly Ledger[] {
  let best: { readonly score: number; readonly ledgers: Line[][] } | undefined
  for (const order of orders)
    for (const keyOf of partitionsOf(book)) {
      const ledgers = [...groupBy(book, keyOf).values()].map((entries) => chain(order(entries)))
      const score = explained(ledgers)
      if (best === undefined || score > best.score) best = { score, ledgers }
    }
  return (best?.ledgers ?? []).map((lines) => ({
    lines,
    isMerged: new Set(lines.map(({ entry }) => entry.source)).size > 1,
  }))
}

/** The ledgers of each studio in each union's books. */
export const ledgersOf = (entries: readonly FundEntry[], senders: Senders): readonly Ledger[] =>
  byStudio(entries, senders)
    .flatMap((studio) => [...groupBy(studio, ({ bookkeeper }) => bookkeeper).values()])
    .flatMap(ledgersOfBook)
