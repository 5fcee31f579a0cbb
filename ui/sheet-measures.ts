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

/** Characters of a text for which the columns of a card make room, at most, and pixels of the narrowest of them. */
const MADE_ROOM = 24
const NARROWEST_SHARE = 14

type Show = (cell: Cell, row: number, column: number) => string

const lettersOf = (cell: Cell, row: number, column: number, show: Show): number =>
  extent(isFault(cell) ? cell.fault : show(cell, row, column))

/** Pixels of columns that hold something only together with others, as those of a card do: each its share. */
function sharesOf({ rows, merges }: Pick<Grid, 'rows' | 'merges'>, show: Show): ReadonlyMap<number, number> {
  const cells = new Map(rows.slice(0, LOOKED_AT).map((row) => [row.number, row.cells]))
  const shares = new Map<number, number>()
  for (const { top, left, right } of merges) {
    const cell = cells.get(top)?.[left - 1] ?? null
    if (right === left || cell === null) continue
    const letters = Math.min(MADE_ROOM, lettersOf(cell, top, left, show))
    const share = (letters * CHARACTER + PADDING) / (right - left + 1)
    for (let at = left; at <= right; at++) shares.set(at, Math.max(shares.get(at) ?? 0, share))
  }
  return shares
}

/** Pixels of each column. A header runs over several lines, so that all of it is seen. */
export function widthsOf(
  { rows, merges }: Grid,
  show: Show,
  columns: number,
  headRows: number,
): readonly number[] {
  const widths = Array.from({ length: columns }, () => NARROWEST)
  const own = new Set<number>()
  for (const { cells, number } of rows.slice(0, LOOKED_AT)) {
    const across = merges.filter(
      ({ top, bottom, left, right }) => top <= number && number <= bottom && right > left,
    )
    for (const [at, cell] of cells.entries()) {
      if (cell === null || across.some(({ left, right }) => left <= at + 1 && at + 1 <= right)) continue
      own.add(at)
      const letters = lettersOf(cell, number, at + 1, show)
      const wanted = number <= headRows ? Math.ceil(letters / HEADER_LINES) + 2 : letters
      widths[at] = Math.min(WIDEST, Math.max(widths[at]!, wanted))
    }
  }
  const shares = own.size === columns ? null : sharesOf({ rows, merges }, show)
  return widths.map((characters, at) => {
    const pixels = characters * CHARACTER + PADDING
    return own.has(at) ? pixels : Math.min(pixels, Math.max(NARROWEST_SHARE, shares?.get(at + 1) ?? pixels))
  })
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
