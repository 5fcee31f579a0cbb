/** From a file of the user's to a workbook with its pane. Nothing of it leaves the computer. */
import type { Book } from '../../templates/grid.ts'
import { openBook } from '../../workbook/browser.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { LIMITS } from '../../workbook/limits.ts'
import { type Annotate, FileHost } from '../hosts/file-host.ts'
import { createPane } from '../session/pane.ts'
import { cellsOf } from './shown-cells.ts'
import type { OpenWorkbook } from './workbook-view.tsx'

/** What the page's file picker offers. */
export const FILE_TYPES = '.xlsx,.xlsm,.xls,.csv'

/** A file that the page cannot open; the message is for its user. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

/** Makes the marked copy of a workbook, see `marked-copy.ts`. */
export type CopyOf = (book: Book, name: string) => Annotate

/** Only these bear marks in their own bytes. */
const isXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

async function hostOf(file: File, copyOf: CopyOf | undefined): Promise<FileHost> {
  if (file.size > LIMITS.bytes)
    throw new CannotOpen(
      `文件超过 ${Math.round(LIMITS.bytes / 1024 / 1024)} MB：请删除图片和无关工作表后再校验`,
    )
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const book = await openBook(bytes, file.name)
    const marked = copyOf !== undefined && isXlsx(bytes)
    return new FileHost({
      name: file.name,
      bytes,
      book,
      ...(marked ? { annotate: copyOf(book, file.name) } : {}),
    })
  } catch (error) {
    if (error instanceof WorkbookError) throw new CannotOpen(error.message, { cause: error })
    throw error
  }
}

/**
 * @param copyOf makes the marked copy; without it none is offered
 * @throws CannotOpen
 */
export async function openWorkbook(file: File, copyOf?: CopyOf): Promise<OpenWorkbook> {
  const host = await hostOf(file, copyOf)
  const book = await host.read({ sheets: 'all' })
  return { host, pane: createPane(host), book, show: cellsOf(book) }
}
