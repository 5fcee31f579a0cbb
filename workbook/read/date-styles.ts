/** Which cell styles show a number as a date: needed only for workbooks that count days from 1904. */
import type { Limits } from '../limits.ts'
import { plainText } from '../xml/plain-xml.ts'
import { elements } from '../xml/xml.ts'

/** Built-in formats that show a day, with those of Chinese Excel (27-31, 36, 50-54, 57, 58). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** Excel's own limit; what follows is not looked at. */
const LONGEST_FORMAT = 255

/** Whether a format shows a day, and not only a time: a year, a day, or a month that is not a minute. */
export function showsDay(format: string): boolean {
  const shown = format.slice(0, LONGEST_FORMAT).toLowerCase()
  const codes = shown.replace(/"[^"]*"|[\\_*].|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]/g, ' ')
  return /[yde]/.test(codes) || (codes.includes('m') && !/[hs]/.test(codes) && !/\[[hms]+\]/.test(shown))
}

/** The indexes of the styles (`s` of a cell) that show a day. */
export function dateStyles(part: Uint8Array | undefined, limits: Limits): ReadonlySet<number> {
  const found = new Set<number>()
  if (part === undefined) return found
  const xml = plainText(part, limits)
  const custom = new Map<number, boolean>()
  for (const format of elements(xml, 'numFmt'))
    custom.set(Number(format.get('numFmtId')), showsDay(format.get('formatCode') ?? ''))
  const start = xml.indexOf('<cellXfs')
  const end = xml.indexOf('</cellXfs>', start)
  if (start < 0 || end < 0) return found
  let index = 0
  for (const style of elements(xml.slice(start, end), 'xf')) {
    const id = Number(style.get('numFmtId') ?? 0)
    if (custom.get(id) ?? BUILT_IN.has(id)) found.add(index)
    index++
  }
  return found
}
