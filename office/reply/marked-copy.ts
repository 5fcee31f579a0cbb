/** A sender's own file with the marks of a check, ready to be sent back. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { marksOf } from '../../templates/findings/marks.ts'
import type { Annotated } from '../../workbook/annotate/annotate.ts'
import { markCopy } from '../../workbook/annotate/marked-copy.ts'
import { WorkbookError } from '../../workbook/error.ts'
import { fileKind } from '../../workbook/read/open.ts'
import { commentWord } from '../../workbook/word/comment-word.ts'
import type { Codec } from '../../workbook/zip/codec.ts'

/** A copy with marks, and how its name ends. */
export interface MarkedCopy extends Annotated {
  readonly ending: '.xlsx' | '.docx'
}

/**
 * @param captions lines under the title of 校验结果
 * @returns `null` where the file is of a kind that cannot be marked in place (.xls, .csv)
 */
export function markedCopy(
  { mask }: Registry,
  bytes: Uint8Array,
  title: string,
  captions: readonly string[],
  findings: readonly Finding[],
  codec: Codec,
): MarkedCopy | null {
  const shown = findings.map(mask)
  try {
    return isWordFile(bytes, codec)
      ? { ...commented(bytes, shown, codec), ending: '.docx' }
      : { ...markCopy(bytes, { title, captions }, shown, codec), ending: '.xlsx' }
  } catch (error) {
    if (error instanceof WorkbookError) return null
    throw error
  }
}

const isWordFile = (bytes: Uint8Array, codec: Codec): boolean =>
  fileKind(bytes, { ...codec, name: '', documents: true }) === 'docx'

function commented(bytes: Uint8Array, findings: readonly Finding[], codec: Codec): Annotated {
  const { bytes: copy, left } = commentWord(bytes, marksOf(findings), codec)
  return { bytes: copy, left: left === 0 ? [] : [`有 ${left} 处不在表格的格子里，没有加批注`] }
}
