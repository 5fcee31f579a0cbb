/** A form as a table sheet: title, caption, header with notes, prepared rows. */
import type { Worksheet } from 'exceljs'
import { headerName } from '../../templates/sheet/form.ts'
import { address, columnName } from '../../templates/sheet/grid.ts'
import { needOf } from '../../templates/sheet/need.ts'
import { provenanceColumns } from '../../templates/sheet/provenance.ts'
import { type TemplateSheet, tableLayout, writtenForm } from '../../templates/sheet/template.ts'
import { cellOfValue, type FilledRow, writeValue } from './compose-cells.ts'
import { writeHeader, writeTitle } from './compose-header.ts'
import { addCheck, type LocalList, type OptionLists } from './compose-lists.ts'
import type { CitesOfColumn } from './compose-notes.ts'
import { filledWidths, type Placed, placeColumns } from './compose-placement.ts'
import { pageMarks, tablePage } from './compose-print.ts'
import { bodyStyle, box, heightOf, lineCount, roomOf } from './style.ts'

export interface TableFill {
  /** Whether columns that are not required are folded: in blanks that are sent out. */
  readonly folds: boolean
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

const ROW_HEIGHT = 21

/**
 * Rows boxed although nothing stands in them. Excel prints every boxed row, so the further ones get their box
 * once something is filled in: a sheet with room for 400 people does not print twenty empty pages.
 */
const BOXED_ROWS = 18

/** The row of the last prepared cell: filled sheets that nobody types into have no spare rows. */
export function lastPreparedRow(sheet: TemplateSheet, rows: number | null, provenance: boolean): number {
  const { firstRow } = tableLayout(sheet.form)
  const spare = rows === null || !(provenance || sheet.locked)
  return firstRow + Math.max(1, rows ?? 0, spare ? sheet.rows : 0) - 1
}

function writeRows(
  sheet: Worksheet,
  placed: readonly Placed[],
  rows: readonly FilledRow[],
  at: { first: number; last: number; locked: boolean },
): void {
  const boxed = placed.map(({ column, own }) => bodyStyle(column, at.locked || !own))
  const plain = boxed.map(({ border: _, ...style }) => style)
  const lastBoxed = at.first + Math.max(BOXED_ROWS, rows.length) - 1
  for (let number = at.first; number <= at.last; number++) {
    const row = sheet.getRow(number)
    const filled = rows[number - at.first]
    let lines = 1
    for (const [index, { key, column, own, width }] of placed.entries()) {
      const cell = row.getCell(index + 1)
      cell.style = (number <= lastBoxed ? boxed : plain)[index]!
      if (filled === undefined) continue
      const value = own ? filled.values[key] : originValue(filled, key)
      writeValue(cell, column, value)
      const written = cellOfValue(column, value)
      if (typeof written === 'string') lines = Math.max(lines, lineCount(written, roomOf(width)))
    }
    if (lines > 1) row.height = Math.max(ROW_HEIGHT, heightOf(lines))
  }
  if (at.last > lastBoxed) boxWhenFilled(sheet, lastBoxed + 1, at.last, columnName(placed.length))
}

function boxWhenFilled(sheet: Worksheet, top: number, bottom: number, right: string): void {
  sheet.addConditionalFormatting({
    ref: `A${top}:${right}${bottom}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`COUNTA($A${top}:$${right}${top})>0`],
        style: { border: box },
      },
    ],
  })
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

/** Writes the form on an empty sheet, at the places that `tableLayout` names. */
export function writeTable(sheet: Worksheet, declared: TemplateSheet, fill: TableFill): void {
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
          columns.map(({ key, column, own }) =>
            fill.rows!.map((row) => cellOfValue(column, own ? row.values[key] : originValue(row, key))),
          ),
        )
      : undefined,
  )
  for (const { at, width } of placed) sheet.getColumn(at).width = width
  if (fill.folds) fold(sheet, placed, fill.cites)
  sheet.properties.defaultRowHeight = ROW_HEIGHT
  const last = lastPreparedRow(declared, fill.rows?.length ?? null, fill.provenance)

  writeTitle(sheet, form, layout, (starts[1] ?? placed.length + 1) - 1, fill.caption)
  writeHeader(sheet, placed, layout, starts, fill.cites)
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
      showGridLines: last >= layout.firstRow + BOXED_ROWS,
      activeCell: address(layout.firstRow, kept + 1),
    },
  ]
  Object.assign(
    sheet.pageSetup,
    tablePage(starts.length, { top: layout.headerTop, bottom: layout.headerBottom }, kept),
  )
  Object.assign(sheet.headerFooter, pageMarks(form.title, form.edition))
}
