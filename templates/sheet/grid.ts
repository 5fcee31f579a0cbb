/** A sheet as every part of the program sees it: values with the row numbers that Excel shows. */
import type { SheetLook } from './sheet-look.ts'

/** A cell whose formula failed (`#REF!`, `#N/A`, …), was saved without ever being calculated, or shows a picture. */
export interface CellFault {
  readonly fault: string
}

/** The fault of a formula cell that its program saved without a result. It is never read as 0. */
export const NOT_CALCULATED = '未计算'

/** The fault of a cell that shows a picture: placed in the cell by Excel, or embedded by WPS. */
export const PICTURE = '图片'

/**
 * One value. Dates are Excel serials in the 1900 system, whatever system the file used, because that is what
 * Excel itself hands to an add-in; a column that expects a date knows how to read them. Empty is `null`.
 */
export type Cell = string | number | boolean | null | CellFault

export interface GridRow {
  /** The row number that Excel shows, from 1. */
  readonly number: number
  /** Index 0 is column A. Shorter than the sheet is wide where the tail is empty. */
  readonly cells: readonly Cell[]
  readonly hidden?: boolean
}

/** A block of cells; rows and columns count from 1 and both ends belong to it. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet. Rows that hold nothing are left out; the rest stand in ascending order of `number`. */
export interface Grid {
  readonly name: string
  readonly hidden: boolean
  readonly rows: readonly GridRow[]
  readonly merges: readonly CellRange[]
  /** Columns that are not shown, from left to right of each run; both ends belong to it. */
  readonly hiddenColumns?: readonly { readonly left: number; readonly right: number }[]
  /** How cells show what they hold, where that says more than their values; a program that hands out values has none. */
  readonly look?: SheetLook
}

/** The sheet of a Word document that holds what stands outside of its tables; no form stands there. */
export const PROSE = '正文'

/** A workbook: its sheets in the order of their tabs. */
export interface Book {
  readonly sheets: readonly Grid[]
  /** How many other workbooks its formulas refer to. Their values are those of the last time it was saved. */
  readonly externalLinks?: number
}

export const isFault = (cell: Cell | undefined): cell is CellFault =>
  typeof cell === 'object' && cell !== null

/** Whether a cell holds anything; spaces alone are nothing, a fault is something. */
export const isFilled = (cell: Cell | undefined): boolean =>
  cell !== null && cell !== undefined && (isFault(cell) || String(cell).trim() !== '')

/** `1 -> A`, `27 -> AA`. */
export function columnName(column: number): string {
  let name = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

/** The A1 address of a cell; row and column count from 1. */
export const address = (row: number, column: number): string => `${columnName(column)}${row}`

/** Row and column of an A1 address; `null` for any other text. */
export function placeOf(a1: string): { readonly row: number; readonly column: number } | null {
  const [, letters, row] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(a1) ?? []
  if (letters === undefined) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}
