/** How our own workbooks look: fonts, fills, borders, number formats, and how much room a text takes. */
import type { Alignment, Border, Borders, Fill, Font } from 'exceljs'
import type { Column, ColumnKind } from '../../templates/sheet/column.ts'
import { AMOUNT_FORMAT, DAY_FORMAT, TEXT_FORMAT } from '../../templates/values/cell-formats.ts'

const BODY = '宋体'
const HEADING = '黑体'

export const fonts = {
  title: { name: HEADING, size: 18, color: { argb: 'FF000000' } },
  caption: { name: BODY, size: 10.5 },
  header: { name: HEADING, size: 10.5 },
  required: { name: HEADING, size: 10.5, color: { argb: 'FFC00000' } },
  body: { name: BODY, size: 10.5 },
  reading: { name: BODY, size: 12 },
  hint: { name: BODY, size: 9, color: { argb: 'FF595959' } },
  link: { name: BODY, size: 10.5, color: { argb: 'FF0563C1' }, underline: true },
  note: { name: BODY, size: 9 },
  noteTitle: { name: BODY, size: 9, bold: true },
} as const satisfies Record<string, Partial<Font>>

export const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

export const fills = {
  header: solid('FFEAF1F8'),
  group: solid('FFDCE6F1'),
  /** Written by the office or by a program, not by the sender. */
  given: solid('FFF2F2F2'),
} as const

const line: Partial<Border> = { style: 'thin', color: { argb: 'FF595959' } }
export const box: Partial<Borders> = { top: line, left: line, bottom: line, right: line }

export const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true }
export const leading: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true }
/** Not touching the border, for cells that are read rather than scanned. */
export const indented: Partial<Alignment> = { ...leading, indent: 1 }
const trailing: Partial<Alignment> = { horizontal: 'right', vertical: 'middle' }

/** What Excel is told to show of a kind; text formats keep every digit that is typed. */
const numberFormats: Readonly<Record<ColumnKind, string>> = {
  text: 'General',
  code: TEXT_FORMAT,
  choice: 'General',
  yesNo: 'General',
  count: '0',
  decimal: 'General',
  money: AMOUNT_FORMAT,
  day: DAY_FORMAT,
  year: '0',
}

const alignments: Readonly<Record<ColumnKind, Partial<Alignment>>> = {
  text: leading,
  code: centred,
  choice: centred,
  yesNo: centred,
  count: trailing,
  decimal: trailing,
  money: trailing,
  day: centred,
  year: centred,
}

/**
 * Text columns up to this width hold names and numbers of documents: as text, `1-2` and `007` stay as typed.
 * Longer ones stay general, since Excel may show more than 255 characters of a text cell as `####`.
 */
const SHORT_TEXT = 28

const numberFormat = ({ kind, width }: Column): string =>
  kind === 'text' && width <= SHORT_TEXT ? TEXT_FORMAT : numberFormats[kind]

/** The style of a cell under a column. */
export const bodyStyle = (column: Column, given = false) => ({
  font: fonts.body,
  border: box,
  numFmt: numberFormat(column),
  alignment: alignments[column.kind],
  ...(given ? { fill: fills.given } : {}),
})

/** Signs that Chinese fonts show as wide as a character. */
const WIDE = /[“”‘’…—·×①-⑳]/

/** Width in characters of the standard font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    width += code < 0x80 || (code < 0x2e80 && !WIDE.test(char)) ? 1 : 2
  }
  return width
}

/** How many lines a text takes in a column of `width` characters. */
export const lineCount = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / Math.max(2, width))), 0)

/**
 * Height in points of so many lines of a font of `size` points, with air above and below.
 * @param most no higher: Excel's own limit for a row is 409
 */
export const heightOf = (lines: number, size = 10.5, most = 400): number =>
  Math.min(most, Math.ceil(lines * size * 1.38 + 7))

/** Characters of the standard font that a column of `width` holds in the 10.5 point font of our cells. */
export const roomOf = (width: number): number => Math.max(2, Math.floor((width - 0.8) * 0.98))

/** Pixels of a character of the standard font, in which widths of columns are given, padding included. */
const CHARACTER_PIXELS = 7

export const columnPixels = (width: number): number => Math.round(width * CHARACTER_PIXELS)
export const columnWidth = (pixels: number): number => Math.round((pixels / CHARACTER_PIXELS) * 100) / 100
