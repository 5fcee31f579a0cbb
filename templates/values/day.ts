/** Calendar days as clerks give them: complete, or only to the month or the year. */
import { CHINESE_DIGITS, chineseNumber } from './chinese-number.ts'
import { withoutUnseen } from './text.ts'

/** A plain calendar day that may lack its day, or its day and month. Months and days count from 1. */
export class Day {
  constructor(
    readonly year: number,
    readonly month?: number,
    readonly day?: number,
  ) {}

  get complete(): boolean {
    return this.month !== undefined && this.day !== undefined
  }

  /** `2020-04-27`, `2020年4月` or `2020年`. */
  toString(): string {
    if (this.month === undefined) return `${this.year}年`
    if (this.day === undefined) return `${this.year}年${this.month}月`
    return `${this.year}-${pad(this.month)}-${pad(this.day)}`
  }
}

const pad = (n: number): string => String(n).padStart(2, '0')

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The number of days in a month of the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** Days since 1970-01-01 of a complete date (H. Hinnant's civil calendar algorithm). */
function epochDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

const SERIAL_OF_EPOCH = 25_569
const FIRST_SERIAL = epochDays(1900, 3, 1) + SERIAL_OF_EPOCH
const LAST_SERIAL = epochDays(2200, 12, 31) + SERIAL_OF_EPOCH

/** The Excel serial (1900 system) of a complete day. */
export const serialOfDay = (day: { year: number; month: number; day: number }): number =>
  epochDays(day.year, day.month, day.day) + SERIAL_OF_EPOCH

export function dayOfSerial(serial: number): Day {
  const z = Math.floor(serial) - SERIAL_OF_EPOCH + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return new Day(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1)
}

/** Why a cell is no day: a message and a mend for the clerk. */
export interface NoDay {
  readonly message: string
  readonly mend: string
}

const WRITE = '请填成 2020-04-27 这样的日期；只知道月份的，填 2020年4月'

function build(year: number, month: number | undefined, day: number | undefined): Day | NoDay {
  if (year < 1900 || year > 2200) return { message: `年份 ${year} 不在 1900–2200 之间`, mend: WRITE }
  if (month === undefined) return new Day(year)
  if (month < 1 || month > 12) return { message: `没有 ${month} 月`, mend: WRITE }
  if (day === undefined) return new Day(year, month)
  if (day < 1 || day > daysInMonth(year, month))
    return { message: `${year}年${month}月没有 ${day} 日`, mend: WRITE }
  return new Day(year, month, day)
}

/** No union's papers are older, and none are dated later: a serial outside is a number of another kind. */
const FIRST_LIKELY = epochDays(1920, 1, 1) + SERIAL_OF_EPOCH
const AFTER_LIKELY = epochDays(2100, 1, 1) + SERIAL_OF_EPOCH

/**
 * Reads a number cell as a day. Excel serials are days; 2020 is a year; 20200427 is a day and 202004 a month.
 * 2020.4, 2020.04 and 2020.12 are months; 2020.1 may be January or October once Excel has dropped the zero, and is
 * asked, never guessed.
 */
export function dayOfNumber(value: number): Day | NoDay {
  if (value >= 0 && value < 1)
    return {
      message: '屏幕上是 1900-01-00：公式引用了空格，或误填了 0',
      mend: '请填成 2020-04-27 这样的日期；还没有的留空',
    }
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 22_001_231)
    return build(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
  if (Number.isInteger(value) && value >= 190_001 && value <= 220_012)
    return build(Math.floor(value / 100), value % 100, undefined)
  if (value >= 1900 && value < 2201)
    return Number.isInteger(value) ? build(value, undefined, undefined) : dottedMonth(value)
  if (value >= FIRST_LIKELY && value < AFTER_LIKELY) return dayOfSerial(value)
  if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1)
    return { message: `“${value}” 按日期读是 ${dayOfSerial(value)}，不合情理`, mend: WRITE }
  return { message: `“${value}” 不是日期`, mend: WRITE }
}

