/** From the bytes of a dropped file to its host. */
import { inflateSync } from 'fflate'
import { readWorkbook } from '../../workbook/read.ts'
import type { Inflate } from '../../workbook/zip.ts'
import { type Annotate, FileHost } from './file-host.ts'

/** One byte more than declared is room enough to notice a lie. */
export const inflateInPage: Inflate = (deflated, size) => {
  const out = inflateSync(deflated, { out: new Uint8Array(size + 1) })
  if (out.length !== size) throw new Error(`inflates to more or less than ${size} bytes`)
  return out
}

/** Opens an .xlsx file. Throws `WorkbookError`. */
export const openXlsx = (name: string, bytes: Uint8Array, annotate?: Annotate): FileHost =>
  new FileHost({ name, bytes, book: readWorkbook(bytes, inflateInPage), ...(annotate && { annotate }) })
