/** The codec of Node, and every door of the package with it: reading, marking, clearing. */
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Book } from '../../templates/sheet/grid.ts'
import { type Annotated, annotate, marksIn, type Plan, type SheetMarks } from '../annotate/annotate.ts'
import { type Cleaned, clean } from '../annotate/clean.ts'
import type { Limits } from '../limits.ts'
import { openWorkbook } from '../read/open.ts'
import { readWorkbook } from '../read/read.ts'
import type { Codec } from '../zip/codec.ts'

/** As far back as deflate looks for what it has seen. */
const WINDOW = 32_768

export const nodeCodec: Codec = {
  /** One byte more than declared is room enough to notice a lie, and to spare zlib a second buffer. */
  inflate: (deflated, size) => {
    const out = inflateRawSync(deflated, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.max(64, size + 1),
    })
    if (out.length !== size) throw new Error(`inflates to ${out.length} bytes, not ${size}`)
    return new Uint8Array(out.buffer, out.byteOffset, out.length)
  },
  deflate: (bytes) => {
    const out = deflateRawSync(bytes)
    return new Uint8Array(out.buffer, out.byteOffset, out.length)
  },
  /** zlib has no stream that answers at once: each piece is packed by itself, up to a whole byte. */
  deflating: () => {
    let seen: Uint8Array | undefined
    return (piece, last) => {
      const finishFlush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
      const out = deflateRawSync(piece, { finishFlush, ...(seen && { dictionary: seen }) })
      seen = piece.subarray(-WINDOW)
      return Uint8Array.from(out)
    }
  },
  checksum: crc32,
}

/** Reads an .xlsx file. Throws `WorkbookError`. */
export const readBook = (bytes: Uint8Array, limits?: Partial<Limits>): Book =>
  readWorkbook(bytes, nodeCodec, limits)

/** Reads .xlsx, .xls or .csv, recognised by content. Rejects with `WorkbookError`. */
export const openBook = (bytes: Uint8Array, name: string, limits: Partial<Limits> = {}): Promise<Book> =>
  openWorkbook(bytes, { ...nodeCodec, name, limits })

export const annotateBook = (bytes: Uint8Array, plan: Plan): Annotated => annotate(bytes, plan, nodeCodec)

export const cleanBook = (bytes: Uint8Array): Cleaned => clean(bytes, nodeCodec)

export const marksInBook = (bytes: Uint8Array): SheetMarks[] => marksIn(bytes, nodeCodec)
