/** Cells as people read them in a view of a sheet: days as days, not as the serials that a file holds. */

import { type Column, showCell } from '../sheet/column.ts'
import type { Form } from '../sheet/form.ts'
import { address, type Book, type Cell } from '../sheet/grid.ts'
import { recognise } from './recognise.ts'

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
