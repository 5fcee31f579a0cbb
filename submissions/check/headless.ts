/** Cells under no header: no form can read them, and they are not dropped without a word. */

import type { FoundColumn } from '../../templates/read/headers.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { columnName, type Grid, type GridRow, isFilled } from '../../templates/sheet/grid.ts'

/** Whether one of the found headers, or the last line of it, stands in its own column of this row. */
const isHeaderRow = ({ cells }: GridRow, columns: readonly FoundColumn[]): boolean =>
  columns.some(({ column, header }) => {
    const cell = cells[column - 1]
    return typeof cell === 'string' && header.split('·').includes(cell.trim())
  })

/** The rows that are records or hold something outside the form's columns only. */
export const readOrOutside = ({ records, setAside }: SheetReading): ReadonlySet<number> =>
  new Set([
    ...records.map(({ number }) => number),
    ...setAside.filter(({ reason }) => reason === 'outside').map(({ row }) => row),
  ])

/**
 * One line for the columns of a table that hold something in rows of data and have nothing above it in the header.
 * On a card the labels stand beside their values: nothing is said of it.
 */
export function headlessDrafts(grid: Grid, reading: SheetReading) {
  if (reading.headerRow === null) return []
  const numbers = readOrOutside(reading)
  const data = grid.rows.filter(({ number }) => numbers.has(number))
  const found = [...reading.columns.values()]
  const header = grid.rows.filter((row) => !numbers.has(row.number) && isHeaderRow(row, found))
  const last = header.at(-1)
  if (last === undefined) return []
  const width = Math.max(0, ...data.map(({ cells }) => cells.length))
  const headless = Array.from({ length: width }, (_, i) => i).filter(
    (i) => data.some(({ cells }) => isFilled(cells[i])) && !header.some(({ cells }) => isFilled(cells[i])),
  )
  const [first] = headless
  if (first === undefined) return []
  const rows = data.filter(({ cells }) => headless.some((i) => isFilled(cells[i])))
  const names = headless.map((i) => columnName(i + 1)).join('、')
  // The first of them with something in the first such column.
  const row = rows.find(({ cells }) => isFilled(cells[first]))!
  return [
    layoutDraft(
      'layout/not-read',
      reading.sheet,
      `${names} 列没有表头，有 ${rows.length} 行填了内容，没有读取`,
      '属于申报内容的，请填到有表头的相应列；不需要的可以删去',
      {
        severity: 'info',
        row: row.number,
        column: first + 1,
        address: `${columnName(first + 1)}${row.number}`,
      },
    ),
  ]
}
