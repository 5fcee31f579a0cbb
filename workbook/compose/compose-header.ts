/** What stands above the rows of a table: title, caption and header with its notes. */
import type { Cell, Worksheet } from 'exceljs'
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerName } from '../../templates/sheet/form.ts'
import { needOf } from '../../templates/sheet/need.ts'
import type { TableLayout } from '../../templates/sheet/template.ts'
import { addNote, type CitesOfColumn } from './compose-notes.ts'
import { label, type Placed } from './compose-placement.ts'
import { box, centred, fills, fonts, heightOf, lineCount, roomOf, textWidth } from './style.ts'

const CAPTION_HEIGHT = 21

/** Characters of the standard font that a title takes for each of its own. */
const TITLE_WIDTH = 1.72

/** Characters of columns that are not folded. */
const shownWidth = (sheet: Worksheet, from: number, to: number): number =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => sheet.getColumn(from + index)).reduce(
    (sum, { hidden, width }) => sum + (hidden === true ? 0 : (width ?? 9)),
    0,
  )

/**
 * Centred over the columns up to `span`. Where its words would begin above the columns that are printed again on every
 * page, and be seen there cut off, it stands beside those.
 */
function placeTitle(sheet: Worksheet, row: number, title: string, kept: number, span: number): void {
  const words = textWidth(title) * TITLE_WIDTH
  const cut = (shownWidth(sheet, 1, span) - words) / 2 < shownWidth(sheet, 1, kept)
  const from = cut ? kept + 1 : 1
  const fits = words <= shownWidth(sheet, from, span)
  if (fits) sheet.mergeCells(row, from, row, span)
  const cell = sheet.getCell(row, from)
  cell.value = title
  cell.style = { font: fonts.title, alignment: { horizontal: fits ? 'center' : 'left', vertical: 'middle' } }
}

/**
 * @param span the column up to which the title is centred
 * @param kept how many columns at the left are printed on every page
 */
export function writeTitle(
  sheet: Worksheet,
  form: Form,
  layout: TableLayout,
  { span, kept }: { readonly span: number; readonly kept: number },
  caption: string,
): void {
  placeTitle(sheet, layout.title, form.title, kept, span)
  sheet.getRow(layout.title).height = 36

  const words = `模板版本 ${form.edition}`
  const row = sheet.getRow(layout.caption)
  row.height = CAPTION_HEIGHT
  let split = span
  while (split > 2 && shownWidth(sheet, split + 1, span) < 18) split--
  if (split < span) sheet.mergeCells(layout.caption, split + 1, layout.caption, span)
  if (split > 1) sheet.mergeCells(layout.caption, 1, layout.caption, split)
  const left = row.getCell(1)
  left.value = span === 1 ? `${caption}　${words}` : caption
  left.style = { font: fonts.caption, alignment: { horizontal: 'left', vertical: 'middle' } }
  if (span === 1) return
  const right = row.getCell(Math.min(split + 1, span))
  right.value = words
  right.style = { font: fonts.caption, alignment: { horizontal: 'right', vertical: 'middle' } }
}

/** The colour of a name says how much is asked; `given` is written by a program. */
export type NameFill = 'asked' | 'optional' | 'given'

export const fillOf = (column: Column, grounded: boolean): NameFill =>
  needOf(column, grounded) === '选填' ? 'optional' : 'asked'

const FILLS = { asked: fills.header, given: fills.given, optional: null }

/** The name of a column, a red star before it where it must be filled. */
export function writeName(
  cell: Cell,
  column: Column,
  as: NameFill,
  { name, size }: { name: string; size: number } = { name: headerName(column), size: fonts.header.size },
): void {
  const font = { ...fonts.header, size }
  cell.value = column.required
    ? {
        richText: [
          { font: { ...fonts.required, size }, text: '*' },
          { font, text: name },
        ],
      }
    : name
  const fill = FILLS[as]
  cell.style = { font, alignment: centred, border: box, ...(fill === null ? {} : { fill }) }
}

/** Runs of neighbouring columns under one group; a merge across two pages would lose its words in print. */
function groupsOf(
  placed: readonly Placed[],
  starts: readonly number[],
): { name: string; from: number; to: number }[] {
  const groups: { name: string; from: number; to: number }[] = []
  for (const { column, at } of placed) {
    if (column.header.length !== 2) continue
    const last = groups.at(-1)
    if (last?.name === column.header[0] && last.to === at - 1 && !starts.includes(at)) last.to = at
    else groups.push({ name: column.header[0], from: at, to: at })
  }
  return groups
}

export function writeHeader(
  sheet: Worksheet,
  placed: readonly Placed[],
  layout: TableLayout,
  starts: readonly number[],
  cites: CitesOfColumn,
): void {
  const { headerTop, headerBottom } = layout
  const linesOf = (text: string, width: number): number => lineCount(text, roomOf(width))
  const nameLines = (p: Placed): number => linesOf(label(p.column), p.width)
  let above = 0
  for (const group of groupsOf(placed, starts)) {
    const style = { font: fonts.header, alignment: centred, border: box, fill: fills.group }
    for (let at = group.from; at <= group.to; at++) sheet.getCell(headerTop, at).style = style
    sheet.getCell(headerTop, group.from).value = group.name
    if (group.to > group.from) sheet.mergeCells(headerTop, group.from, headerTop, group.to)
    const width = placed.slice(group.from - 1, group.to).reduce((sum, p) => sum + p.width, 0)
    above = Math.max(above, linesOf(group.name, width))
  }
  for (const { key, column, at, own } of placed) {
    const top = column.header.length === 2 ? headerBottom : headerTop
    writeName(sheet.getCell(top, at), column, own ? fillOf(column, cites(key).length > 0) : 'given')
    if (top < headerBottom) sheet.mergeCells(top, at, headerBottom, at)
  }
  const under = Math.max(
    1,
    ...placed.map(
      (p) => nameLines(p) - (p.column.header.length === 1 && headerTop < headerBottom ? above : 0),
    ),
  )
  if (headerTop < headerBottom) sheet.getRow(headerTop).height = heightOf(Math.max(1, above))
  sheet.getRow(headerBottom).height = heightOf(Math.max(headerTop < headerBottom ? 1 : 2, under))
  for (const { key, column, at } of placed)
    addNote(
      sheet,
      sheet.getCell(column.header.length === 2 ? headerBottom : headerTop, at),
      column,
      cites(key),
    )
}
