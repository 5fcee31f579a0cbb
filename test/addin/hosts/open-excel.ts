/** The host over a simulated Excel. */
import { ExcelHost } from '../../../addin/hosts/excel-host.ts'
import { address, type Book } from '../../../templates/sheet/grid.ts'
import { startExcel } from '../../support/excel/load.ts'
import type { ExcelSession } from '../../support/excel/session.ts'
import type { Opened } from './contract.ts'

export interface OpenedExcel extends Opened {
  readonly host: ExcelHost
  readonly session: ExcelSession
}

/** Minor numbers of ExcelApi at which something changes for us. */
export const LEVELS = [1, 7, 14, 17, 21]

export function openExcel(
  level: number,
  book: Book,
  protectedSheets: readonly string[] = [],
  unkind: Parameters<typeof startExcel>[1] & { readonly platform?: string } = {},
): OpenedExcel {
  const { client, session } = startExcel(book, { level, ...unkind })
  session.book.name = '申报.xlsx'
  for (const name of protectedSheets) session.book.sheet(name).protected = true
  const host = new ExcelHost({
    run: client.Excel.run,
    isSetSupported: client.isSetSupported,
    hasMember: client.hasMember,
    facts: () => [],
    platform: () => unkind.platform ?? 'PC',
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
