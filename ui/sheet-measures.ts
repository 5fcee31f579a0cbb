/** How wide the columns of a sheet are drawn, which of them stay in view, and which rows are drawn at all. */
import { type Cell, type Grid, isFault } from '../templates/sheet/grid.ts'

/** Rows that are looked at for the width of their columns. */
const LOOKED_AT = 60

/** Lines over which a header may run. */
const HEADER_LINES = 3

/** Characters; Chinese ones count two. */
const NARROWEST = 6
const WIDEST = 28

/** Pixels. */
const CHARACTER = 6.6
const PADDING = 12

/** Pixels that are drawn left and right of those in view; the view moves on by as many. */
export const SPARE_WIDTH = 400

/** Rows that are drawn above and below those in view. */
const SPARE_ROWS = 8

/** Of the width, what may stay in view while the rest scrolls. */
const PINNED_WIDTH = 0.55

const extent = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0)

/** Pixels of each column. A header runs over several lines, so that all of it is seen. */
export function widthsOf(
  { rows, merges }: Grid,
  show: (cell: Cell, row: number, column: number) => string,
  columns: number,
  headRows: number,
): readonly number[] {
  const widths = Array.from({ length: columns }, () => NARROWEST)
  for (const { cells, number } of rows.slice(0, LOOKED_AT)) {
    const across = merges.filter(
      ({ top, bottom, left, right }) => top <= number && number <= bottom && right > left,
    )
    for (const [at, cell] of cells.entries()) {
      if (cell === null || across.some(({ left, right }) => left <= at + 1 && at + 1 <= right)) continue
      const letters = extent(isFault(cell) ? cell.fault : show(cell, number, at + 1))
      const wanted = number <= headRows ? Math.ceil(letters / HEADER_LINES) + 2 : letters
      widths[at] = Math.min(WIDEST, Math.max(widths[at]!, wanted))
    }
  }
  return widths.map((characters) => characters * CHARACTER + PADDING)
}

/** As many of the frozen columns as leave room for the others. */
export function pinnedColumns(widths: readonly number[], frozen: number, room: number): number {
  let taken = 0
  let pinned = 0
  for (const width of widths.slice(0, frozen)) {
    taken += width
    if (taken > room * PINNED_WIDTH) break
    pinned++
  }
  return pinned
}

/** First and last of the columns that are drawn, counted from 1. */
export function drawnColumns(
  widths: readonly number[],
  scrolled: number,
  width: number,
): readonly [first: number, last: number] {
  let right = 0
  let first = widths.length
  let last = 1
  for (const [at, each] of widths.entries()) {
    const left = right
    right += each
    if (right >= scrolled - SPARE_WIDTH) first = Math.min(first, at + 1)
    if (left <= scrolled + width + SPARE_WIDTH) last = at + 1
  }
  return [first, last]
}

/** First and last of the rows below the head that are drawn. */
export function drawnRows(
  scrolled: number,
  height: number,
  rowHeight: number,
  head: number,
  rows: number,
): readonly [first: number, last: number] {
  const first = head + 1 + Math.floor(Math.max(0, scrolled) / rowHeight) - SPARE_ROWS
  const last = first + Math.ceil(height / rowHeight) + 2 * SPARE_ROWS
  return [Math.max(head + 1, first), Math.min(rows, last)]
}
