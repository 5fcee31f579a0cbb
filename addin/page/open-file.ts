/** From a file of the user's to a workbook that is open. Nothing of it leaves the computer. */
import { inflateSync } from 'fflate'
import { WorkbookError } from '../../workbook/error.ts'
import { LIMITS } from '../../workbook/limits.ts'
import { readWorkbook } from '../../workbook/read.ts'
import type { Inflate } from '../../workbook/zip.ts'
import type { OpenedFile } from '../hosts/file-host.ts'

/** One byte more than declared is room enough to notice a lie. */
const inflate: Inflate = (deflated, size) => {
  const out = inflateSync(deflated, { out: new Uint8Array(size + 1) })
  if (out.length !== size) throw new Error(`inflates to ${out.length} bytes, not ${size}`)
  return out
}

/** A file that the page cannot open; the message is for its user. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

/** What the page's file picker offers. */
export const FILE_TYPES = '.xlsx,.xlsm'

/** @throws CannotOpen */
export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > LIMITS.bytes)
    throw new CannotOpen(
      `文件超过 ${Math.round(LIMITS.bytes / 1024 / 1024)} MB：请删除图片和无关工作表后再校验`,
    )
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return { name: file.name, bytes, book: readWorkbook(bytes, inflate) }
  } catch (error) {
    if (error instanceof WorkbookError) throw new CannotOpen(error.message, { cause: error })
    throw error
  }
}
