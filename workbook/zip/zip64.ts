/** The wider fields of a zip: used by writers that stream, even for small files. */
import { corrupt } from '../error.ts'

const NARROW_32 = 0xffffffff
const EXTRA_ID = 1

/** A 64-bit number; beyond 2^53 nothing that it points to can exist. */
function wide(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw corrupt('zip64 field out of range')
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

/** Where the central directory lies. */
export interface DirectoryPlace {
  readonly count: number
  readonly size: number
  readonly offset: number
}

/** Reads the zip64 end record through its locator, which stands just before the ordinary end record. */
export function wideDirectory(view: DataView, end: number): DirectoryPlace | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null
  const at = wide(view, locator + 8)
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50) throw corrupt('bad zip64 end record')
  return { count: wide(view, at + 32), size: wide(view, at + 40), offset: wide(view, at + 48) }
}

/**
 * Replaces the fields that say "look in the extra field" by what stands there, in the order in which the
 * format lists them: inflated size, deflated size, offset.
 */
export function widened(view: DataView, from: number, to: number, fields: readonly number[]): number[] {
  if (!fields.includes(NARROW_32)) return [...fields]
  for (let at = from; at + 4 <= to; ) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === EXTRA_ID) {
      let next = at + 4
      return fields.map((field) => {
        if (field !== NARROW_32) return field
        if (next + 8 > Math.min(to, at + 4 + size)) throw corrupt('short zip64 extra field')
        next += 8
        return wide(view, next - 8)
      })
    }
    at += 4 + size
  }
  throw corrupt('missing zip64 extra field')
}
