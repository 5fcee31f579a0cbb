/** What cells hold, asked for thousands of them. */
import type { Cell, Grid, GridRow } from '../../templates/sheet/grid.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import type { CellPlace } from '../host.ts'

/** A sheet stays as it is for as long as there is one: its rows are put in order once, when first asked for. */
export const rowsByNumber = onceFor(
  ({ rows }: Grid): ReadonlyMap<number, GridRow> => new Map(rows.map((row) => [row.number, row])),
)

export const cellAt =
  (sheets: readonly Grid[]) =>
  ({ sheet, row, column }: CellPlace): Cell => {
    const grid = sheets.find(({ name }) => name === sheet)
    return grid === undefined ? null : (rowsByNumber(grid).get(row)?.cells[column - 1] ?? null)
  }
