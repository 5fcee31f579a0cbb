/** Boxes of a card: which cells each takes, and what stands in it. */
import type { Column } from '../../../templates/sheet/column.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { FillValue } from '../compose-cells.ts'
import { columnPixels, lineCount } from '../style.ts'
import { CELL_WIDTH } from './card-paper.ts'

/** Pixels that a cell's own margins take. */
const PADDING = 6

/** How many lines a text takes in so many cells, in a font of `size` points. */
export function linesAcross(text: string, cells: number, size = 10.5): number {
  const room = columnPixels(cells * CELL_WIDTH) - PADDING
  return lineCount(text, Math.floor((room / size) * 1.5))
}

interface Place {
  /** First and last cell of the row, from 1. */
  readonly from: number
  readonly to: number
  /** How many rows below it belong to the box. */
  readonly down?: number
}

export interface Words extends Place {
  readonly kind:
    | 'title'
    | 'caption'
    | 'edition'
    | 'heading'
    | 'hint'
    | 'ordinal'
    | 'seal'
    | 'signed'
    | 'legend'
    | 'column'
  readonly text: string | number
}

/** A field's name, or its value. */
export interface FieldBox extends Place {
  readonly kind: 'label' | 'value' | 'cell'
  readonly form: Form
  readonly key: string
  readonly column: Column
  readonly value?: FillValue
  /** Its note was given at the same field before. */
  readonly again?: boolean
}

/** The name of a column over the rows of a table. */
export interface ColumnBox extends Place {
  readonly kind: 'header'
  readonly form: Form
  readonly key: string
  readonly column: Column
}

export type Box = Words | FieldBox | ColumnBox

export interface CardRow {
  readonly boxes: readonly Box[]
  /** In points. */
  readonly height: number
  /** Printed on the same page as the row before. */
  readonly follows: boolean
  /** It is signed or sealed, or somebody writes at length in it: what its page has left goes to such rows. */
  readonly grows?: boolean
  /** A new page begins with it. */
  readonly newPage?: boolean
  /** It is printed at the top of each page: which record it is. */
  readonly names?: boolean
}
