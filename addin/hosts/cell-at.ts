/** What cells hold, asked for thousands of them. */
import type { Cell, Grid, GridRow } from '../../templates/sheet/grid.ts'
import type { CellPlace } from '../host.ts'

/** A sheet stays as it is for as long as there is one: its rows are put in order once, when first asked for. */
const ROWS = new WeakMap<Grid, ReadonlyMap<number, GridRow>>()

export function rowsByNumber(grid: Grid): ReadonlyMap<number, GridRow> {
  const known = ROWS.get(grid)
  if (known !== undefined) return known
  const rows = new Map(grid.rows.map((row) => [row.number, row]))
  ROWS.set(grid, rows)
  return rows
}

export const cellAt =
  (sheets: readonly Grid[]) =>
  ({ sheet, row, column }: CellPlace): Cell => {
    const grid = sheets.find(({ name }) => name === sheet)
    return grid === undefined ? null : (rowsByNumber(grid).get(row)?.cells[column - 1] ?? null)
  }
