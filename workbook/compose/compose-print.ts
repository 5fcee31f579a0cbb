/** How our sheets are printed: A4, whole columns, never too small to read. */
import type { HeaderFooter, PageSetup } from 'exceljs'
import { columnName } from '../../templates/sheet/grid.ts'
import { columnPixels, columnWidth } from './style.ts'

const SIDE_MARGIN = 0.4
const margins = { left: SIDE_MARGIN, right: SIDE_MARGIN, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

export type Orientation = 'landscape' | 'portrait'

/** Pixels across an A4 sheet between our margins, at 96 to the inch. */
const pagePixels = (orientation: Orientation): number =>
  Math.floor(((orientation === 'landscape' ? 297 : 210) / 25.4 - 2 * SIDE_MARGIN) * 96)

/** Characters across a page that is printed as large as it is. */
export const pageWidth = (orientation: Orientation): number => columnWidth(pagePixels(orientation))

/** Points from top to bottom of a page, between our margins. */
export const pageHeight = (orientation: Orientation): number =>
  Math.floor(((orientation === 'landscape' ? 210 : 297) / 25.4 - margins.top - margins.bottom) * 72)

const PAGE_PIXELS = pagePixels('landscape')

/** Percent. Print smaller than this cannot be read at a desk. */
export const SMALLEST_SCALE = 72

/**
 * Characters across one page at the smallest scale, with room for programs whose columns come out a little wider.
 * @param smallest percent
 */
export const mostAcross = (orientation: Orientation, smallest = SMALLEST_SCALE): number =>
  columnWidth(Math.floor((pagePixels(orientation) / (smallest + 2)) * 100))

/** A page is left emptier, down to this share, rather than part the columns of a group. */
const FULL_ENOUGH = 0.8

export interface PagePlan {
  /** The column that each page side by side begins with, counted from 1, those printed again left out. */
  readonly starts: readonly number[]
  /** The widths of all columns, in characters. */
  readonly widths: readonly number[]
}

/** Whether a column, counted from 1, may be the first of a page without parting a group. */
type Boundary = (column: number) => boolean

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)

function startsAt(scale: number, pixels: readonly number[], repeated: number, boundary: Boundary): number[] {
  const room = (PAGE_PIXELS / scale) * 100 - sumOf(pixels.slice(0, repeated))
  const starts = [1]
  let from = repeated
  while (sumOf(pixels.slice(from)) > room) {
    let end = from + 1
    while (sumOf(pixels.slice(from, end + 1)) <= room) end += 1
    let kept = end
    while (kept > from && !boundary(kept + 1)) kept -= 1
    if (sumOf(pixels.slice(from, kept)) >= room * FULL_ENOUGH) end = kept
    starts.push(end + 1)
    from = end
  }
  return starts
}

/**
 * The fewest pages side by side that keep the print readable, as large as their number allows. Columns are
 * widened until every page but the last is equally full: then each program, whatever its fonts, breaks the pages
 * at the same columns when it fits the sheet to their number, and headings that span columns stay whole.
 * @param widths column widths in characters
 * @param repeated how many columns at the left are printed again on every page
 * @param smallest percent
 */
export function planPages(
  widths: readonly number[],
  repeated: number,
  boundary: Boundary,
  smallest = SMALLEST_SCALE,
): PagePlan {
  const pixels = widths.map(columnPixels)
  let starts = startsAt(smallest, pixels, repeated, boundary)
  for (let scale = smallest + 1; scale <= 100; scale++) {
    const larger = startsAt(scale, pixels, repeated, boundary)
    if (larger.length === starts.length) starts = larger
  }
  const bounds = [repeated, ...starts.slice(1).map((start) => start - 1), pixels.length]
  const pages = starts.map((_, page) => pixels.slice(bounds[page], bounds[page + 1]))
  const fullest = Math.max(...pages.map(sumOf))
  const filled = pages.map((page, at) => (at === pages.length - 1 ? page : widen(page, fullest)))
  return { starts, widths: [...pixels.slice(0, repeated), ...filled.flat()].map(columnWidth) }
}

/** Columns widened in proportion to `total` pixels exactly. */
function widen(page: readonly number[], total: number): number[] {
  const natural = sumOf(page)
  let before = 0
  let placed = 0
  return page.map((width) => {
    before += width
    const wide = Math.round((before * total) / natural) - placed
    placed += wide
    return wide
  })
}

const A4 = 9

/** A table across so many pages, its header on each, its first columns on each beside the first. */
export function tablePage(
  pages: number,
  header: { top: number; bottom: number },
  repeated: number,
  orientation: Orientation = 'landscape',
): Partial<PageSetup> {
  return {
    paperSize: A4,
    orientation,
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    pageOrder: 'overThenDown',
    horizontalCentered: true,
    margins,
    printTitlesRow: `${header.top}:${header.bottom}`,
    ...(pages > 1 && repeated > 0 ? { printTitlesColumn: `A:${columnName(repeated)}` } : {}),
  }
}

/** A sheet read from top to bottom, such as a card. */
export const uprightPage: Partial<PageSetup> = {
  paperSize: A4,
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { ...margins, left: 0.6, right: 0.6, top: 0.75, bottom: 0.75 },
}

/** `&` starts a code in a footer. */
const escapeCode = (text: string): string => text.replaceAll('&', '&&')

/** Below every page: what it belongs to, where it stands, and the edition. */
export const pageMarks = (title: string, edition: string): Partial<HeaderFooter> => ({
  oddFooter: `&L&"宋体"&9${escapeCode(title)}&C&"宋体"&9第 &P 页 共 &N 页&R&"宋体"&9模板版本 ${edition}`,
})
