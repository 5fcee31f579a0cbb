/** Marking workbooks in Node: zlib packs and unpacks. */
import { crc32, deflateRawSync } from 'node:zlib'
import { type Annotated, annotate, marksIn, type Plan, type SheetMarks } from '../annotate/annotate.ts'
import { type Cleaned, clean } from '../annotate/clean.ts'
import type { Codec } from '../package/package.ts'
import { inflateNode } from './node.ts'

export const nodeCodec: Codec = {
  inflate: inflateNode,
  deflate: (bytes) => {
    const out = deflateRawSync(bytes)
    return new Uint8Array(out.buffer, out.byteOffset, out.length)
  },
  checksum: crc32,
}

export const annotateBook = (bytes: Uint8Array, plan: Plan): Annotated => annotate(bytes, plan, nodeCodec)

export const cleanBook = (bytes: Uint8Array): Cleaned => clean(bytes, nodeCodec)

export const marksInBook = (bytes: Uint8Array): SheetMarks[] => marksIn(bytes, nodeCodec)
