/** The Excel client from the pinned devDependency, loaded in Node. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import vm from 'node:vm'
import type { Book } from '../../../templates/sheet/grid.ts'
import { clientSource, ExcelClient, surroundings } from './client.ts'
import type { Library } from './notes-client.ts'
import { ExcelSession, type SessionOptions } from './session.ts'

const DEBUG_BUILD = '@microsoft/office-js/dist/excel-win32-16.01.debug.js'

export const debugBuildPath = (): string => createRequire(import.meta.url).resolve(DEBUG_BUILD)

/** @param asPublished without what the client on npm does not know yet */
export function loadExcelClient(asPublished = false): ExcelClient {
  let client: ExcelClient | undefined
  const page: Record<string, unknown> = {
    ...surroundings((name, version) => client?.isSetSupported(name, version) ?? false),
    console: { log() {} },
    setTimeout,
    clearTimeout,
    navigator: { userAgent: 'simulated' },
    location: { href: 'https://simulated.invalid/' },
  }
  page['window'] = page
  page['self'] = page
  vm.createContext(page)
  vm.runInContext(clientSource(readFileSync(debugBuildPath(), 'utf8')), page, {
    filename: 'office-js-excel.js',
  })
  client = new ExcelClient(page as unknown as Library, asPublished)
  return client
}

const shared = new Map<boolean, ExcelClient>()

/** A fresh Excel with this workbook; the client library is loaded once and talks to the newest one. */
export function startExcel(
  book: Book,
  options: SessionOptions & { readonly asPublished?: boolean } = {},
): { client: ExcelClient; session: ExcelSession } {
  const asPublished = options.asPublished ?? false
  const client = shared.get(asPublished) ?? loadExcelClient(asPublished)
  shared.set(asPublished, client)
  const session = new ExcelSession(book, options)
  client.connect(session)
  return { client, session }
}
