/** A grid put together from blocks of values as Excel hands them out. */
import type { Cell, CellRange, Grid, GridRow } from '../../templates/sheet/grid.ts'
import type { CellStyle } from '../../templates/sheet/sheet-look.ts'
import { isTelling } from '../../templates/values/number-format.ts'

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
  readonly #styles: CellStyle[] = []
  /** By a format its index among the styles; `undefined` for one that says nothing beyond the number. */
  readonly #formats = new Map<string, number | undefined>()
  readonly #shown = new Map<number, (number | undefined)[]>()
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

  /**
   * What formats make of the numbers of a block. What is struck out is not asked for: Excel hands that out cell by
   * cell, as an object for each.
   */
  show(
    top: number,
    left: number,
    values: readonly (readonly unknown[])[],
    formats: readonly (readonly unknown[])[],
  ) {
    for (const [i, line] of values.entries())
      for (const [j, value] of line.entries()) {
        const style = typeof value === 'number' ? this.#style(formats[i]?.[j]) : undefined
        if (style === undefined) continue
        const row = this.#shown.get(top + i) ?? []
        row[left + j - 1] = style
        this.#shown.set(top + i, row)
      }
  }

  #style(format: unknown): number | undefined {
    if (typeof format !== 'string' || format === 'General') return undefined
    if (!this.#formats.has(format))
      this.#formats.set(format, isTelling(format) ? this.#styles.push({ format }) - 1 : undefined)
    return this.#formats.get(format)
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
    const look = { styles: this.#styles, rows: this.#shown, crossedOut: [] }
    return { name, hidden, rows, merges: this.merges, ...(this.#styles.length > 0 && { look }) }
  }
}
