/** What is hidden in a workbook and was read all the same: sheets, rows and columns. */
import type { Draft } from '../../templates/findings/finding.ts'
import { forwardCodes } from '../../templates/forms/forward-seal.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { type Book, columnName, type Grid } from '../../templates/sheet/grid.ts'
import { rowsInWords } from './rows-in-words.ts'

/** Sheets that programs write for programs: hidden where nobody is to type in them. */
const OURS: ReadonlySet<Form> = new Set([parameterSheet as Form, forwardCodes as Form])

const MEND = '该报的不用改；不该报的，请取消隐藏后删去'

const hint = (sheet: string, message: string, place: Partial<Draft> = {}): Draft =>
  layoutDraft('layout/hidden', sheet, message, MEND, { severity: 'info', ...place })

/** Records that stand in hidden rows; a card counts where its first row is hidden. */
function rowDrafts(grid: Grid, readings: readonly SheetReading[]): Draft[] {
  const hidden = new Set(grid.rows.flatMap((row) => (row.hidden ? [row.number] : [])))
  if (hidden.size === 0) return []
  const rows = readings
    .flatMap(({ records }) => records.map(({ number }) => number))
    .filter((row) => hidden.has(row))
    .sort((a, b) => a - b)
  const [first] = rows
  return first === undefined
    ? []
    : [hint(grid.name, `第 ${rowsInWords(rows)} 行是隐藏行，照样读取了`, { row: first })]
}

/** Columns of the form that are hidden and hold something in a record. */
function columnDrafts(grid: Grid, readings: readonly SheetReading[]): Draft[] {
  const { hiddenColumns = [] } = grid
  if (hiddenColumns.length === 0) return []
  const found = new Set<number>()
  for (const { records, form } of readings)
    for (const record of records)
      for (const key of Object.keys(form.columns)) {
        const column = record.place(key)?.column
        if (column === undefined || found.has(column) || (record.cells[key] ?? null) === null) continue
        if (hiddenColumns.some(({ left, right }) => column >= left && column <= right)) found.add(column)
      }
  const columns = [...found].sort((a, b) => a - b)
  const [first] = columns
  return first === undefined
    ? []
    : [hint(grid.name, `${columns.map(columnName).join('、')} 列是隐藏列，照样读取了`, { column: first })]
}

/** One line for each sheet, and for the rows and the columns of each sheet, that are hidden and were read. */
export const hiddenDrafts = (book: Book, readings: readonly SheetReading[]): Draft[] =>
  book.sheets.flatMap((grid) => {
    const own = readings.filter(({ sheet, form }) => sheet === grid.name && !OURS.has(form))
    if (own.length === 0) return []
    return [
      ...(grid.hidden ? [hint(grid.name, `工作表“${grid.name}”是隐藏的，照样读取了`)] : []),
      ...rowDrafts(grid, own),
      ...columnDrafts(grid, own),
    ]
  })
