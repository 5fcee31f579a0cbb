/** What a number format shows of a number: days, and figures with their noughts and letters in front. */
import { dayOfSerial } from './day.ts'

/** Excel's own limit; what follows is not looked at. */
const LONGEST_FORMAT = 255

/** The first section of a format, without colours and conditions, fillers and spaces. */
const firstSection = (format: string): string =>
  (/^(?:"[^"]*"|\\.|[^;"\\])*/.exec(format.slice(0, LONGEST_FORMAT))?.[0] ?? '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')

/** Whether a format shows a day, and not only a time: a year, a day, or a month that is not a minute. */
export function showsDay(format: string): boolean {
  const shown = format.slice(0, LONGEST_FORMAT).toLowerCase()
  const codes = shown.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]/g, ' ')
  return /[yde]/.test(codes) || (codes.includes('m') && !/[hs]/.test(codes) && !/\[[hms]+\]/.test(shown))
}

/** Whether a format shows a time of day and no day. */
export const showsTime = (format: string): boolean =>
  !showsDay(format) && /[hs]/i.test(format.replace(/"[^"]*"|\\.|general/gi, ' '))

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (value: number): string => String(value).padStart(2, '0')

/** The first day that Excel counts as others do; before it, it shows 1900-01-00 and the like. */
const FIRST_DAY = 1

/** A serial as a format of days shows it: 3月2日, 2-Mar, 2026/3/2. */
export function shownDay(serial: number, format: string): string {
  if (serial < FIRST_DAY) return '1900-01-00'
  const { year, month = 1, day = 1 } = dayOfSerial(serial)
  const parts: Readonly<Record<string, string>> = {
    yy: two(year % 100),
    yyyy: String(year),
    m: String(month),
    mm: two(month),
    mmm: MONTHS[month - 1]!,
    mmmm: MONTHS[month - 1]!,
    d: String(day),
    dd: two(day),
  }
  return firstSection(format)
    .replace(/\s*h[^"]*$/i, '')
    .replace(/"([^"]*)"|\\(.)|(y+|m+|d+)|@/gi, (_, quoted?: string, escaped?: string, code?: string) =>
      code === undefined ? (quoted ?? escaped ?? '') : (parts[code.toLowerCase()] ?? ''),
    )
    .trim()
}

/** 000, "LX-"000, 0000-0000: noughts, and letters around them. */
const PADDED =
  /^((?:"[^"]*"|\\.|[^0#?.,%@"\\/EeGg])*)(0(?:(?:"[^"]*"|\\.|[- ])*0)*)((?:"[^"]*"|\\.|[^0#?.,%@"\\/EeGg])*)$/

const plain = (literal: string): string =>
  literal.replace(/"([^"]*)"|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped)

/** A figure as a format of noughts and letters shows it; `null` where the format only shows the figure. */
export function padded(value: number, format: string): string | null {
  const match = PADDED.exec(firstSection(format))
  if (match === null || !Number.isInteger(value) || value < 0) return null
  const [, head = '', zeros = '', tail = ''] = match
  const body = plain(zeros)
  const places = body.replace(/[^0]/g, '').length
  if (places < 2 && head === '' && tail === '') return null
  let figures = String(value).padStart(places, '0')
  let shown = ''
  for (const sign of [...body].reverse()) {
    if (sign !== '0') shown = sign + shown
    else {
      shown = figures.at(-1)! + shown
      figures = figures.slice(0, -1)
    }
  }
  return plain(head) + figures + shown + plain(tail)
}

/** Whether a format makes of a number what the bare number does not show. */
export const isTelling = (format: string): boolean =>
  showsDay(format) || showsTime(format) || padded(1, format) !== null
