/** A form as a table sheet: title, caption, header with notes, prepared rows. */
import type { Cell, Worksheet } from 'exceljs'
import type { Column } from '../templates/column.ts'
import { type Form, headerName } from '../templates/form.ts'
import { address } from '../templates/grid.ts'
import { provenanceColumns } from '../templates/provenance.ts'
import { type TableLayout, type TemplateSheet, tableLayout } from '../templates/template.ts'
import type { FilledRow } from './compose.ts'
import { cellOfValue, writeValue } from './compose-cells.ts'
import { addCheck, type LocalList, type OptionLists } from './compose-lists.ts'
import { addNote } from './compose-notes.ts'
import { pageMarks, planPages, tablePage } from './compose-print.ts'
import { bodyStyle, box, centred, fills, fonts, heightOf, lineCount, roomOf, textWidth } from './style.ts'

export interface TableFill {
  /** `null` in a blank. */
  readonly rows: readonly FilledRow[] | null
  readonly caption: string
  readonly provenance: boolean
  readonly lists: OptionLists
  /** Drop-downs of this workbook, by column key. */
  readonly local: ReadonlyMap<string, LocalList>
}

interface Placed {
  readonly key: string
  readonly column: Column
  /** From 1. */
  readonly at: number
  /** Of the form itself, not of the program that forwards it. */
  readonly own: boolean
  readonly width: number
}

const ROW_HEIGHT = 21

const label = (column: Column): string => `${column.required ? '*' : ''}${headerName(column)}`

/** The column's width, or a little more where its header would leave a bracket or two on a line of their own. */
function ownWidth(column: Column): number {
  const need = textWidth(label(column))
  for (let width = column.width; width <= column.width + 5; width++) {
    const last = need % roomOf(width)
    if (need <= roomOf(width) || last === 0 || last > 4) return width
  }
  return column.width
}

/** The row of the last prepared cell: filled sheets that nobody types into have no spare rows. */
export function lastPreparedRow(sheet: TemplateSheet, rows: number | null, provenance: boolean): number {
  const { firstRow } = tableLayout(sheet.form)
  const spare = rows === null || !(provenance || sheet.locked)
  return firstRow + Math.max(1, rows ?? 0, spare ? sheet.rows : 0) - 1
}

/** The widest that columns kept in sight may be together, in characters. */
const WIDEST_KEPT = 50

interface Placement {
  readonly placed: readonly Placed[]
  /** How many columns at the left say whose row it is, and stay in sight. */
  readonly kept: number
  /** The columns that printed pages begin with. */
  readonly starts: readonly number[]
}

function placeColumns(columns: readonly Omit<Placed, 'at' | 'width'>[]): Placement {
  const natural = columns.map(({ column }) => ownWidth(column))
  const group = (at: number): string | undefined => {
    const header = columns[at - 1]?.column.header
    return header?.length === 2 ? header[0] : undefined
  }
  const boundary = (at: number): boolean => group(at) === undefined || group(at) !== group(at - 1)
  const wide = planPages(natural, 0, boundary).starts.length > 1
  const kept = !wide ? 0 : natural[0]! + (natural[1] ?? 0) <= WIDEST_KEPT ? 2 : 1
  const { starts, widths } = planPages(natural, kept, boundary)
  return {
    placed: columns.map((column, index) => ({ ...column, at: index + 1, width: widths[index]! })),
    kept,
    starts,
  }
}

function writeTitle(sheet: Worksheet, form: Form, layout: TableLayout, span: number, caption: string): void {
  sheet.mergeCells(layout.title, 1, layout.title, span)
  const title = sheet.getCell(layout.title, 1)
  title.value = form.title
  title.style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } }
  sheet.getRow(layout.title).height = 36

  const words = `模板版本 ${form.edition}`
  const row = sheet.getRow(layout.caption)
  row.height = ROW_HEIGHT
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

