/** The province's grant to a studio, and the money with which its unit matches it, as the base union books them. */
import type { Day } from '../../templates/values/day.ts'
import { compareDays } from '../../templates/values/day.ts'
import { onOrBefore, type Truth } from '../truth.ts'
import { arrivalOf, sumOf } from './fund-books.ts'
import type { FundEntry } from './fund-entry.ts'
import { givesBack, mayBe, receiptKind } from './receipt-kind.ts'

export interface Matching {
  /** Receipts of the grant by the base union, the earliest first. */
  readonly grants: readonly FundEntry[]
  /** Receipts of matching money, the earliest first: in the base union's books, or where it is not said whose books. */
  readonly matches: readonly FundEntry[]
  /** Matching money in the books of an upper union. */
  readonly elsewhere: readonly FundEntry[]
  /** Receipts that may be matching money: nobody says what they are, or what is said of them does not agree. */
  readonly unclear: readonly FundEntry[]
  /** Receipts that may be the grant, or matching money: the clause on the grant asks. */
  readonly askedOfGrant: readonly FundEntry[]
  /** What the base union spends of the grant. */
  readonly spending: readonly FundEntry[]
  /** Entries of the grant of which nobody says in whose books they stand. */
  readonly bookless: { readonly grants: readonly FundEntry[]; readonly spending: readonly FundEntry[] }
}

const byArrival = (entries: readonly FundEntry[]): FundEntry[] =>
  [...entries].sort((a, b) => compareDays(arrivalOf(a), arrivalOf(b)))

/** @param studio the entries of one studio */
export function matchingOf(studio: readonly FundEntry[]): Matching {
  const receipts = studio.filter(({ direction }) => direction === '收入')
  const received = receipts.filter((entry) => receiptKind(entry) === 'stated')
  const spent = studio.filter((entry) => entry.direction === '支出' && !givesBack(entry))
  const grantIn =
    (books: FundEntry['bookkeeper']) =>
    ({ bookkeeper, source }: FundEntry): boolean =>
      bookkeeper === books && source === '省总资助'
  const isElsewhere = ({ bookkeeper }: FundEntry): boolean =>
    bookkeeper !== undefined && bookkeeper !== '基层工会'
  const matching = byArrival(received.filter(({ source }) => source === '单位配套'))
  return {
    grants: byArrival(received.filter(grantIn('基层工会'))),
    matches: matching.filter((entry) => !isElsewhere(entry)),
    elsewhere: matching.filter(isElsewhere),
    unclear: receipts.filter(
      (entry) =>
        !isElsewhere(entry) &&
        receiptKind(entry) !== 'returned' &&
        (entry.source === undefined || mayBe('单位配套', entry)),
    ),
    askedOfGrant: byArrival(receipts.filter((entry) => mayBe('省总资助', entry))),
    spending: spent.filter(grantIn('基层工会')),
    bookless: { grants: received.filter(grantIn(undefined)), spending: spent.filter(grantIn(undefined)) },
  }
}

/** Matching money with other receipts among it, the earliest first. */
export const withOthers = (matching: Matching, others: readonly FundEntry[]): Matching => ({
  ...matching,
  matches: byArrival([...matching.matches, ...others]),
})

/** The receipt with which matching money, added up, reaches a sum in fen. */
export function reaching(matches: readonly FundEntry[], sum: number): FundEntry | undefined {
  let matched = 0
  return matches.find((entry) => {
    matched += entry.amount ?? 0
    return matched >= sum
  })
}

/** Whether matching money has reached a sum by the end of a day, whatever its incomplete dates mean. */
export function reachedBy(matches: readonly FundEntry[], sum: number, day: Day | undefined): Truth {
  const dated = matches.map((entry) => ({ entry, by: onOrBefore(arrivalOf(entry), day) }))
  const sumWhere = (allowed: readonly Truth[]): number =>
    sumOf(dated.filter(({ by }) => allowed.includes(by)).map(({ entry }) => entry))
  if (sumWhere([true]) >= sum) return true
  return sumWhere([true, 'unsure', undefined]) >= sum ? 'unsure' : false
}
