/** What stands above the rows of a table: title, caption and header with its notes. */
import type { Cell, Worksheet } from 'exceljs'
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerName } from '../../templates/sheet/form.ts'
import { needOf } from '../../templates/sheet/need.ts'
import type { TableLayout } from '../../templates/sheet/template.ts'
import { addNote, type CitesOfColumn } from './compose-notes.ts'
import { label, type Placed } from './compose-placement.ts'
import { box, centred, fills, fonts, heightOf, lineCount, roomOf } from './style.ts'

const CAPTION_HEIGHT = 21

/** @param span how many columns the title is centred over */
export function writeTitle(
  sheet: Worksheet,
  form: Form,
  layout: TableLayout,
  span: number,
  caption: string,
): void {
  sheet.mergeCells(layout.title, 1, layout.title, span)
  const title = sheet.getCell(layout.title, 1)
  title.value = form.title
  title.style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } }
  sheet.getRow(layout.title).height = 36

  const words = `模板版本 ${form.edition}`
  const row = sheet.getRow(layout.caption)
  row.height = CAPTION_HEIGHT
  let split = span
  for (let room = 0; split > 2 && room < 18; split--) room += sheet.getColumn(split).width ?? 9
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
