/** One door for every kind of workbook that is read: recognised by content, whatever the name says. */

import type { Book } from '../../templates/sheet/grid.ts'
import { fileStem } from '../../templates/values/file-name.ts'
import { WorkbookError } from '../error.ts'
import { LIMITS, type Limits } from '../limits.ts'
import { containerOf, unlocked } from '../package/container.ts'
import { isWord, packageKind } from '../package/package-kind.ts'
import { FILE_NAMES } from '../zip/entry-names.ts'
import { openZip } from '../zip/zip.ts'
import type { Opening } from './opening.ts'
import { readWorkbook } from './read.ts'

/** `archive` is a zip of files, `mail` one or more mails: what is in them is opened by itself, see `archive.ts`, `mail.ts`. */
export type FileKind = 'xlsx' | 'xls' | 'csv' | 'docx' | 'archive' | 'mail'

/** An archive may hold more than a workbook; what it is is known before its own bounds are put on it. */
const boundsOf = (limits: Partial<Limits> = {}): Limits => {
  const all = { ...LIMITS, ...limits }
  return { ...all, inflated: Math.max(all.inflated, all.unpacked) }
}

/**
 * What a file is by its content.
 * @throws WorkbookError where it is nothing that can be read
 */
export function fileKind(file: Uint8Array, opening: Opening): FileKind {
  const bytes = unlocked(file)
  const container = containerOf(bytes)
  if (container === 'text') return 'csv'
  if (container === 'mail') return 'mail'
  const { name, limits, documents } = opening
  if (container === 'zip') {
    const zip = openZip(bytes, opening, boundsOf(limits), FILE_NAMES)
    return documents && isWord(zip) ? 'docx' : packageKind(zip, name)
  }
  if (/\.ett?$/i.test(name)) throw new WorkbookError('et-workbook', 'OLE container named .et')
  return 'xls'
}

/**
 * Reads a workbook of any kind. Rejects with `WorkbookError`, and with nothing else, whatever the bytes.
 * The readers of .xls and .csv are loaded when first needed.
 */
export async function openWorkbook(bytes: Uint8Array, opening: Opening): Promise<Book> {
  const limits = { ...LIMITS, ...opening.limits }
  switch (fileKind(bytes, opening)) {
    case 'xlsx':
      return readWorkbook(bytes, opening, limits)
    case 'xls':
      return (await import('../xls/xls.ts')).readXls(bytes, limits)
    case 'csv':
      return (await import('./csv.ts')).readCsv(bytes, fileStem(opening.name), limits)
    case 'docx':
      return (await import('../word/read-word.ts')).readWord(unlocked(bytes), opening, limits)
    case 'archive':
      throw new WorkbookError('archive', 'a zip of files')
    case 'mail':
      throw new WorkbookError('mail', 'a mail', '这是邮件：请把附件中的工作簿另存出来再报送')
  }
}
