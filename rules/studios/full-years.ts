/** The complete calendar years before the basis date by which yearly duties are counted. */
import { Day } from '../../templates/values/day.ts'
import { onOrBefore } from '../truth.ts'

/**
 * The last `years` complete calendar years before the year of the basis date, the earliest first. Years in which
 * the studio did not yet stand from the first day, or may not have, are left out.
 */
export function fullYears(basis: Day, years: number, foundedOn: Day | undefined): number[] {
  const last = Array.from({ length: years }, (_, i) => basis.year - years + i)
  if (foundedOn === undefined) return last
  return last.filter((year) => onOrBefore(foundedOn, new Day(year, 1, 1)) === true)
}

/** `2024 年 1 项、2025 年 2 项`. */
export const countsByYear = (counts: ReadonlyMap<number, number>): string =>
  [...counts].map(([year, count]) => `${year} 年 ${count} 项`).join('、')
