/** What packs and unpacks: zlib in Node, fflate in a browser. It is handed in, so that nothing here knows its host. */

/**
 * Inflates raw deflate data. It must yield exactly `size` bytes or throw, and must not allocate much more than
 * `size` on the way: the declared size is the guard against bombs.
 */
export type Inflate = (deflated: Uint8Array, size: number) => Uint8Array

/** Raw deflate of the whole of `bytes`. */
export type Deflate = (bytes: Uint8Array) => Uint8Array

/**
 * The same piece by piece: what it gives back is, put together, raw deflate of all pieces. It may give back nothing
 * until the last.
 */
export type Deflating = (piece: Uint8Array, last: boolean) => Uint8Array

/**
 * CRC-32 (ISO 3309, as zip uses it).
 * @param before that of the bytes which stand before these
 */
export type Checksum = (bytes: Uint8Array, before?: number) => number

/** What reading needs. */
export interface Unpacking {
  readonly inflate: Inflate
  readonly checksum: Checksum
}

/** What reading and writing need. */
export interface Codec extends Unpacking {
  readonly deflate: Deflate
  readonly deflating: () => Deflating
}
