/** Builds zip packages for tests, right or wrong in every field that the reader looks at. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Entry {
  name: string
  data: Uint8Array | string
  stored?: boolean
  /** What the directory claims instead of the truth. */
  claims?: { size?: number; crc?: number; method?: number; flags?: number; offset?: number }
}

export interface ZipOptions {
  zip64?: boolean
  comment?: string
  /** What the end record claims. */
  count?: number
}

const u16 = (n: number): number[] => [n & 255, (n >>> 8) & 255]
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)]
const u64 = (n: number): number[] => [...u32(n % 2 ** 32), ...u32(Math.floor(n / 2 ** 32))]
const WIDE = 0xffffffff

export const bytesOf = (data: Uint8Array | string): Uint8Array =>
  typeof data === 'string' ? new TextEncoder().encode(data) : data

export function concat(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function buildZip(entries: readonly Entry[], options: ZipOptions = {}): Uint8Array {
  const body: (Uint8Array | number[])[] = []
  const directory: (Uint8Array | number[])[] = []
  let offset = 0
  const put = (part: Uint8Array | number[]): void => {
    body.push(part)
    offset += part.length
  }
  for (const { name, data, stored = false, claims = {} } of entries) {
    const plain = bytesOf(data)
    const packed = stored ? plain : new Uint8Array(deflateRawSync(plain))
    const nameBytes = bytesOf(name)
    const method = u16(claims.method ?? (stored ? 0 : 8))
    const crc = u32(claims.crc ?? crc32(plain))
    const size = claims.size ?? plain.length
    const start = claims.offset ?? offset
    const fixed = [...u16(20), ...u16((claims.flags ?? 0) | 0x800), ...method, ...u32(0x21_0000), ...crc]
    put([
      0x50,
      0x4b,
      3,
      4,
      ...fixed,
      ...u32(packed.length),
      ...u32(size),
      ...u16(nameBytes.length),
      ...u16(0),
    ])
    put(nameBytes)
    put(packed)
    const extra = options.zip64
      ? [9, 9, ...u16(2), 0, 0, ...u16(1), ...u16(24), ...u64(size), ...u64(packed.length), ...u64(start)]
      : []
    const narrow = options.zip64 ? [WIDE, WIDE, WIDE] : [packed.length, size, start]
    directory.push([
      ...[0x50, 0x4b, 1, 2, ...u16(20), ...fixed, ...u32(narrow[0]!), ...u32(narrow[1]!)],
      ...[...u16(nameBytes.length), ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0)],
      ...u32(narrow[2]!),
    ])
    directory.push(nameBytes, extra)
  }
  const start = offset
  for (const part of directory) put(part)
  const length = offset - start
  const count = options.count ?? entries.length
  if (options.zip64) {
    const record = offset
    put([0x50, 0x4b, 6, 6, ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0)])
    put([...u64(count), ...u64(count), ...u64(length), ...u64(start)])
    put([0x50, 0x4b, 6, 7, ...u32(0), ...u64(record), ...u32(1)])
  }
  const comment = bytesOf(options.comment ?? '')
  const counts = options.zip64 ? [0xffff, WIDE, WIDE] : [count, length, start]
  put([0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...u16(counts[0]!), ...u16(counts[0]!)])
  put([...u32(counts[1]!), ...u32(counts[2]!), ...u16(comment.length)])
  put(comment)
  return concat(body)
}
