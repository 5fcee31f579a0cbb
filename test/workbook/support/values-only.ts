/** A workbook without how its cells look: programs that hand out values alone do not say it. */
import type { Book } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

export const valuesOnly = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map(({ look: _, ...grid }) => grid),
})

/** What a workbook holds. */
export const readValues = (bytes: Uint8Array): Book => valuesOnly(readBook(bytes))
