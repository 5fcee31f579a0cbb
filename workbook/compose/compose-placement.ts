/** Which columns a table has, how wide they are, which stay in sight and where printed pages begin. */
import type { Column, ColumnKind } from '../../templates/sheet/column.ts'
import { headerName } from '../../templates/sheet/form.ts'
import type { Cell } from '../../templates/sheet/grid.ts'
import { mostAcross, planPages } from './compose-print.ts'
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

/** Figures and numbers are not parted over lines. */
const WHOLE: ReadonlySet<ColumnKind> = new Set(['code', 'count', 'decimal', 'money', 'day', 'year'])

interface Filled {
  readonly least: number
  /** So that its fullest cell takes one line. */
  readonly needed: number
}

function filled(column: Column, written: Iterable<Cell>): Filled {
  const name = textWidth(label(column))
  const least = Math.max(6, Math.ceil(name / (name <= 8 ? 4 : 6)) * 2 + 2)
  const shown = (cell: Cell): number => {
    if (typeof cell === 'number')
      return column.kind === 'money' ? cell.toFixed(2).length * 1.35 : column.kind === 'day' ? 10.5 : 6
    return cell === null ? 0 : Math.max(...String(cell).split('\n').map(textWidth))
  }
  let widest = 0
  for (const cell of written) widest = Math.max(widest, shown(cell))
  return { least, needed: Math.max(least, widest * 1.03 + 1.6) }
}

/** Percent: cells of 10.5 points are 9 on paper. */
const READ_SCALE = 86

/**
 * The widths of columns in which nobody types any more: as wide as what they hold, their names in two lines or three.
 * What is left of one page goes to the columns of words whose cells take the most lines.
 */
export function filledWidths(columns: readonly Column[], written: readonly Iterable<Cell>[]): number[] {
  const all = columns.map((column, at) => filled(column, written[at]!))
  const widths = all.map(({ least, needed }, at) => {
    const { kind, width } = columns[at]!
    return Math.max(least, Math.min(width + (WHOLE.has(kind) ? 5 : 0), needed))
  })
  const linesAt = (at: number): number => all[at]!.needed / widths[at]!
  let room = mostAcross('landscape', READ_SCALE) - widths.reduce((sum, width) => sum + width, 0)
  for (; room >= 1; room -= 1) {
    const fullest = widths.map((_, at) => at).reduce((a, b) => (linesAt(b) > linesAt(a) ? b : a))
    if (linesAt(fullest) <= 1) break
    widths[fullest]! += 1
  }
  return widths
}

/** @param natural the widths that columns would like; those that they are typed in unless given */
export function placeColumns(
  columns: readonly Omit<Placed, 'at' | 'width'>[],
  natural: readonly number[] = columns.map(({ column }) => ownWidth(column)),
): Placement {
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
