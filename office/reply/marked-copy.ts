/** A sender's own file with the marks of a check, ready to be sent back. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import type { Annotated } from '../../workbook/annotate/annotate.ts'
import { markCopy } from '../../workbook/annotate/marked-copy.ts'
import { WorkbookError } from '../../workbook/error.ts'
import type { Codec } from '../../workbook/zip/codec.ts'

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
): Annotated | null {
  try {
    return markCopy(bytes, { title, captions }, findings.map(mask), codec)
  } catch (error) {
    if (error instanceof WorkbookError) return null
    throw error
  }
}
