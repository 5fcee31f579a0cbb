/** Marking workbooks in a page: fflate packs and unpacks. */
import { deflateSync, inflateSync } from 'fflate'
import type { Codec } from '../package/package.ts'

/**
 * A fixed buffer is the guard against bombs: fflate stops at its end without a word, and the checksum of the part
 * then tells that more would have come.
 */
export const browserCodec: Codec = {
  inflate: (deflated, size) => {
    const out = inflateSync(deflated, { out: new Uint8Array(size) })
    if (out.length !== size) throw new Error(`inflates to ${out.length} bytes, not ${size}`)
    return out
  },
  deflate: (bytes) => deflateSync(bytes),
}
