/** What the browser lacks, supplied in JavaScript: the same contract as `node.ts`. */
import { Inflate as FlateInflate } from 'fflate'
import type { Book } from '../../templates/sheet/grid.ts'
import type { Limits } from '../limits.ts'
import { type Opening, openWorkbook } from '../read/open.ts'
import { readWorkbook } from '../read/read.ts'
import { crc32 } from '../zip/crc32.ts'
import type { Inflate } from '../zip/zip.ts'

/** Deflate data is handed over in pieces, so that a bomb is noticed long before it has gone off. */
const PIECE = 32_768

export const inflateBrowser: Inflate = (deflated, size) => {
  const out = new Uint8Array(size)
  let filled = 0
  const stream = new FlateInflate((chunk) => {
    if (filled + chunk.length > size) throw new Error(`inflates to more than ${size} bytes`)
    out.set(chunk, filled)
    filled += chunk.length
  })
  for (let at = 0; at === 0 || at < deflated.length; at += PIECE)
    stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length)
  if (filled !== size) throw new Error(`inflates to ${filled} bytes, not ${size}`)
  return out
}

/** Reads an .xlsx file. Throws `WorkbookError`. */
export const readBook = (bytes: Uint8Array, limits?: Partial<Limits>): Book =>
  readWorkbook(bytes, inflateBrowser, limits, crc32)

/** What a page supplies for opening a file of that name. */
export const browserOpening = (name: string, limits: Partial<Limits> = {}): Opening => ({
  inflate: inflateBrowser,
  checksum: crc32,
  limits,
  name,
})

/** Reads .xlsx, .xls or .csv, told by content. Rejects with `WorkbookError`. */
export const openBook = (bytes: Uint8Array, name: string, limits?: Partial<Limits>): Promise<Book> =>
  openWorkbook(bytes, browserOpening(name, limits))
