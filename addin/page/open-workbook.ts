/** From a file of the user's to a workbook with its pane. Nothing of it leaves the computer. */
import { WorkbookError } from '../../workbook/error.ts'
import { LIMITS } from '../../workbook/limits.ts'
import type { Annotate, FileHost } from '../hosts/file-host.ts'
import { openXlsx } from '../hosts/open-file.ts'
import { createPane } from '../session/pane.ts'
import { cellsOf } from './shown-cells.ts'
import type { OpenWorkbook } from './workbook-view.tsx'

/** What the page's file picker offers. */
export const FILE_TYPES = '.xlsx,.xlsm'

/** A file that the page cannot open; the message is for its user. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

async function hostOf(file: File, annotate: Annotate | undefined): Promise<FileHost> {
  if (file.size > LIMITS.bytes)
    throw new CannotOpen(
      `文件超过 ${Math.round(LIMITS.bytes / 1024 / 1024)} MB：请删除图片和无关工作表后再校验`,
    )
  try {
    return openXlsx(file.name, new Uint8Array(await file.arrayBuffer()), annotate)
  } catch (error) {
    if (error instanceof WorkbookError) throw new CannotOpen(error.message, { cause: error })
    throw error
  }
}

/**
 * @param annotate makes the marked copy; without it none is offered
 * @throws CannotOpen
 */
export async function openWorkbook(file: File, annotate?: Annotate): Promise<OpenWorkbook> {
  const host = await hostOf(file, annotate)
  const book = await host.read({ sheets: 'all' })
  return { host, pane: createPane(host), book, show: cellsOf(book) }
}
