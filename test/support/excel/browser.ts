/** The simulated Excel in a browser page: what runs before the client of Office.js, and what runs after it. */
import type { Book } from '../../../templates/sheet/grid.ts'
import { ExcelClient, surroundings } from './client.ts'
import type { Library } from './notes-client.ts'
import { ExcelSession, type SessionOptions } from './session.ts'

export interface ExcelPage {
  /** For tests to look into, and to act as the user: `page.evaluate(() => excelSession.user.type(…))`. */
  excelSession: ExcelSession
  /** The ribbon's commands by their ids, as the add-in associated them. */
  ribbonCommands: Record<string, (event: { completed(): void }) => void>
  Office: Record<string, unknown>
}

/** Puts into the page what the client expects there, and the part of Office that is not Excel. */
export function prepare(page: ExcelPage & Record<string, unknown>): void {
  const supports = (name: string, version?: string): boolean =>
    page.excelSession.isSetSupported(name, version)
  const found = surroundings(supports)
  const office = found['Office'] as { readonly context: object }
  Object.assign(page, found)
  page.ribbonCommands = {}
  page.Office = {
    ...office,
    context: { ...office.context, displayLanguage: 'zh-CN', document: { url: '' } },
    onReady: async (callback?: (info: object) => void) => {
      const info = { host: 'Excel', platform: 'PC' }
      callback?.(info)
      return info
    },
    actions: {
      associate: (id: string, command: (event: { completed(): void }) => void) => {
        page.ribbonCommands[id] = command
      },
    },
    addin: { showAsTaskpane: async () => {}, hide: async () => {} },
  }
}

/** Starts an Excel behind the client that has been loaded into the page. */
export function start(page: ExcelPage, book: Book, options: SessionOptions = {}): void {
  page.excelSession = new ExcelSession(book, options)
  new ExcelClient(page as unknown as Library).connect(page.excelSession)
}
