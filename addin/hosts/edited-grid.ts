/** Values put into a grid; the grid itself stays as it was. */
import type { Cell, Grid, GridRow } from '../../templates/sheet/grid.ts'

export interface GridEdit {
  readonly row: number
  readonly column: number
  readonly value: Cell
}

function withCells(row: GridRow, edits: readonly GridEdit[]): GridRow {
  const width = Math.max(row.cells.length, ...edits.map(({ column }) => column))
  const cells: Cell[] = Array.from({ length: width }, (_, i) => row.cells[i] ?? null)
  for (const { column, value } of edits) cells[column - 1] = value === '' ? null : value
  while (cells.length > 0 && cells.at(-1) === null) cells.pop()
  return { ...row, cells }
}

export function withEdits(grid: Grid, edits: readonly GridEdit[]): Grid {
  const byRow = new Map<number, GridEdit[]>()
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit])
  const rows = new Map(grid.rows.map((row) => [row.number, row]))
  for (const [number, ofRow] of byRow)
    rows.set(number, withCells(rows.get(number) ?? { number, cells: [] }, ofRow))
  return {
    ...grid,
    rows: [...rows.values()].filter(({ cells }) => cells.length > 0).sort((a, b) => a.number - b.number),
  }
}