/** A year and its month behind the point, as a number: the zero of 2020.10 is lost, that of 2020.04 is not. */
function dottedMonth(value: number): Day | NoDay {
  const hundredths = Math.round(value * 100)
  const [year, rest] = [Math.floor(hundredths / 100), hundredths % 100]
  if (Math.abs(value * 100 - hundredths) < 1e-6) {
    if (rest === 10)
      return {
        message: `“${value}” 看不出是几月：Excel 会把 ${year}.10 变成 ${year}.1`,
        mend: `请查原件，改填成 ${year}-10-01 或 ${year}年10月`,
      }
    if (rest <= 12) return build(year, rest, undefined)
    if (rest % 10 === 0) return build(year, rest / 10, undefined)
  }
  return { message: `“${value}” 不是日期`, mend: WRITE }
}

/** Dashes of every length, as word processors write them between figures. */
const DASHES = /[‐‑‒–—―−─]+/g

/** A whole date whose year has lost its century. */
const SHORT_YEAR = /^\d{2}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月(?:\d{1,2}[日号]?)?)$/

const SEPARATED = /^(\d{4})[-/.年](\d{1,2})(?:(?:[-/.]|月份?)(\d{1,2})?日?号?)?$/

/** A time of day behind a date, as exports write it. */
const TIME = /(?:[\st]|(?<=日))\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/i

/**
 * Reads text as a day: 2020-04-27, 2020/4/27, 2020.4.27, 2020年4月, 二〇二〇年四月二十七日, 20200427, 202004, 2020年. Five
 * figures are the serial number that a date turns into where its cell was set to text.
 */
export function dayOfText(text: string): Day | NoDay {
  const folded = withoutUnseen(text.normalize('NFKC').trim().replace(TIME, ''))
    .replace(/,+/g, '')
    .replace(DASHES, '-')
    .replace(/[.。]$/, '')
    .replace('元月', '1月')
  const plain = CHINESE_DIGITS.test(folded) ? chineseDate(folded) : folded
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (compact) return build(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const month = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/.exec(plain)
  if (month) return build(Number(month[1]), Number(month[2]), undefined)
  const year = /^(\d{4})年?$/.exec(plain)
  if (year) return build(Number(year[1]), undefined, undefined)
  if (/^\d{5}$/.test(plain)) return dayOfNumber(Number(plain))
  if (SHORT_YEAR.test(plain))
    return { message: `“${text}” 的年份只有两位，看不出是哪一年`, mend: `请把年份写成四位。${WRITE}` }
  const parts = SEPARATED.exec(plain)
  if (!parts) return { message: `“${text}” 不是日期`, mend: WRITE }
  return build(Number(parts[1]), Number(parts[2]), parts[3] === undefined ? undefined : Number(parts[3]))
}

/** `二〇二〇年四月二十七日` with its numbers in figures. A letter O often stands for 〇. */
const chineseDate = (text: string): string =>
  text
    .replace(/(?<=[二一〇零○九])[oO0](?=[〇零○一二三四五六七八九oO0年])/g, '〇')
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace(/[〇零○一二三四五六七八九十]+/g, (word) => String(chineseNumber(word)))

/** The same day so many calendar months before, or the last one of a month that is shorter; what is open is the first. */
export function monthsBefore({ year, month = 1, day = 1 }: Day, months: number): Day {
  const all = year * 12 + month - 1 - months
  const [thatYear, thatMonth] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1]
  return new Day(thatYear, thatMonth, Math.min(day, daysInMonth(thatYear, thatMonth)))
}

/** Orders days by what they say; a missing day, month or whole date comes first. */
export function compareDays(a: Day | undefined, b: Day | undefined): number {
  const key = (day: Day | undefined): number =>
    day === undefined ? 0 : day.year * 10_000 + (day.month ?? 0) * 100 + (day.day ?? 0)
  return key(a) - key(b)
}
