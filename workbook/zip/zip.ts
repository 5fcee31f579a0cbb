/** Reading a zip package: its central directory, and one part at a time, within limits. */

import { sameBytes } from '../bytes.ts'
import { corrupt, WorkbookError } from '../error.ts'
import { type Limits, RATIO_FREE, within } from '../limits.ts'
import type { Unpacking } from './codec.ts'
import { type DirectoryPlace, wideDirectory, widened } from './zip64.ts'

export interface ZipEntry {
  /** As the directory spells it, except that `\` is `/` and there is no leading `/`. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly deflatedSize: number
  readonly size: number
  readonly offset: number
  /** Where its record in the central directory begins. */
  readonly record: number
  /** The name as it stands in the directory, undecoded. */
  readonly rawName: Uint8Array
}

export interface Zip {
  /** By the key of the name, in the order of the directory; folders are left out. */
  readonly entries: ReadonlyMap<string, ZipEntry>
  has(name: string): boolean
  /** The inflated bytes, their checksum verified; `undefined` where there is no such part. */
  read(name: string): Uint8Array | undefined
  /** The bytes of an entry as they stand in the file. */
  raw(entry: ZipEntry): Uint8Array
}

/** Part names are compared without case. */
export const entryKey = (name: string): string => name.toLowerCase()

/** How the names of entries are read and told apart; archives of files differ from packages. */
export interface EntryNames {
  /** @param extra the extra field of the entry @param utf8 whether the entry says that its name is UTF-8 */
  decode(raw: Uint8Array, utf8: boolean, extra: Uint8Array): string
  key(name: string): string
  /** Whether an entry must bear the same name in front of its data as in the directory. */
  readonly bothNames: boolean
}

const STORED = 0
const DEFLATED = 8
const END_SIZE = 22
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const ENCRYPTED_FLAG = 1
const UTF8_FLAG = 0x800
/** What follows the directory: an end record, one of zip64, or a signature. */
const AFTER_DIRECTORY = [0x06054b50, 0x06064b50, 0x05054b50]

/** A workbook with a password is no zip; entries are encrypted in archives only. */
const ENCRYPTED = '压缩包有密码：请去掉密码重新压缩，或直接报送其中的工作簿'

function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new WorkbookError('truncated', 'no end of central directory')
}

function directoryPlace(view: DataView): DirectoryPlace {
  const end = endRecord(view)
  const narrow = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  }
  const isWide = narrow.count === 0xffff || narrow.size === 0xffffffff || narrow.offset === 0xffffffff
  const place = (isWide ? wideDirectory(view, end) : null) ?? narrow
  const after = place.offset + place.size
  if (after > end || !AFTER_DIRECTORY.includes(view.getUint32(after, true)))
    throw corrupt('the central directory is not where the end record says')
  return place
}

const decoder = new TextDecoder()

/** As parts of a package are named. */
const PART_NAMES: EntryNames = { decode: (raw) => decoder.decode(raw), key: entryKey, bothNames: false }

function directory(
  bytes: Uint8Array,
  view: DataView,
  limits: Limits,
  names: EntryNames,
): Map<string, ZipEntry> {
  const { count, size: length, offset: start } = directoryPlace(view)
  within(limits, 'entries', count, 'zip')
  const entries = new Map<string, ZipEntry>()
  let total = 0
  let at = start
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_SIZE > start + length || view.getUint32(at, true) !== 0x02014b50)
      throw corrupt(`bad directory entry ${n}`)
    const extra = at + ENTRY_SIZE + view.getUint16(at + 28, true)
    const comment = extra + view.getUint16(at + 30, true)
    const next = comment + view.getUint16(at + 32, true)
    if (next > start + length) throw corrupt(`directory entry ${n} out of range`)
    const flags = view.getUint16(at + 8, true)
    const rawName = bytes.subarray(at + ENTRY_SIZE, extra)
    const name = names
      .decode(rawName, (flags & UTF8_FLAG) !== 0, bytes.subarray(extra, comment))
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    const [size, deflatedSize, offset] = widened(view, extra, comment, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]) as [number, number, number]
    if (flags & ENCRYPTED_FLAG) throw new WorkbookError('encrypted', `${name} is encrypted`, ENCRYPTED)
    total += size
    within(limits, 'inflated', total, 'zip')
    if (name.endsWith('/') && size > 0) throw corrupt(`${name} is a folder and holds ${size} bytes`)
    if (!name.endsWith('/')) {
      if (entries.has(names.key(name))) throw corrupt(`${name} stands twice in the package`)
      const method = view.getUint16(at + 10, true)
      const crc = view.getUint32(at + 16, true)
      entries.set(names.key(name), { name, method, crc, deflatedSize, size, offset, record: at, rawName })
    }
    at = next
  }
  if (at !== start + length || count === 0) throw corrupt('the directory holds more than it counts')
  return entries
}

/** Opens a package that begins with a zip signature. Throws `WorkbookError`. */
export function openZip(
  bytes: Uint8Array,
  { inflate, checksum }: Unpacking,
  limits: Limits,
  names: EntryNames = PART_NAMES,
): Zip {
  if (bytes.length < END_SIZE) throw new WorkbookError('truncated', 'shorter than any zip')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(bytes, view, limits, names)

  const raw = (entry: ZipEntry): Uint8Array => {
    const { name, offset } = entry
    if (offset + LOCAL_SIZE > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
      throw corrupt(`${name}: bad local header`)
    const nameEnd = offset + LOCAL_SIZE + view.getUint16(offset + 26, true)
    if (names.bothNames && !sameBytes(bytes.subarray(offset + LOCAL_SIZE, nameEnd), entry.rawName))
      throw corrupt(`${name}: another name stands before its data`)
    const start = nameEnd + view.getUint16(offset + 28, true)
    if (start + entry.deflatedSize > bytes.length) throw corrupt(`${name}: out of range`)
    return bytes.subarray(start, start + entry.deflatedSize)
  }

  const inflated = (entry: ZipEntry): Uint8Array => {
    const data = raw(entry)
    if (entry.method === STORED && data.length === entry.size) return data
    if (entry.method !== DEFLATED) throw corrupt(`${entry.name}: compression method ${entry.method}`)
    within(limits, 'part', entry.size, entry.name)
    if (entry.size > RATIO_FREE) within(limits, 'ratio', entry.size / Math.max(1, data.length), entry.name)
    try {
      return inflate(data, entry.size)
    } catch (error) {
      throw corrupt(`${entry.name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  return {
    entries,
    raw,
    has: (name) => entries.has(names.key(name)),
    read(name) {
      const entry = entries.get(names.key(name))
      if (entry === undefined) return undefined
      const part = inflated(entry)
      if (part.length !== entry.size || checksum(part) !== entry.crc) throw corrupt(`${name}: checksum`)
      return part
    },
  }
}
