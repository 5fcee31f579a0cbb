/** What a person does in Excel with rows of a card: rows put in, and blocks of rows copied behind themselves. */
import type { Book, Cell, CellRange, Grid } from '../../../templates/sheet/grid.ts'

const moved = (merge: CellRange, by: number): CellRange => ({
  ...merge,
  top: merge.top + by,
  bottom: merge.bottom + by,
})

/** A merge over rows that come in grows with them, as Excel's do. */
const pushed = (merge: CellRange, from: number, by: number): CellRange =>
  merge.top >= from
    ? moved(merge, by)
    : merge.bottom >= from
      ? { ...merge, bottom: merge.bottom + by }
      : merge

/** The sheet with so many rows put in before a row, empty. */
function putIn(grid: Grid, before: number, count: number): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => (row.number >= before ? { ...row, number: row.number + count } : row)),
    merges: grid.merges.map((merge) => pushed(merge, before, count)),
  }
}

/**
 * The sheet with the rows from `first` to `last` once more, inserted right behind: values and merges, as 插入复制的单元格
 * puts them.
 */
export function copiedBelow(grid: Grid, first: number, last: number): Grid {
  const count = last - first + 1
  const grown = putIn(grid, last + 1, count)
  const copies = grid.rows
    .filter(({ number }) => number >= first && number <= last)
    .map((row) => ({ ...row, number: row.number + count }))
  return {
    ...grown,
    rows: [...grown.rows, ...copies].sort((a, b) => a.number - b.number),
    merges: [
      ...grown.merges,
      ...grid.merges
        .filter(({ top, bottom }) => top >= first && bottom <= last)
        .map((merge) => moved(merge, count)),
    ],
  }
}

/** One sheet of a workbook changed. */
export const onSheet =
  (name: string, change: (grid: Grid) => Grid) =>
  (book: Book): Book => ({
    ...book,
    sheets: book.sheets.map((grid) => (grid.name === name ? change(grid) : grid)),
  })

interface Typed {
  readonly row: number
  readonly column: number
  readonly value: Cell
}

/** The sheet with cells typed into rows that it has. */
export const withCells = (grid: Grid, typed: readonly Typed[]): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    const own = typed.filter((each) => each.row === row.number)
    if (own.length === 0) return row
    const cells: Cell[] = [...row.cells]
    for (const { column, value } of own) {
      while (cells.length < column) cells.push(null)
      cells[column - 1] = value
    }
    return { ...row, cells }
  }),
})
