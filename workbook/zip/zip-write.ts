/** Writing a changed copy of a zip package: what did not change keeps its compressed bytes. */

import { concat } from '../bytes.ts'
import { corrupt } from '../error.ts'
import type { Codec } from './codec.ts'
import type { Zip, ZipEntry } from './zip.ts'

export interface ZipChange {
  /** As the package spells it. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ZipEdit {
  /** New contents of entries that exist, by entry. */
  readonly changed: ReadonlyMap<ZipEntry, Uint8Array>
  readonly dropped: ReadonlySet<ZipEntry>
  /** New entries, after all others. */
  readonly added: readonly ZipChange[]
}

const LOCAL_SIZE = 30
const RECORD_SIZE = 46
const END_SIZE = 22
const DEFLATED = 8
const UTF8_NAME = 0x800
/** Bits that speak of how the data was stored rather than of the name: encryption, level, data descriptor. */
const STORAGE_FLAGS = 0x000f
/** 1 January 1980, midnight. */
const NO_DATE = 0x21

interface Record {
  readonly name: Uint8Array
  readonly madeBy: number
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly date: number
  readonly crc: number
  readonly size: number
  readonly attributes: readonly [internal: number, external: number]
  readonly data: Uint8Array
}

/** An entry as it stands, the name's own bytes included; sizes move from a data descriptor into the header. */
function kept(bytes: Uint8Array, view: DataView, zip: Zip, entry: ZipEntry): Record {
  const at = entry.record
  return {
    name: bytes.subarray(at + RECORD_SIZE, at + RECORD_SIZE + view.getUint16(at + 28, true)),
    madeBy: view.getUint16(at + 4, true),
    flags: view.getUint16(at + 8, true) & ~STORAGE_FLAGS,
    method: entry.method,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: entry.crc,
    size: entry.size,
    attributes: [view.getUint16(at + 36, true), view.getUint32(at + 38, true)],
    data: zip.raw(entry),
  }
}

const packed = (content: Uint8Array, { deflate, checksum }: Codec) => ({
  method: DEFLATED,
  crc: checksum(content),
  size: content.length,
  data: deflate(content),
})

const named = (name: string) => ({
  name: new TextEncoder().encode(name),
  madeBy: 20,
  flags: UTF8_NAME,
  method: DEFLATED,
  time: 0,
  date: NO_DATE,
  attributes: [0, 0] as const,
})

const added = ({ name, bytes }: ZipChange, codec: Codec): Record => ({
  ...named(name),
  ...packed(bytes, codec),
})

/** The fields that the local header and the directory record share, from the version on. */
function putShared(view: DataView, at: number, record: Record): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, record.flags, true)
  view.setUint16(at + 4, record.method, true)
  view.setUint16(at + 6, record.time, true)
  view.setUint16(at + 8, record.date, true)
  view.setUint32(at + 10, record.crc, true)
  view.setUint32(at + 14, record.data.length, true)
  view.setUint32(at + 18, record.size, true)
  view.setUint16(at + 22, record.name.length, true)
}

function assembled(records: readonly Record[]): Uint8Array {
  const lengths = records.map(({ name, data }) => LOCAL_SIZE + name.length + data.length)
  const bodies = lengths.reduce((sum, length) => sum + length, 0)
  const directory = records.reduce((sum, { name }) => sum + RECORD_SIZE + name.length, 0)
  if (records.length >= 0xffff || bodies + directory >= 0xffffffff) throw corrupt('too large for a plain zip')
  const out = new Uint8Array(bodies + directory + END_SIZE)
  const view = new DataView(out.buffer)
  let local = 0
  let at = bodies
  for (const [i, record] of records.entries()) {
    view.setUint32(local, 0x04034b50, true)
    putShared(view, local + 4, record)
    out.set(record.name, local + LOCAL_SIZE)
    out.set(record.data, local + LOCAL_SIZE + record.name.length)
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, record.madeBy, true)
    putShared(view, at + 6, record)
    view.setUint16(at + 36, record.attributes[0], true)
    view.setUint32(at + 38, record.attributes[1], true)
    view.setUint32(at + 42, local, true)
    out.set(record.name, at + RECORD_SIZE)
    local += lengths[i]!
    at += RECORD_SIZE + record.name.length
  }
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, records.length, true)
  view.setUint16(at + 10, records.length, true)
  view.setUint32(at + 12, directory, true)
  view.setUint32(at + 16, bodies, true)
  return out
}

/** A part that comes in pieces, each of them packed at once and forgotten. */
export interface NewPart {
  add(piece: Uint8Array): void
  /** It stands behind the parts that have ended before. */
  end(): void
}

/** A new package. The same parts give the same bytes, whenever it is written. */
export class NewZip {
  private readonly records: Record[] = []

  constructor(private readonly codec: Codec) {}

  /** Packs the part at once: nobody need hold it any longer. */
  add(name: string, bytes: Uint8Array): void {
    this.records.push(added({ name, bytes }, this.codec))
  }

  begin(name: string): NewPart {
    const { checksum, deflating } = this.codec
    const deflated = deflating()
    const pieces: Uint8Array[] = []
    let [crc, size] = [0, 0]
    return {
      add: (piece) => {
        crc = checksum(piece, crc)
        size += piece.length
        pieces.push(deflated(piece, false))
      },
      end: () => {
        pieces.push(deflated(new Uint8Array(), true))
        this.records.push({ ...named(name), crc, size, data: concat(...pieces) })
      },
    }
  }

  addFirst(name: string, bytes: Uint8Array): void {
    this.records.unshift(added({ name, bytes }, this.codec))
  }

  bytes(): Uint8Array {
    return assembled(this.records)
  }
}

/** The package `zip`, opened from `bytes`, after an edit. Entries keep their order; folders are left out. */
export function writeZip(bytes: Uint8Array, zip: Zip, edit: ZipEdit, codec: Codec): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: Record[] = []
  for (const entry of zip.entries.values()) {
    if (edit.dropped.has(entry)) continue
    const content = edit.changed.get(entry)
    const record = kept(bytes, view, zip, entry)
    records.push(content === undefined ? record : { ...record, ...packed(content, codec) })
  }
  for (const part of edit.added) records.push(added(part, codec))
  return assembled(records)
}
