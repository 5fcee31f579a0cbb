/** The lines of an office's state in its workbooks, each with the row that it stands in. */

import type { Office } from '../../submissions/office/office.ts'
import { keptForm, STATE_FORMS } from '../../submissions/state/kept-form.ts'
import type { Line, LineValue, LineValues } from '../../submissions/state/line.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { showCell } from '../../templates/sheet/column.ts'
import type { Book } from '../../templates/sheet/grid.ts'

/** One of the office's workbooks as it was read. */
export interface StateBook {
  readonly path: string
  readonly bytes: Uint8Array
  readonly book: Book
  readonly office: Office
}

/** A sheet of the state, and where another line would go. */
export interface StateSheet {
  readonly form: string
  readonly path: string
  readonly sheet: string
  /** Column by key of the form; those that the sheet lacks are left out. Both count from 1. */
  readonly columns: ReadonlyMap<string, number>
  readonly firstFree: number
}

export interface PlacedLine extends Line {
  readonly sheet: StateSheet
  readonly row: number
}

/** What a cell holds for a line: also what its column cannot read, since a person wrote it. */
function valuesOf(record: RecordRead, { form }: SheetReading): LineValues {
  const row = record.row as Readonly<Record<string, LineValue>>
  return Object.fromEntries(
    Object.entries(form.columns).map(([key, column]): [string, LineValue] => [
      key,
      record.unreadable.has(key) ? (showCell(record.cells[key] ?? null, column) ?? undefined) : row[key],
    ]),
  )
}

/** The row below everything that stands in a sheet. */
function firstFree(book: Book, name: string): number {
  const rows = book.sheets.find((grid) => grid.name === name)?.rows ?? []
  return (
    1 +
    Math.max(0, ...rows.filter(({ cells }) => cells.some((cell) => cell !== null)).map((row) => row.number))
  )
}

export interface PlacedState {
  readonly lines: readonly PlacedLine[]
  readonly sheets: readonly StateSheet[]
}

export function placedState(books: readonly StateBook[]): PlacedState {
  const lines: PlacedLine[] = []
  const sheets: StateSheet[] = []
  for (const { path, book, office } of books)
    for (const { reading } of office.sheets) {
      if (!STATE_FORMS.some(({ form }) => form === reading.form)) continue
      const { form } = keptForm(reading.form.id)
      const columns = new Map([...reading.columns].map(([key, found]) => [key, found.column] as const))
      const sheet = {
        form: form.id,
        path,
        sheet: reading.sheet,
        columns,
        firstFree: firstFree(book, reading.sheet),
      }
      sheets.push(sheet)
      for (const record of reading.records)
        lines.push({ form: form.id, values: valuesOf(record, reading), sheet, row: record.number })
    }
  return { lines, sheets }
}
