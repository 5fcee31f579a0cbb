/** An example workbook with a few more slips, each of another kind. */
import { readFileSync } from 'node:fs'
import { withEdits } from '../../../addin/hosts/edited-grid.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { serialOfDay } from '../../../templates/values/day.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

export const EXAMPLE = 'examples/2026/报送/济南市创新工作室/天桥区总工会-济南市创新工作室-2026.xlsx'

export const SHEET = '创新工作室申报表'

const slips: readonly (readonly [row: number, column: number, value: Cell])[] = [
  // K6: a name stretched by a wide space; what is meant is plain.
  [6, 11, '松　学铸'],
  // M6: an identity number whose last figure is wrong.
  [6, 13, '379905197211282905'],
  // W6: named by the district for less than two years.
  [6, 23, serialOfDay({ year: 2025, month: 10, day: 21 })],
  // U6: a day as text.
  [6, 21, '2019/7/8'],
]

export function exampleBook(): Book {
  const book = readBook(readFileSync(EXAMPLE))
  const edits = slips.map(([row, column, value]) => ({ sheet: SHEET, row, column, value }))
  // The application stands in front, as it does when somebody is filling it in.
  const sheets = book.sheets.map((grid) => (grid.name === SHEET ? withEdits(grid, edits) : grid))
  return { sheets: [...sheets].sort((a, b) => Number(b.name === SHEET) - Number(a.name === SHEET)) }
}
