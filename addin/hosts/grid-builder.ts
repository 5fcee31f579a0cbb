/** A grid put together from blocks of values as Excel hands them out. */
import type { Cell, CellRange, Grid, GridRow } from '../../templates/sheet/grid.ts'

/** Text that may be an error, in whatever language: Excel tells the two apart only by the type of the value. */
export const looksLikeFault = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#')

const cellOf = (value: unknown, type: string | undefined): Cell => {
  if (value === '' || value === null || value === undefined) return null
  if (type === 'Error') return { fault: String(value) }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

export class GridBuilder {
  readonly #rows = new Map<number, Cell[]>()
  readonly #hidden = new Set<number>()
  merges: readonly CellRange[] = []

  /** @param top row of the block, from 1; @param types of the values, where some look like errors */
  put(
    top: number,
    left: number,
    values: readonly (readonly unknown[])[],
    types?: readonly (readonly string[])[],
  ) {
    for (const [i, line] of values.entries())
      for (const [j, value] of line.entries()) {
        const cell = cellOf(value, types?.[i]?.[j])
        if (cell === null) continue
        let row = this.#rows.get(top + i)
        if (!row) {
          row = []
          this.#rows.set(top + i, row)
        }
        while (row.length < left + j) row.push(null)
        row[left + j - 1] = cell
      }
  }

  hide(row: number): void {
    this.#hidden.add(row)
  }

  grid(name: string, hidden: boolean): Grid {
    const rows = [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(
        ([number, cells]): GridRow => ({ number, cells, ...(this.#hidden.has(number) && { hidden: true }) }),
      )
    return { name, hidden, rows, merges: this.merges }
  }
}
