/** What is to be written into a workbook, in its own cells and sheets. */
import type { CellRange } from '../../templates/sheet/grid.ts'

/** A day as its serial in the 1900 system, whatever system the workbook uses. */
export interface DayValue {
  readonly day: number
}

/** `null` empties the cell. Text is kept as it is, also where it looks like a number or a formula. */
export type Value = string | number | boolean | null | DayValue

export interface CellEdit {
  readonly sheet: string
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly value: Value
  /** The number format that the cell must have, as Excel names it; its own stays where none is given. */
  readonly format?: string
  /** Whether a formula that stands there may go. */
  readonly overFormula?: boolean
}

/**
 * Rows at the end of a table, from the row `first` on. Prepared blank rows are filled in their own style; rows that
 * are not there yet take the style of the row above `first`, and what covers that row (tables, filters, drop-downs,
 * formats, print areas) grows with them.
 */
export interface RowsEdit {
  readonly sheet: string
  readonly first: number
  /** Index 0 is column A; what is `undefined` is left as it is. */
  readonly rows: readonly (readonly (Value | undefined)[])[]
}

/** Other options for the drop-down of a cell, and of all cells that share it. */
export interface OptionsEdit {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly options: readonly string[]
}

/** A sheet of another workbook, put after the last; nothing happens where the workbook has one of that name. */
export interface SheetEdit {
  readonly from: Uint8Array
  readonly sheet: string
}

export interface EditPlan {
  readonly sheets?: readonly SheetEdit[]
  readonly cells?: readonly CellEdit[]
  readonly rows?: readonly RowsEdit[]
  readonly options?: readonly OptionsEdit[]
}

/** A cell to be written, found from either kind of edit. */
export interface Write {
  readonly row: number
  readonly column: number
  readonly value: Value
  /** The number format that it must have; `null` where the cell's own stays. */
  readonly format: string | null
  readonly overFormula: boolean
  /** The row whose style a cell takes that is not there yet. */
  readonly like: number | null
}

export const isDay = (value: Value): value is DayValue => typeof value === 'object' && value !== null

export const covers = (range: CellRange, row: number, column: number): boolean =>
  range.top <= row && row <= range.bottom && range.left <= column && column <= range.right
