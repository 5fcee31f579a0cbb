/** The paper that a card is printed on, and at which scale. */
import type { PageSetup } from 'exceljs'
import { uprightPage } from '../compose-print.ts'
import { columnWidth } from '../style.ts'

/** In points. */
const A4 = { width: 595, height: 842 }

/** In inches. */
const MARGINS = { left: 0.3, right: 0.3, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 }

/**
 * Percent: the smallest print of a card has 10 points, and 9 on paper. A scale of its own, not a width to fit: Excel
 * fits a sheet to pages or breaks it where we say, and does not do both.
 */
const SCALE = 90

/**
 * Kept back across: where the standard font is lacking, columns come out an eighth wider. Kept back down: programs
 * round heights differently.
 */
const [SPARE_ACROSS, SPARE_DOWN] = [0.87, 0.985]

const room = (points: number, from: number, to: number): number => ((points - (from + to) * 72) / SCALE) * 100

/** A card is as many cells wide. */
export const ACROSS = 30

/** Characters of the standard font in a cell. */
export const CELL_WIDTH = columnWidth(
  ((room(A4.width, MARGINS.left, MARGINS.right) / 72) * 96 * SPARE_ACROSS) / ACROSS,
)

/** Points of a card on a page. */
export const PAGE = room(A4.height, MARGINS.top, MARGINS.bottom) * SPARE_DOWN

/** @param names the row that says which record it is, printed on top of each page */
export const cardPage = (area: string, names: number): Partial<PageSetup> => ({
  ...uprightPage,
  fitToPage: false,
  scale: SCALE,
  margins: MARGINS,
  printArea: area,
  printTitlesRow: `${names}:${names}`,
})
