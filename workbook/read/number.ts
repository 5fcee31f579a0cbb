/** Numbers and ISO dates as they stand in a sheet's XML. */
import { ascii } from '../xml/xml.ts'

const POWERS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power)
const EXACT_DIGITS = 15
const ZERO = 48
const DOT = 46
const MINUS = 45
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

function longNumber(text: string): number {
  if (!DECIMAL.test(text)) return Number.NaN
  const value = Number(text)
  return value === 0 ? 0 : value
}

/**
 * The number between `start` and `end`; NaN where there is none. Up to 15 digits are gathered as an exact
 * integer and divided once by an exact power of ten, which rounds as `Number` does.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  const negative = bytes[start] === MINUS
  let value = 0
  let digits = 0
  let whole = -1
  for (let i = negative ? start + 1 : start; i < end; i++) {
    const digit = bytes[i]! - ZERO
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit
      digits++
    } else if (bytes[i] === DOT && whole < 0) whole = digits
    else return longNumber(ascii(bytes, start, end).trim())
  }
  if (digits === 0 || digits > EXACT_DIGITS) return longNumber(ascii(bytes, start, end).trim())
  if (whole >= 0) value /= POWERS[digits - whole]!
  return negative && value !== 0 ? -value : value
}

const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/
const DAY_MS = 86_400_000
const EPOCH_SERIAL = 25_569
/** Excel counts a 29 February 1900 that never was: days before 1 March are one less. */
const FIRST_TRUE_SERIAL = 61

const DURATION = /^P(?=[\dT])(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** A span of days, hours, minutes and seconds, in days; years and months have no length of their own. */
function isoDuration(text: string): number | null {
  const match = DURATION.exec(text)
  if (match === null) return null
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400
}

/** The serial (1900 system) of an ISO 8601 date, time, both, or span of time; `null` where the text is none. */
export function isoSerial(text: string): number | null {
  const match = ISO.exec(text.trim())
  if (match === null || match[0] === '' || match[0] === 'Z') return isoDuration(text.trim())
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (hour > 24 || minute > 59 || second >= 60) return null
  const time = (hour * 3600 + minute * 60 + second) / 86_400
  if (match[1] === undefined) return time
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic of the calendar, not the clock
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const days = date.getTime() / DAY_MS + EPOCH_SERIAL
  return (days < FIRST_TRUE_SERIAL ? days - 1 : days) + time
}
