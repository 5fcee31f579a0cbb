/** The province's grant to a studio, and the money with which its unit matches it, as the base union books them. */
import type { Day } from '../../templates/day.ts'
import { compareDays } from '../../templates/day.ts'
import { onOrBefore, type Truth } from '../truth.ts'
import { arrivalOf, sumOf } from './fund-books.ts'
import type { FundEntry } from './grant-receipts.ts'

export interface Matching {
  /** Receipts of the grant by the base union, the earliest first. */
  readonly grants: readonly FundEntry[]
  /** Receipts of matching money, the earliest first. */
  readonly matches: readonly FundEntry[]
  /** What the base union spends of the grant. */
  readonly spending: readonly FundEntry[]
}

const byArrival = (entries: readonly FundEntry[]): FundEntry[] =>
  [...entries].sort((a, b) => compareDays(arrivalOf(a), arrivalOf(b)))

/** @param studio the entries of one studio */
export function matchingOf(studio: readonly FundEntry[]): Matching {
  const received = studio.filter(({ direction }) => direction === '收入')
  const ofBase = ({ bookkeeper, source }: FundEntry): boolean =>
    bookkeeper === '基层工会' && source === '省总资助'
  return {
    grants: byArrival(received.filter(ofBase)),
    matches: byArrival(received.filter(({ source }) => source === '单位配套')),
    spending: studio.filter((entry) => entry.direction === '支出' && ofBase(entry)),
  }
}

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
