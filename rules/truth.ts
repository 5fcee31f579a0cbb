/** Three-valued logic over days that may lack their day or month, by the calendar of the Civil Code. */
import { Temporal } from 'temporal-polyfill'
import { type Day, daysInMonth } from '../templates/values/day.ts'

/**
 * Whether a condition holds: `'unsure'` where the incomplete date decides it either way, `undefined` where an
 * input is missing.
 */
export type Truth = boolean | 'unsure' | undefined

/** Every day that an incomplete date may mean, as its first and last. */
function span(day: Day): { first: Temporal.PlainDate; last: Temporal.PlainDate } {
  const { year } = day
  const [from, to] = day.month === undefined ? [1, 12] : [day.month, day.month]
  return {
    first: Temporal.PlainDate.from({ year, month: from, day: day.day ?? 1 }),
    last: Temporal.PlainDate.from({ year, month: to, day: day.day ?? daysInMonth(year, to) }),
  }
}

const { compare } = Temporal.PlainDate

const ordinal = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day

/** {@link span} as numbers in the order of the days: comparing thousands of them must not take long. */
function ordinals({ year, month, day }: Day): { first: number; last: number } {
  const to = month ?? 12
  return { first: ordinal(year, month ?? 1, day ?? 1), last: ordinal(year, to, day ?? daysInMonth(year, to)) }
}

/** `earlier` is on or before `later`, for every completion of both. */
export function onOrBefore(earlier: Day | undefined, later: Day | undefined): Truth {
  if (earlier === undefined || later === undefined) return undefined
  const [a, b] = [ordinals(earlier), ordinals(later)]
  if (a.last <= b.first) return true
  return a.first > b.last ? false : 'unsure'
}

/**
 * At least `years` calendar years from `from` to `to`; the anniversary itself is enough (Civil Code 200–204,
 * 1259). 29 February has its anniversary on 28 February of a common year.
 */
export function atLeastYears(from: Day | undefined, to: Day | undefined, years: number): Truth {
  if (from === undefined || to === undefined) return undefined
  const [a, b] = [span(from), span(to)]
  if (compare(a.last.add({ years }), b.first) <= 0) return true
  return compare(a.first.add({ years }), b.last) > 0 ? false : 'unsure'
}

/** `day` lies within the `years` calendar years before `basis`, both ends included. */
export function withinYearsBefore(day: Day | undefined, basis: Day | undefined, years: number): Truth {
  if (day === undefined || basis === undefined) return undefined
  const [a, b] = [span(day), span(basis)]
  const [earliest, latest] = [b.first.subtract({ years }), b.last.subtract({ years })]
  if (compare(a.first, latest) >= 0 && compare(a.last, b.first) <= 0) return true
  return compare(a.last, earliest) < 0 || compare(a.first, b.last) > 0 ? false : 'unsure'
}

/** True if any is true; unsure if any may be; missing if any is missing; else false. */
export function anyOf(...truths: Truth[]): Truth {
  if (truths.includes(true)) return true
  if (truths.includes('unsure')) return 'unsure'
  return truths.includes(undefined) ? undefined : false
}

/** False if any is false; missing if any is missing; unsure if any may fail; else true. */
export function allOf(...truths: Truth[]): Truth {
  if (truths.includes(false)) return false
  if (truths.includes(undefined)) return undefined
  return truths.includes('unsure') ? 'unsure' : true
}
