/** How our sheets are printed: A4, whole columns, never too small to read. */
import type { HeaderFooter, PageSetup } from 'exceljs'
import { columnName } from '../templates/grid.ts'
import { columnPixels } from './style.ts'

const SIDE_MARGIN = 0.4
const margins = { left: SIDE_MARGIN, right: SIDE_MARGIN, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }

/** Pixels across a landscape A4 sheet between our margins, at 96 to the inch. */
const PAGE_PIXELS = Math.floor((297 / 25.4 - 2 * SIDE_MARGIN) * 96)

/** Print smaller than this cannot be read at a desk. */
const SMALLEST_SCALE = 0.72

export interface PagePlan {
  /** Pages side by side. */
  readonly pages: number
  /** How many columns stand on the first of them. */
  readonly firstPage: number
}

function pagesAt(scale: number, pixels: readonly number[], repeated: number): PagePlan {
  const room = PAGE_PIXELS / scale
  const again = pixels.slice(0, repeated).reduce((sum, width) => sum + width, 0)
  let pages = 1
  let used = 0
  let firstPage = 0
  for (const width of pixels) {
    if (used + width > room && used > (pages === 1 ? 0 : again)) {
      pages += 1
      used = again
    }
    used += width
    if (pages === 1) firstPage += 1
  }
  return { pages, firstPage }
}

/**
 * The fewest pages side by side that keep the print readable, and what then fits on the first at the largest
 * scale that needs no more pages, which is the one that Excel picks.
 * @param widths column widths in characters
 * @param repeated how many columns at the left are printed again on every page
 */
export function planPages(widths: readonly number[], repeated: number): PagePlan {
  const pixels = widths.map(columnPixels)
  const { pages } = pagesAt(SMALLEST_SCALE, pixels, repeated)
  for (let scale = 100; scale > SMALLEST_SCALE * 100; scale--) {
    const plan = pagesAt(scale / 100, pixels, repeated)
    if (plan.pages === pages) return plan
  }
  return pagesAt(SMALLEST_SCALE, pixels, repeated)
}

const A4 = 9

/** A table across `pages` landscape pages, its header on each, its first columns on each beside the first. */
export function tablePage(
  pages: number,
  header: { top: number; bottom: number },
  repeated: number,
): Partial<PageSetup> {
  return {
    paperSize: A4,
    orientation: 'landscape',
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

const escapeCode = (text: string): string => text.replaceAll('&', '&&')

/** Page numbers below; on every page but the first the title above, which only the first has in its cells. */
export function pageMarks(title: string): Partial<HeaderFooter> {
  const footer = '&C&"宋体"&9第 &P 页 共 &N 页'
  return {
    differentFirst: true,
    firstFooter: footer,
    oddFooter: footer,
    oddHeader: `&C&"宋体"&9${escapeCode(title)}（续）`,
  }
}
