/** What must hold for whatever bytes: a workbook or a refusal, and a judgement without a defect of ours. */

import { deepStrictEqual } from 'node:assert'
import { registry } from '../../programmes/registry.ts'
import { checkBook } from '../../submissions/check/check-book.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { nodeCodec, openBook } from '../../workbook/codecs/node.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { openMail } from '../../workbook/mail/mail.ts'
import { fileKind } from '../../workbook/read/open.ts'
import { archiveBudget, openArchive } from '../../workbook/zip/archive.ts'

/** A refusal by its code, or the book. Anything else that is thrown is a crash. */
export async function outcome(name: string, bytes: Uint8Array): Promise<Book | WorkbookError> {
  try {
    return await openBook(bytes, name)
  } catch (error) {
    if (error instanceof WorkbookError) return error
    throw error
  }
}

/** Judges what was read; a rule that throws is a defect, which is ours. */
export function judge(book: Book, name: string): void {
  const checked = checkBook(registry, book, name)
  if ('reason' in checked) return
  const [defect] = checked.defects
  if (defect !== undefined) throw new Error(`defect: ${JSON.stringify(defect)}`)
}

/** Reads and judges. */
export async function survives(name: string, bytes: Uint8Array): Promise<Book | WorkbookError> {
  const read = await outcome(name, bytes)
  if (!(read instanceof WorkbookError)) judge(read, name)
  return read
}

/** What the cells hold: a damaged stylesheet may lose how they look. */
const values = ({ sheets }: Book): Book => ({ sheets: sheets.map(({ look: _, ...grid }) => grid) })

export function sameBook(found: Book, expected: Book, what: string): void {
  try {
    deepStrictEqual(values(found), values(expected))
  } catch (error) {
    throw new Error(`silent loss: ${what} gave other cells: ${(error as Error).message.slice(0, 600)}`)
  }
}

/** The members of an archive, each as what it gives; the refusal where the archive itself is refused. */
export async function members(
  name: string,
  bytes: Uint8Array,
): Promise<(Book | WorkbookError)[] | WorkbookError> {
  try {
    const opening = { ...nodeCodec, name: name }
    const kind = fileKind(bytes, opening)
    if (kind !== 'archive' && kind !== 'mail') return [await openBook(bytes, name)]
    const found: (Book | WorkbookError)[] = []
    const files =
      kind === 'mail' ? openMail(bytes, archiveBudget()) : openArchive(bytes, opening, archiveBudget())
    for (const { path, read } of files)
      try {
        found.push(await openBook(read(), path))
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error
        found.push(error)
      }
    return found
  } catch (error) {
    if (error instanceof WorkbookError) return error
    throw error
  }
}
