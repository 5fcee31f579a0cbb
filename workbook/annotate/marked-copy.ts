/** A sender's own workbook with the marks of a check: what the pipeline writes and the page offers for download. */

import type { Finding } from '../../templates/findings/finding.ts'
import { marksOf } from '../../templates/findings/marks.ts'
import { basisOf } from '../../templates/findings/words.ts'
import type { Codec } from '../zip/codec.ts'
import { type Annotated, annotate } from './annotate.ts'
import { resultSheet } from './annotate-result.ts'

export interface CopyText {
  /** Title of 校验结果. */
  readonly title: string
  /** Lines under that title. */
  readonly captions: readonly string[]
}

/**
 * Marks, notes and 校验结果 for these findings, masked as they shall stand there.
 * Throws `WorkbookError` where the file is no .xlsx workbook: others cannot be marked in place.
 */
export function markCopy(
  bytes: Uint8Array,
  { title, captions }: CopyText,
  findings: readonly Finding[],
  codec: Codec,
): Annotated {
  const shown = findings.map((finding) => ({ ...finding, article: basisOf(finding) || null }))
  return annotate(
    bytes,
    { marks: marksOf(shown), notes: true, result: resultSheet(title, captions, shown) },
    codec,
  )
}
