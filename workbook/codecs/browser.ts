/** The codec of a page, in JavaScript: the same contract as Node's. */
import { Deflate, deflateSync, Inflate } from 'fflate'
import { concat } from '../bytes.ts'
import type { Codec } from '../zip/codec.ts'
import { crc32 } from '../zip/crc32.ts'

/** Deflate data is handed over in pieces, so that a bomb is noticed long before it has gone off. */
const PIECE = 32_768

export const browserCodec: Codec = {
  inflate: (deflated, size) => {
    const out = new Uint8Array(size)
    let filled = 0
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > size) throw new Error(`inflates to more than ${size} bytes`)
      out.set(chunk, filled)
      filled += chunk.length
    })
    for (let at = 0; at === 0 || at < deflated.length; at += PIECE)
      stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length)
    if (filled !== size) throw new Error(`inflates to ${filled} bytes, not ${size}`)
    return out
  },
  deflate: (bytes) => deflateSync(bytes),
  deflating: () => {
    let out: Uint8Array[] = []
    const stream = new Deflate((chunk) => out.push(chunk))
    return (piece, last) => {
      out = []
      stream.push(piece, last)
      return concat(...out)
    }
  },
  checksum: crc32,
}