function writeName(cell: Cell, column: Column, own: boolean): void {
  const name = headerName(column)
  cell.value = column.required
    ? {
        richText: [
          { font: fonts.required, text: '*' },
          { font: fonts.header, text: name },
        ],
      }
    : name
  cell.style = { font: fonts.header, alignment: centred, border: box, fill: own ? fills.header : fills.given }
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

function writeHeader(
  sheet: Worksheet,
  placed: readonly Placed[],
  layout: TableLayout,
  starts: readonly number[],
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
  for (const { column, at, own } of placed) {
    const top = column.header.length === 2 ? headerBottom : headerTop
    writeName(sheet.getCell(top, at), column, own)
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
  for (const { column, at } of placed)
    addNote(sheet, sheet.getCell(column.header.length === 2 ? headerBottom : headerTop, at), column)
}

function writeRows(
  sheet: Worksheet,
  placed: readonly Placed[],
  rows: readonly FilledRow[],
  at: { first: number; last: number; locked: boolean },
): void {
  const styles = placed.map(({ column, own }) => bodyStyle(column, at.locked || !own))
  for (let number = at.first; number <= at.last; number++) {
    const row = sheet.getRow(number)
    const filled = rows[number - at.first]
    let lines = 1
    for (const [index, { key, column, own, width }] of placed.entries()) {
      const cell = row.getCell(index + 1)
      cell.style = styles[index]!
      if (filled === undefined) continue
      const value = own ? filled.values[key] : originValue(filled, key)
      writeValue(cell, column, value)
      const plain = cellOfValue(column, value)
      if (typeof plain === 'string') lines = Math.max(lines, lineCount(plain, roomOf(width)))
    }
    if (lines > 1) row.height = Math.max(ROW_HEIGHT, heightOf(lines))
  }
}

function originValue({ origin }: FilledRow, key: string): string | number | undefined {
  if (!origin) return undefined
  const values: Record<keyof typeof provenanceColumns, string | number> = {
    originUnit: origin.unit,
    originFile: origin.file,
    originSheet: origin.sheet,
    originRow: origin.row,
  }
  return values[key as keyof typeof provenanceColumns]
}

/** Writes the form on an empty sheet, at the places that `tableLayout` names. */
export function writeTable(sheet: Worksheet, declared: TemplateSheet, fill: TableFill): void {
  const { form, locked = false } = declared
  const layout = tableLayout(form)
  const own = Object.entries(form.columns).map(([key, column]) => ({ key, column, own: true }))
  const added: readonly [string, Column][] =
    fill.provenance && !locked ? Object.entries(provenanceColumns) : []
  const { placed, kept, starts } = placeColumns([
    ...own,
    ...added.map(([key, column]) => ({ key, column, own: false })),
  ])
  for (const { at, width } of placed) sheet.getColumn(at).width = width
  sheet.properties.defaultRowHeight = ROW_HEIGHT
  const last = lastPreparedRow(declared, fill.rows?.length ?? null, fill.provenance)

  writeTitle(sheet, form, layout, (starts[1] ?? placed.length + 1) - 1, fill.caption)
  writeHeader(sheet, placed, layout, starts)
  writeRows(sheet, placed, fill.rows ?? [], { first: layout.firstRow, last, locked })
  if (!locked)
    for (const { key, column, at, own } of placed)
      if (own)
        addCheck(
          sheet,
          { column: at, top: layout.firstRow, bottom: last },
          column,
          fill.lists,
          `${form.sheet}·${headerName(column)}`,
          fill.local.get(key),
        )

  sheet.views = [
    {
      state: 'frozen',
      xSplit: kept,
      ySplit: layout.headerBottom,
      showGridLines: false,
      activeCell: address(layout.firstRow, kept + 1),
    },
  ]
  Object.assign(
    sheet.pageSetup,
    tablePage(starts.length, { top: layout.headerTop, bottom: layout.headerBottom }, kept),
  )
  Object.assign(sheet.headerFooter, pageMarks(form.title, form.edition))
}
