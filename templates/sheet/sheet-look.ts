/** How the cells of a sheet show what they hold, where that says more than the values. */

export interface CellStyle {
  /** The format of a number that is shown as a day, a time or with noughts in front. */
  readonly format?: string
  /** The whole cell is struck out. */
  readonly struck?: true
}

/** What is struck out within a cell; row and column from 1. The cell holds what is left. */
export interface CrossedOut {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface SheetLook {
  readonly styles: readonly CellStyle[]
  /** By the number of a row, for each of its cells the index of its style. */
  readonly rows: ReadonlyMap<number, readonly (number | undefined)[]>
  readonly crossedOut: readonly CrossedOut[]
}

/** A sheet, of whose look something may be known. */
interface Looked {
  readonly look?: SheetLook
}

/** The style of a cell, row and column from 1. */
export const styleAt = ({ look }: Looked, row: number, column: number): CellStyle | undefined =>
  look === undefined ? undefined : look.styles[look.rows.get(row)?.[column - 1] ?? -1]
