/** The entries of grants, studio by studio and ledger by ledger. */
import { compareDays } from '../../templates/values/day.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Senders } from '../rule.ts'
import { numberKey } from '../words/by-number.ts'
import type { FundEntry } from './fund-entry.ts'

interface OfStudio {
  readonly number: string | undefined
  readonly studio: string | undefined
}

/**
 * Rows of one studio each, in the order of their sheets: one number of one sender. Where rows of one number name
 * several studios (an office's books of many unions) they are told apart by name, and a row without a name belongs
 * to the studio named before it. Rows without a number are left out.
 */
export function byStudio<R extends OfStudio>(rows: readonly R[], senders: Senders): readonly R[][] {
  const last = new Map<string, string>()
  const names = new Map<string, Set<string>>()
  for (const row of rows) {
    const key = numberKey(senders.unitOf(row), row.number)
    if (key !== null && row.studio !== undefined)
      names.set(key, (names.get(key) ?? new Set()).add(foldText(row.studio)))
  }
  const keyOf = (row: R): string | null => {
    const number = numberKey(senders.unitOf(row), row.number)
    if (number === null) return null
    const known = names.get(number) ?? new Set()
    const name =
      known.size < 2 ? '' : row.studio === undefined ? (last.get(number) ?? '') : foldText(row.studio)
    last.set(number, name)
    return JSON.stringify([number, name])
  }
  const groups = groupBy(rows, keyOf)
  groups.delete(null)
  return [...groups.values()]
}

/** Entries by the day on which they were posted; as they stand where a day is missing or incomplete. */
export const inOrder = (entries: readonly FundEntry[]): readonly FundEntry[] =>
  entries.every(({ postedOn }) => postedOn?.complete)
    ? [...entries].sort((a, b) => compareDays(a.postedOn, b.postedOn))
    : entries

/** The day on which money arrived: that of the bank, else that of the voucher. */
export const arrivalOf = ({ arrivedOn, postedOn }: FundEntry) => arrivedOn ?? postedOn

/** The sum of the amounts, in fen; blanks count nothing. */
export const sumOf = (entries: readonly FundEntry[]): number =>
  entries.reduce((sum, { amount }) => sum + (amount ?? 0), 0)

/** What a clause reads of the entries that asks whether a grant's books balance and where its money went. */
export const BOOK_COLUMNS = [
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
] as const satisfies readonly (keyof FundEntry)[]
