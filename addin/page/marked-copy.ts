/** The marked copy that the page gives back: the sender's own bytes, with marks and the list of what was found. */
import { checkBook } from '../../submissions/check-book.ts'
import type { Finding } from '../../templates/finding.ts'
import { basisOf } from '../../templates/finding-words.ts'
import type { Book } from '../../templates/grid.ts'
import { annotate } from '../../workbook/annotate.ts'
import { browserCodec } from '../../workbook/annotate-browser.ts'
import { resultSheet } from '../../workbook/annotate-result.ts'
import type { Annotate } from '../hosts/file-host.ts'

/** Everything that is wrong in the workbook, however much of it the pane lists. */
function findingsOf(book: Book, name: string): readonly Finding[] {
  const checked = checkBook(book, name)
  if ('reason' in checked) return []
  return checked.findings.map((finding) => ({ ...finding, article: basisOf(finding) || null }))
}

/** How to make the copy of one workbook. */
export const copyOf =
  (book: Book, name: string): Annotate =>
  (bytes, marks, notes) =>
    annotate(
      bytes,
      { marks, notes, result: resultSheet('校验结果', [name], findingsOf(book, name)) },
      browserCodec,
    ).bytes
