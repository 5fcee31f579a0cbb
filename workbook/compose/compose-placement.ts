/** Which columns a table has, how wide they are, which stay in sight and where printed pages begin. */
import type { Column } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { planPages } from './compose-print.ts'
import { roomOf, textWidth } from './style.ts'

export interface Placed {
  readonly key: string
  readonly column: Column
  /** From 1. */
  readonly at: number
  /** Of the form itself, not of the program that forwards it. */
  readonly own: boolean
  readonly width: number
}

/** A header's name as it is written. */
export const label = (column: Column): string => `${column.required ? '*' : ''}${headerName(column)}`

/** The column's width, or a little more where its header would leave a bracket or two on a line of their own. */
function ownWidth(column: Column): number {
  const need = textWidth(label(column))
  for (let width = column.width; width <= column.width + 5; width++) {
    const last = need % roomOf(width)
    if (need <= roomOf(width) || last === 0 || last > 4) return width
  }
  return column.width
}

/** The widest that columns kept in sight may be together, in characters. */
const WIDEST_KEPT = 50

export interface Placement {
  readonly placed: readonly Placed[]
  /** How many columns at the left say whose row it is, and stay in sight. */
  readonly kept: number
  /** The columns that printed pages begin with. */
  readonly starts: readonly number[]
}

export function placeColumns(columns: readonly Omit<Placed, 'at' | 'width'>[]): Placement {
  const natural = columns.map(({ column }) => ownWidth(column))
  const group = (at: number): string | undefined => {
    const header = columns[at - 1]?.column.header
    return header?.length === 2 ? header[0] : undefined
  }
  const boundary = (at: number): boolean => group(at) === undefined || group(at) !== group(at - 1)
  const wide = planPages(natural, 0, boundary).starts.length > 1
  const kept = !wide ? 0 : natural[0]! + (natural[1] ?? 0) <= WIDEST_KEPT ? 2 : 1
  const { starts, widths } = planPages(natural, kept, boundary)
  return {
    placed: columns.map((column, index) => ({ ...column, at: index + 1, width: widths[index]! })),
    kept,
    starts,
  }
}
