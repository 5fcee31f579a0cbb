/** Where the printed pages of a card begin. */
import type { PageSetup } from 'exceljs'
import { uprightPage } from '../compose-print.ts'
import type { CardRow } from './card-boxes.ts'

const A4_HEIGHT = 842
const MARGINS = { left: 0.45, right: 0.45, top: 0.5, bottom: 0.5, header: 0.25, footer: 0.25 }

/** Points that a page holds; a little is kept back, since programs round heights differently. */
const ROOM = (A4_HEIGHT - (MARGINS.top + MARGINS.bottom) * 72) * 0.985

/** Rows that stay together, by the index of their first one. */
function groupsOf(rows: readonly CardRow[]): number[] {
  return rows.flatMap(({ follows }, index) => (follows ? [] : [index]))
}

/**
 * The rows, from 1, with which pages after the first begin: a part that asks for it, and what no longer fits.
 * @param names the row that is printed on top of each page, from 1
 */
export function pageStarts(rows: readonly CardRow[], names: number): number[] {
  const repeated = rows[names - 1]?.height ?? 0
  const starts: number[] = []
  let filled = 0
  const groups = groupsOf(rows)
  groups.forEach((from, at) => {
    const height = rows.slice(from, groups[at + 1]).reduce((sum, row) => sum + row.height, 0)
    if (filled > 0 && (rows[from]!.newPage === true || filled + height > ROOM)) {
      starts.push(from + 1)
      filled = repeated
    }
    filled += height
  })
  return starts
}

/** @param names the row that says which record it is, printed on top of each page */
export const cardPage = (area: string, names: number): Partial<PageSetup> => ({
  ...uprightPage,
  margins: MARGINS,
  printArea: area,
  printTitlesRow: `${names}:${names}`,
})
