/** How many sheets of paper a report takes from top to bottom, by the heights that its rows are written with. */
import { headerName } from '../../templates/sheet/form.ts'
import { type Orientation, pageHeight, pageWidth } from '../../workbook/compose/compose-print.ts'
import type { Measured } from './measured.ts'
import { sumOf } from './placed.ts'
import { linesAt, type PrintSize, rowHeight } from './print-size.ts'
import { headerRows, type ReportSheet } from './sheet.ts'

export interface SheetPlan {
  readonly widths: readonly number[]
  /** Columns at the left that stay in sight. */
  readonly kept: number
  /** The columns that pages side by side begin with. */
  readonly starts: readonly number[]
  /** The columns of the first page. */
  readonly front: number
  readonly orientation: Orientation
  readonly size: PrintSize
  /** The smallest scale at which it may be printed, in percent. */
  readonly smallest: number
  /** Printed on so many pages from top to bottom, smaller than its width asks; without it as many as it takes. */
  readonly down?: number
}

/** How often the fullest of the pages of a sheet goes into the width of its paper. */
export function fitOf({ widths, starts, kept, orientation }: SheetPlan): number {
  const pages = starts.map((start, page) => {
    const own = sumOf(widths.slice(start - 1, (starts[page + 1] ?? widths.length + 1) - 1))
    return page === 0 ? own : own + sumOf(widths.slice(0, kept))
  })
  return pageWidth(orientation) / Math.max(...pages)
}

/** How much smaller than it is a sheet is printed, so that the fullest of its pages fits. */
export const scaleOf = (plan: SheetPlan): number => Math.min(1, fitOf(plan))

/** Titles and captions, in points. */
const TOP = 60
/** A row between others that is no line of cells. */
const BESIDES = 24

/** For a scale, the pages from top to bottom. */
type PagesAt = (scale: number) => number

/** The height of a line of cells, in points. */
export const heightOf = (lines: number, size: PrintSize, { rowHeight: least = 0 }: ReportSheet): number =>
  Math.max(least, rowHeight(lines, size))

/** For a way to set the sheet out, its pages at any scale. */
export function pagesDown(sheet: ReportSheet, lines: Measured): (plan: SheetPlan) => PagesAt {
  return (plan) => {
    const { widths, orientation, size } = plan
    const names = sheet.columns.map((column, index) => linesAt(headerName(column), widths[index]!, size))
    const header =
      rowHeight(Math.max(2, ...names), size) + (headerRows(sheet.columns) - 1) * rowHeight(1, size)
    const heights = Float64Array.from({ length: lines.count }, (_, line) =>
      lines.hasWords(line) ? heightOf(lines.linesAt(line, widths, size), size, sheet) : BESIDES,
    )
    return (scale) => {
      const page = pageHeight(orientation) / scale - header
      let pages = 1
      let used = TOP
      for (const [index, height] of heights.entries()) {
        if (lines.breaks.has(index)) used = page + 1
        if (used + height > page) {
          pages += 1
          used = 0
        }
        used += height
      }
      return pages
    }
  }
}
