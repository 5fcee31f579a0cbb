/** One sheet of the simulated workbook: what a test puts in and looks at. */
import type { Cell, CellRange, Grid, GridRow } from '../../../templates/sheet/grid.ts'
import { cellCount } from './area.ts'
import { NO_CELL, type SimCell } from './cell-values.ts'

export interface SimFormat {
  readonly id: string
  readonly type: string
  areas: readonly CellRange[]
  /** With the leading `=`. */
  formula: string
  fill: string
  font: string
  stopIfTrue: boolean
  /** Excel lists it, but fails at its members, as it does for rules doubled or brought back by the user. */
  readonly broken?: boolean
}

export interface SimNote {
  readonly row: number
  readonly column: number
  readonly author: string
  content: string
}

export class SimSheet {
  name: string
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible'
  protected = false
  merges: readonly CellRange[] = []
  /** Highest priority first. */
  formats: SimFormat[] = []
  notes: SimNote[] = []
  /** Threaded comments: others', and none of our business. */
  comments: { readonly row: number; readonly column: number; readonly content: string }[] = []
  readonly hiddenRows = new Set<number>()
  readonly hiddenColumns = new Set<number>()
  readonly cells = new Map<number, Map<number, SimCell>>()

  constructor(
    readonly id: string,
    name: string,
  ) {
    this.name = name
  }

  at(row: number, column: number): SimCell {
    return this.cells.get(row)?.get(column) ?? NO_CELL
  }

  put(row: number, column: number, cell: SimCell): void {
    let cells = this.cells.get(row)
    if (!cells) {
      cells = new Map()
      this.cells.set(row, cells)
    }
    cells.set(column, cell)
  }

  /** The block of all cells with a value, or with a value or a format; `null` where there is none. */
  used(valuesOnly: boolean): CellRange | null {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0]
    for (const [row, cells] of this.cells)
      for (const [column, { value, formula, numberFormat, fill }] of cells) {
        if (value === null && formula === undefined && (valuesOnly || (!numberFormat && !fill))) continue
        top = Math.min(top, row)
        bottom = Math.max(bottom, row)
        left = Math.min(left, column)
        right = Math.max(right, column)
      }
    if (!valuesOnly)
      for (const merge of this.merges) {
        top = Math.min(top, merge.top)
        bottom = Math.max(bottom, merge.bottom)
        left = Math.min(left, merge.left)
        right = Math.max(right, merge.right)
      }
    return bottom === 0 ? null : { top, left, bottom, right }
  }

  /** A matrix of what `of` gives for each cell of a block. */
  matrix<T>(area: CellRange, of: (cell: SimCell) => T): T[][] {
    const rows: T[][] = []
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = this.cells.get(row)
      const line: T[] = []
      for (let column = area.left; column <= area.right; column++)
        line.push(of(cells?.get(column) ?? NO_CELL))
      rows.push(line)
    }
    return rows
  }

  grid(): Grid {
    const rows: GridRow[] = []
    for (const number of [...this.cells.keys()].sort((a, b) => a - b)) {
      const cells: Cell[] = []
      for (const [column, { value }] of this.cells.get(number)!) {
        if (value === null) continue
        while (cells.length < column) cells.push(null)
        cells[column - 1] = value
      }
      if (cells.length > 0)
        rows.push({ number, cells, ...(this.hiddenRows.has(number) ? { hidden: true } : {}) })
    }
    return { name: this.name, hidden: this.visibility !== 'Visible', rows, merges: this.merges }
  }

  /** All that is neither a value nor a mark of ours, written so that two moments compare. */
  look(): string {
    const own = [...this.cells]
      .flatMap(([row, cells]) =>
        [...cells].map(([column, { fill, numberFormat }]) => [row, column, fill, numberFormat] as const),
      )
      .filter(([, , fill, numberFormat]) => fill || numberFormat)
      .sort(([a, b], [c, d]) => a - c || b - d)
    return JSON.stringify({ own, formats: this.formats, notes: this.notes, comments: this.comments })
  }

  /** Rows come in (`count` > 0) before `at`, or go out (`count` < 0) from `at` on. */
  shiftRows(at: number, count: number): void {
    const gone = (row: number): boolean => count < 0 && row >= at && row < at - count
    const to = (row: number): number => (row >= at ? row + count : row)
    const rows = [...this.cells].filter(([row]) => !gone(row))
    this.cells.clear()
    for (const [row, cells] of rows) this.cells.set(to(row), cells)
    const block = (area: CellRange): CellRange[] => {
      const top = gone(area.top) ? at : to(area.top)
      const bottom = gone(area.bottom) ? at - 1 : to(area.bottom)
      return bottom < top ? [] : [{ ...area, top, bottom }]
    }
    this.merges = this.merges.flatMap(block).filter((area) => cellCount(area) > 1)
    for (const format of this.formats) format.areas = format.areas.flatMap(block)
    this.formats = this.formats.filter(({ areas }) => areas.length > 0)
    this.notes = this.notes.filter(({ row }) => !gone(row)).map((note) => ({ ...note, row: to(note.row) }))
    const hidden = [...this.hiddenRows].filter((row) => !gone(row)).map(to)
    this.hiddenRows.clear()
    for (const row of hidden) this.hiddenRows.add(row)
  }
}
