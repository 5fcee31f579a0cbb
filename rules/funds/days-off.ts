/**
 * A period that ends on a day off ends on the next working day (民法典 203). Which days are off in a year is told by
 * the State Council's notice of that year, which we do not have: what may be off is left open, never assumed.
 */
import { Temporal } from 'temporal-polyfill'
import { Day } from '../../templates/values/day.ts'

/** Spans of the year, as MMDD, in which a public holiday or a working weekend exchanged for it can fall. */
const MAY_BE_OFF: readonly (readonly [from: number, to: number])[] = [
  [101, 104], // 元旦
  [118, 302], // 春节, by the lunar calendar
  [402, 408], // 清明
  [427, 510], // 劳动节
  [526, 628], // 端午, by the lunar calendar
  [905, 1012], // 中秋, by the lunar calendar, and 国庆
  [1227, 1231],
]

/** No run of days off has been longer. */
const LONGEST_RUN = 9

const inSeason = (day: Temporal.PlainDate): boolean => {
  const date = day.month * 100 + day.day
  return MAY_BE_OFF.some(([from, to]) => from <= date && date <= to)
}

const isWeekend = (day: Temporal.PlainDate): boolean => day.dayOfWeek >= 6

const asDay = (date: Temporal.PlainDate): Day => new Day(date.year, date.month, date.day)

/** When a period ends: on `day` by the calendar, at the earliest and latest once days off are passed over. */
export interface PeriodEnd {
  readonly day: Day
  readonly earliest: Day
  readonly latest: Day
}

/**
 * The end of a period of calendar months from a complete day: the corresponding day of the last month, or its last
 * day where it has none (民法典 201, 202).
 */
export function endOfMonths(from: Day, months: number): PeriodEnd {
  const end = Temporal.PlainDate.from({ year: from.year, month: from.month!, day: from.day! }).add({ months })
  let earliest = end
  while (isWeekend(earliest) && !inSeason(earliest)) earliest = earliest.add({ days: 1 })
  let latest = earliest
  const limit = end.add({ days: LONGEST_RUN })
  while (Temporal.PlainDate.compare(latest, limit) < 0 && (isWeekend(latest) || inSeason(latest)))
    latest = latest.add({ days: 1 })
  return { day: asDay(end), earliest: asDay(earliest), latest: asDay(latest) }
}
