import { ExcelHost } from '../../../addin/hosts/excel-host.ts'
import { address, type Book } from '../../../templates/grid.ts'
import { startExcel } from '../../support/excel/load.ts'
import type { ExcelSession } from '../../support/excel/session.ts'
import { describeHost, type Opened } from './contract.ts'

const LEVELS = [1, 7, 14, 17, 21]

function open(
  level: number,
  book: Book,
  protectedSheets: readonly string[] = [],
): Opened & { session: ExcelSession } {
  const { client, session } = startExcel(book, { level })
  session.book.name = '申报.xlsx'
  for (const name of protectedSheets) session.book.sheet(name).protected = true
  const host = new ExcelHost({
    run: client.Excel.run,
    isSetSupported: client.isSetSupported,
    location: () => 'https://files.invalid/%E7%94%B3%E6%8A%A5.xlsx',
  })
  return {
    host,
    session,
    look: (sheet) => session.book.sheet(sheet).look(),
    noteAt: (sheet, cell) =>
      session.book.sheet(sheet).notes.find(({ row, column }) => address(row, column) === cell)?.content,
    ready: () => host.listening(),
    valueAt: (sheet, row, column) => Promise.resolve(session.book.sheet(sheet).at(row, column).value),
    user: {
      type: (sheet, row, column, value) => session.user.type(sheet, address(row, column), value),
      select: (sheet, row, column) => session.user.select(sheet, address(row, column)),
      activate: (sheet) => session.user.activate(sheet),
      insertRow: (sheet, before) => session.user.insertRows(sheet, before),
    },
  }
}

for (const level of LEVELS)
  describeHost({
    name: `Excel with ExcelApi 1.${level}`,
    reads: { merges: level >= 13, hiddenRows: level >= 9, protection: level >= 2 },
    open: (book, protectedSheets) => open(level, book, protectedSheets),
  })
