/** A workbook without how its cells look: programs that hand out values alone do not say it. */
import type { Book } from '../../../templates/sheet/grid.ts'
import { styleAt } from '../../../templates/sheet/sheet-look.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

export const valuesOnly = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map(({ look: _, ...grid }) => grid),
})

/** How the numbers of a workbook are shown: sheet, row, column and format. */
export const shownNumbers = (book: Book): unknown[] =>
  book.sheets.flatMap((grid) =>
    grid.rows.flatMap(({ number, cells }) =>
      cells.flatMap((cell, i) => {
        const format = styleAt(grid, number, i + 1)?.format
        return typeof cell === 'number' && format !== undefined ? [[grid.name, number, i + 1, format]] : []
      }),
    ),
  )

/** What is struck out, whole cells and parts of cells: sheet, row, column. */
export const struckCells = (book: Book): unknown[] =>
  book.sheets.flatMap((grid) =>
    grid.rows.flatMap(({ number, cells }) =>
      cells.flatMap((cell, i) => {
        const struck = styleAt(grid, number, i + 1)?.struck
        return cell !== null && struck !== undefined ? [[grid.name, number, i + 1, struck]] : []
      }),
    ),
  )

/** What a workbook holds. */
export const readValues = (bytes: Uint8Array): Book => valuesOnly(readBook(bytes))
