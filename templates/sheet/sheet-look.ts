/** How the cells of a sheet show what they hold, where that says more than the values. */

/** The whole cell, or a part of its text of which it is not known which: Excel does not tell an add-in. */
export type Struck = true | 'partly'

export interface CellStyle {
  /** The format of a number that is shown as a day, a time or with noughts in front. */
  readonly format?: string
  readonly struck?: Struck
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
  /** Something is struck out in the sheet, and the program does not tell where. */
  readonly struckSomewhere?: true
}

/** A sheet, of whose look something may be known. */
interface Looked {
  readonly look?: SheetLook
}

/** The style of a cell, row and column from 1. */
export const styleAt = ({ look }: Looked, row: number, column: number): CellStyle | undefined =>
  look === undefined ? undefined : look.styles[look.rows.get(row)?.[column - 1] ?? -1]
