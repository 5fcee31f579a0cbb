/** A grid put together from blocks of values as Excel hands them out. */
import type { Cell, CellRange, Grid, GridRow } from '../../templates/sheet/grid.ts'
import type { CellStyle, Struck } from '../../templates/sheet/sheet-look.ts'
import { isTelling } from '../../templates/values/number-format.ts'

/** Text that may be an error, in whatever language: Excel tells the two apart only by the type of the value. */
export const looksLikeFault = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#')

const cellOf = (value: unknown, type: string | undefined): Cell => {
  if (value === '' || value === null || value === undefined) return null
  if (type === 'Error') return { fault: String(value) }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

/** A number and its cell; row and column from 1. */
export interface NumberAt {
  readonly row: number
  readonly column: number
  readonly value: number
}

export class GridBuilder {
  readonly #rows = new Map<number, Cell[]>()
  readonly #hidden = new Set<number>()
  readonly #styles: CellStyle[] = []
  /** By a format, and what is struck out, the index among the styles; `undefined` where they say nothing. */
  readonly #known = new Map<string, number | undefined>()
  readonly #shown = new Map<number, (number | undefined)[]>()
  merges: readonly CellRange[] = []
  /** Something is struck out, nobody knows where. */
  struckSomewhere = false

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

  /** What formats make of the numbers of a block, and what is struck out in it; places count from 0. */
  show(
    top: number,
    left: number,
    values: readonly (readonly unknown[])[],
    formats: readonly (readonly unknown[])[],
    struckAt: (row: number, column: number) => Struck | undefined,
  ) {
    for (const [i, line] of values.entries())
      for (const [j, value] of line.entries()) {
        if (value === '' || value === null) continue
        const style = this.#style(typeof value === 'number' ? formats[i]?.[j] : undefined, struckAt(i, j))
        if (style === undefined) continue
        const row = this.#shown.get(top + i) ?? []
        row[left + j - 1] = style
        this.#shown.set(top + i, row)
      }
  }

  #style(given: unknown, struck: Struck | undefined): number | undefined {
    const format = typeof given === 'string' && given !== 'General' ? given : undefined
    if (format === undefined && struck === undefined) return undefined
    const key = `${struck ?? ''} ${format ?? ''}`
    if (!this.#known.has(key)) {
      const telling = format !== undefined && isTelling(format)
      const style = { ...(telling && { format }), ...(struck !== undefined && { struck }) }
      this.#known.set(key, telling || struck !== undefined ? this.#styles.push(style) - 1 : undefined)
    }
    return this.#known.get(key)
  }

  /** Changes every number by the format under which it is shown. */
  changeNumbers(change: (value: number, format: string) => number): void {
    for (const [number, shown] of this.#shown) {
      const cells = this.#rows.get(number)
      for (const [index, style] of shown.entries()) {
        const value = cells?.[index]
        const format = style === undefined ? undefined : this.#styles[style]?.format
        if (typeof value === 'number' && format !== undefined) cells![index] = change(value, format)
      }
    }
  }

  /** Some of the numbers that are shown under such a format. */
  numbersUnder(isWanted: (format: string) => boolean, most: number): NumberAt[] {
    const found: NumberAt[] = []
    for (const [row, shown] of this.#shown)
      for (const [index, style] of shown.entries()) {
        if (found.length === most) return found
        const value = this.#rows.get(row)?.[index]
        const format = style === undefined ? undefined : this.#styles[style]?.format
        if (typeof value === 'number' && format !== undefined && isWanted(format))
          found.push({ row, column: index + 1, value })
      }
    return found
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
    const { struckSomewhere } = this
    const look = {
      styles: this.#styles,
      rows: this.#shown,
      crossedOut: [],
      ...(struckSomewhere && { struckSomewhere }),
    }
    const telling = this.#styles.length > 0 || struckSomewhere
    return { name, hidden, rows, merges: this.merges, ...(telling && { look }) }
  }
}
