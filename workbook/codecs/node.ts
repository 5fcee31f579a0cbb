/** What Node supplies to the reader: zlib's inflate and checksum. */
import { crc32, inflateRawSync } from 'node:zlib'
import type { Book } from '../../templates/sheet/grid.ts'
import type { Limits } from '../limits.ts'
import { type Opening, openWorkbook } from '../read/open.ts'
import { readWorkbook } from '../read/read.ts'
import type { Inflate } from '../zip/zip.ts'

/** One byte more than declared is room enough to notice a lie, and to spare zlib a second buffer. */
export const inflateNode: Inflate = (deflated, size) => {
  const out = inflateRawSync(deflated, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.max(64, size + 1),
  })
  if (out.length !== size) throw new Error(`inflates to ${out.length} bytes, not ${size}`)
  return new Uint8Array(out.buffer, out.byteOffset, out.length)
}

/** Reads an .xlsx file. Throws `WorkbookError`. */
export const readBook = (bytes: Uint8Array, limits?: Partial<Limits>): Book =>
  readWorkbook(bytes, inflateNode, limits, crc32)

/** What Node supplies for opening a file of that name. */
export const nodeOpening = (name: string, limits: Partial<Limits> = {}): Opening => ({
  inflate: inflateNode,
  checksum: crc32,
  limits,
  name,
})

/** Reads .xlsx, .xls or .csv, told by content. Rejects with `WorkbookError`. */
export const openBook = (bytes: Uint8Array, name: string, limits?: Partial<Limits>): Promise<Book> =>
  openWorkbook(bytes, nodeOpening(name, limits))
