/** Where public holidays could fall in a year whose notice is not known, from how they fell under earlier notices. */
import { Temporal } from 'temporal-polyfill'

/** 农历正月初一, 五月初五 and 八月十五, as MMDD. */
const LUNAR_DAYS: Readonly<Record<number, readonly [spring: number, dragonBoat: number, midAutumn: number]>> =
  {
    2027: [206, 609, 915],
    2028: [126, 528, 1003],
    2029: [213, 616, 922],
    2030: [203, 605, 912],
    2031: [123, 624, 1001],
    2032: [211, 612, 919],
    2033: [131, 601, 908],
    2034: [219, 620, 927],
    2035: [208, 610, 916],
    2036: [128, 530, 1004],
  }

/** Holidays by the solar calendar, as MMDD, with the days that notices have joined to them. */
const SOLAR: readonly (readonly [from: number, to: number])[] = [
  [101, 103], // 元旦
  [402, 407], // 清明
  [429, 505], // 劳动节
  [1001, 1008], // 国庆
]

/** Holidays by the lunar calendar: days before and after the day itself, and where that day can fall at all. */
const LUNAR: readonly {
  readonly before: number
  readonly after: number
  readonly anyYear: readonly [from: number, to: number]
}[] = [
  { before: 2, after: 7, anyYear: [121, 220] }, // 春节
  { before: 2, after: 2, anyYear: [527, 625] }, // 端午
  { before: 2, after: 2, anyYear: [907, 1008] }, // 中秋
]

const dateOf = (year: number, monthDay: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month: Math.floor(monthDay / 100), day: monthDay % 100 })

const { compare } = Temporal.PlainDate

const lies = (date: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  compare(from, date) <= 0 && compare(date, to) <= 0

/** 31 December is off with 1 January where one working day alone would stand between it and the weekend. */
function isEveOfNewYear(date: Temporal.PlainDate): boolean {
  return date.month === 12 && date.day === 31 && date.dayOfWeek === 1
}

/** Whether a public holiday could fall on a weekday, or be moved to it. */
export function mayBeHoliday(date: Temporal.PlainDate): boolean {
  const { year } = date
  return (
    isEveOfNewYear(date) ||
    SOLAR.some(([from, to]) => lies(date, dateOf(year, from), dateOf(year, to))) ||
    LUNAR.some(({ before, after, anyYear }, i) => {
      const known = LUNAR_DAYS[year]?.[i]
      const [first, last] = known === undefined ? anyYear : [known, known]
      return lies(
        date,
        dateOf(year, first).subtract({ days: before }),
        dateOf(year, last).add({ days: after }),
      )
    })
  )
}
