/**
 * A period that ends on a day off ends on the next working day (民法典 203). Which days are off in a year is said by
 * the State Council's notice of that year. Beyond the notices that the program carries, a weekend is off and a
 * weekday is a working day, unless a public holiday could fall there: that is left open, never assumed.
 */
import chineseDays from 'chinese-days'
import { Temporal } from 'temporal-polyfill'
import { Day } from '../../templates/values/day.ts'
import { mayBeHoliday } from './holiday-seasons.ts'

type PlainDate = Temporal.PlainDate

const asDay = (date: PlainDate): Day => new Day(date.year, date.month, date.day)

/**
 * What a notice says of a day, `undefined` where it says nothing. Only of such days the package is believed: of
 * others it gives the weekday, and west of Greenwich that of the day before.
 */
function arrangementOf(date: PlainDate): 'working' | 'off' | undefined {
  const { name, work } = chineseDays.getDayDetail(`${date}`)
  // `National Day,国庆节,3` where a notice speaks, else `Thursday`.
  if (!name.includes(',')) return undefined
  return work ? 'working' : 'off'
}

/** The notice of a year is known where it gives National Day. */
const isNoticeKnown = (year: number): boolean =>
  arrangementOf(Temporal.PlainDate.from({ year, month: 10, day: 1 })) === 'off'

/** From here on the notice of the next year may speak of this one: New Year's Day takes days of December along. */
const isTurnOfYear = ({ month, day }: PlainDate): boolean => month === 12 && day >= 28

const isKnown = (date: PlainDate): boolean =>
  isNoticeKnown(date.year) && (!isTurnOfYear(date) || isNoticeKnown(date.year + 1))

type Kind = 'working' | 'off' | 'open'

function kindOf(date: PlainDate): Kind {
  const arranged = arrangementOf(date)
  if (arranged !== undefined) return arranged
  if (date.dayOfWeek >= 6) return 'off'
  return !isKnown(date) && mayBeHoliday(date) ? 'open' : 'working'
}

/** The first day from `date` on that is of one of these kinds. */
function firstOf(date: PlainDate, kinds: readonly Kind[]): PlainDate {
  let at = date
  while (!kinds.includes(kindOf(at))) at = at.add({ days: 1 })
  return at
}

/** When a period ends: on `day` by the calendar, at the earliest and latest once days off are passed over. */
export interface PeriodEnd {
  readonly day: Day
  readonly earliest: Day
  /** Later than `earliest` only where the notice of the year is not known and a holiday could fall there. */
  readonly latest: Day
}

/**
 * The end of a period of calendar months from a complete day: the corresponding day of the last month, or its last
 * day where it has none (民法典 201, 202).
 */
export function endOfMonths(from: Day, months: number): PeriodEnd {
  const end = Temporal.PlainDate.from({ year: from.year, month: from.month!, day: from.day! }).add({ months })
  const earliest = firstOf(end, ['working', 'open'])
  return {
    day: asDay(end),
    earliest: asDay(earliest),
    latest: asDay(firstOf(earliest, ['working'])),
  }
}
