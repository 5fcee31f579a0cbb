/** A form as a table sheet: title, caption, header with notes, prepared rows. */
import type { Worksheet } from 'exceljs'
import type { Column } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { address, type Cell } from '../../templates/sheet/grid.ts'
import { needOf } from '../../templates/sheet/need.ts'
import { provenanceColumns } from '../../templates/sheet/provenance.ts'
import { type TemplateSheet, tableLayout, writtenForm } from '../../templates/sheet/template.ts'
import { cellOfValue, type FilledRow, type FillValue } from './compose-cells.ts'
import { writeHeader, writeTitle } from './compose-header.ts'
import { addCheck, type LocalList, type OptionLists } from './compose-lists.ts'
import type { CitesOfColumn } from './compose-notes.ts'
import { filledWidths, type Placed, placeColumns } from './compose-placement.ts'
import { pageMarks, tablePage } from './compose-print.ts'
import { BOXED_ROWS, ROW_HEIGHT, type TableRow, TableRows, valueAt } from './table-rows.ts'

export interface TableFill {
  /** Whether columns that are not required are folded: in blanks that are sent out. */
  readonly folds: boolean
  /** Whether exceljs is to hold one row of each look only, since the rows are written later: `rowsInPlace`. */
  readonly streams: boolean
  /** `null` in a blank. */
  readonly rows: readonly FilledRow[] | null
  readonly caption: string
  readonly provenance: boolean
  readonly lists: OptionLists
  /** Drop-downs of this workbook, by column key. */
  readonly local: ReadonlyMap<string, LocalList>
  /** The clauses that a column's note names. */
  readonly cites: CitesOfColumn
}

/** The row of the last prepared cell: filled sheets that nobody types into have no spare rows. */
export function lastPreparedRow(sheet: TemplateSheet, rows: number | null, provenance: boolean): number {
  const { firstRow } = tableLayout(sheet.form)
  const spare = rows === null || !(provenance || sheet.locked)
  return firstRow + Math.max(1, rows ?? 0, spare ? sheet.rows : 0) - 1
}

function writeRow(sheet: Worksheet, { number, height, cells }: TableRow): void {
  const row = sheet.getRow(number)
  for (const [index, { style, value }] of cells.entries()) {
    const cell = row.getCell(index + 1)
    if (value !== null) cell.value = value
    cell.style = style
  }
  if (height !== null) row.height = height
}

/** A sheet of so many columns or fewer is seen whole. */
const SEEN_WHOLE = 20

/** Folds what not every record has: a click on the edge of the sheet unfolds it. */
function fold(sheet: Worksheet, placed: readonly Placed[], cites: CitesOfColumn): void {
  if (placed.length <= SEEN_WHOLE) return
  for (const { key, column, at } of placed) {
    if (column.answers || needOf(column, cites(key).length > 0) === '必填') continue
    sheet.getColumn(at).outlineLevel = 1
    sheet.getColumn(at).hidden = true
  }
  sheet.properties.outlineLevelCol = 1
}

function* cellsOf(
  rows: readonly FilledRow[],
  column: Column,
  of: (row: FilledRow) => FillValue,
): Generator<Cell> {
  for (const row of rows) yield cellOfValue(column, of(row))
}

/** Writes the form on an empty sheet, at the places that `tableLayout` names. */
export function writeTable(sheet: Worksheet, declared: TemplateSheet, fill: TableFill): TableRows {
  const { locked = false } = declared
  const form = writtenForm(declared)
  const layout = tableLayout(form)
  const own = Object.entries(form.columns).map(([key, column]) => ({ key, column, own: true }))
  const added = fill.provenance && !locked ? Object.entries(provenanceColumns) : []
  const columns = [...own, ...added.map(([key, column]) => ({ key, column, own: false }))]
  const { placed, kept, starts } = placeColumns(
    columns,
    // What goes up is read and printed, and nobody types in it.
    fill.provenance && fill.rows !== null
      ? filledWidths(
          columns.map(({ column }) => column),
          columns.map(({ key, column, own }) => cellsOf(fill.rows!, column, (row) => valueAt(row, key, own))),
        )
      : undefined,
  )
  for (const { at, width } of placed) sheet.getColumn(at).width = width
  if (fill.folds) fold(sheet, placed, fill.cites)
  sheet.properties.defaultRowHeight = ROW_HEIGHT
  const last = lastPreparedRow(declared, fill.rows?.length ?? null, fill.provenance)

  writeTitle(sheet, form, layout, { span: (starts[1] ?? placed.length + 1) - 1, kept }, fill.caption)
  writeHeader(sheet, placed, layout, starts, fill.cites)
  const rows = new TableRows(placed, fill.rows ?? [], { first: layout.firstRow, last, locked })
  const held = fill.streams ? rows.ofEachLook : rows
  for (const row of held) writeRow(sheet, row)
  if (rows.boxedWhenFilled !== null) sheet.addConditionalFormatting(rows.boxedWhenFilled)
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
      showGridLines: last >= layout.firstRow + BOXED_ROWS,
      activeCell: address(layout.firstRow, kept + 1),
    },
  ]
  Object.assign(
    sheet.pageSetup,
    tablePage(starts.length, { top: layout.headerTop, bottom: layout.headerBottom }, kept),
  )
  Object.assign(sheet.headerFooter, pageMarks(form.title, form.edition))
  return rows
}
