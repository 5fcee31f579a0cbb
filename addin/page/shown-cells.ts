/** Cells as people read them in the page's sheet view: days as days, not as the serials that a file holds. */
import { recognise } from '../../templates/read/recognise.ts'
import { type Column, showCell } from '../../templates/sheet/column.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address, type Book, type Cell } from '../../templates/sheet/grid.ts'

export type ShowCell = (sheet: string, cell: Cell, row: number, column: number) => string

/** Reads the book by the forms, only to know which cells hold days. */
export function cellsOf(forms: readonly Form[], book: Book): ShowCell {
  const days = new Map<string, Column>()
  for (const { form, sheet, records } of recognise(book, forms).readings)
    for (const [key, column] of Object.entries(form.columns))
      if (column.kind === 'day')
        for (const record of records) {
          const place = record.place(key)
          if (place !== null) days.set(`${sheet}!${address(place.row, place.column)}`, column)
        }
  return (sheet, cell, row, column) => showCell(cell, days.get(`${sheet}!${address(row, column)}`)) ?? ''
}
