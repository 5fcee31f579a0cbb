/**
 * Streams of an OLE compound file ([MS-CFB]), the container of .xls. Read here rather than by the library: on a
 * chain that leads astray the library takes the whole process down with it.
 */
import { corrupt } from '../error.ts'

const SIGNATURE = [0xd0cf11e0, 0xa1b11ae1] as const
const END = 0xfffffffe
/** From here on the number of a sector is a sign, not a place. */
const SPECIAL = 0xfffffffa
const HEADER_FAT = 109
const ENTRY = 128
const NONE = 0xffffffff

const STREAM = 2
const ROOT = 5

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/** A row of equal blocks, each naming the next. */
class Chains {
  constructor(
    private readonly next: readonly number[],
    private readonly what: string,
  ) {}

  /** The numbers of the blocks of a chain in order. */
  from(start: number): number[] {
    const blocks: number[] = []
    for (let at = start; at !== END; at = this.next[at]!) {
      if (at >= this.next.length || blocks.length >= this.next.length)
        throw corrupt(`${this.what}: the chain from ${start} leads astray`)
      blocks.push(at)
    }
    return blocks
  }
}

class Ole {
  private readonly view: DataView
  private readonly sectorSize: number
  private readonly sectorCount: number
  private readonly fat: Chains
  private readonly entries: readonly Entry[]

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (bytes.length < 512 || SIGNATURE.some((word, i) => this.view.getUint32(i * 4) !== word))
      throw corrupt('no OLE header')
    const shift = this.view.getUint16(0x1e, true)
    if (shift !== 9 && shift !== 12) throw corrupt(`OLE sectors of 2^${shift} bytes`)
    this.sectorSize = 2 ** shift
    this.sectorCount = Math.ceil(bytes.length / this.sectorSize) - 1
    this.fat = new Chains(this.table(this.fatSectors()).slice(0, this.sectorCount), 'FAT')
    this.entries = this.directory()
  }

  private sector(number: number): Uint8Array {
    if (number >= this.sectorCount) throw corrupt(`OLE sector ${number} is out of range`)
    const start = (number + 1) * this.sectorSize
    const part = this.bytes.subarray(start, start + this.sectorSize)
    if (part.length === this.sectorSize) return part
    // Some programs cut the last sector short.
    const whole = new Uint8Array(this.sectorSize)
    whole.set(part)
    return whole
  }

  private join(sectors: readonly number[]): Uint8Array {
    const joined = new Uint8Array(sectors.length * this.sectorSize)
    for (const [index, number] of sectors.entries()) joined.set(this.sector(number), index * this.sectorSize)
    return joined
  }

  /** The numbers in sectors, one after the other. */
  private table(sectors: readonly number[]): number[] {
    const joined = this.join(sectors)
    const view = new DataView(joined.buffer)
    return Array.from({ length: joined.length / 4 }, (_, i) => view.getUint32(i * 4, true))
  }

  /** Where the FAT itself is: in the header, and in a chain of further sectors. */
  private fatSectors(): number[] {
    const count = this.view.getUint32(0x2c, true)
    if (count > this.sectorCount) throw corrupt(`OLE file with ${count} FAT sectors`)
    const found = Array.from({ length: HEADER_FAT }, (_, i) => this.view.getUint32(0x4c + i * 4, true))
    let next = this.view.getUint32(0x44, true)
    for (let steps = 0; found.length < count && next < SPECIAL; steps++) {
      if (steps > this.sectorCount) throw corrupt('OLE: the list of FAT sectors leads astray')
      const numbers = this.table([next])
      next = numbers.pop()!
      for (const number of numbers) found.push(number)
    }
    return found.slice(0, count)
  }

  private directory(): Entry[] {
    const bytes = this.join(this.fat.from(this.view.getUint32(0x30, true)))
    const view = new DataView(bytes.buffer)
    return Array.from({ length: bytes.length / ENTRY }, (_, i) => {
      const at = i * ENTRY
      const letters = Math.min(32, view.getUint16(at + 64, true) / 2) - 1
      const name = Array.from({ length: Math.max(0, letters) }, (_, n) => view.getUint16(at + n * 2, true))
      return {
        name: String.fromCharCode(...name),
        type: bytes[at + 66]!,
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      }
    })
  }

  private root(): Entry {
    const root = this.entries[0]
    if (root?.type !== ROOT) throw corrupt('OLE file without a root')
    return root
  }

  /** What stands in the root storage. */
  private *inRoot(): Generator<Entry> {
    const waiting = [this.root().child]
    const seen = new Set<number>()
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at === NONE || seen.has(at)) continue
      seen.add(at)
      const entry = this.entries[at]
      if (entry === undefined) throw corrupt(`OLE entry ${at} is out of range`)
      yield entry
      waiting.push(entry.left, entry.right)
    }
  }

  /** A stream that stands in the root storage; `undefined` where there is none of that name. */
  private find(name: string): Entry | undefined {
    for (const entry of this.inRoot())
      if (entry.type === STREAM && entry.name.toLowerCase() === name.toLowerCase()) return entry
    return undefined
  }

  names(): string[] {
    return [...this.inRoot()].map(({ name }) => name)
  }

  stream(name: string): Uint8Array | undefined {
    const entry = this.find(name)
    if (entry === undefined) return undefined
    const { start, size } = entry
    if (size > this.bytes.length) throw corrupt(`OLE stream of ${size} bytes`)
    if (size >= this.view.getUint32(0x38, true)) return this.cut(this.join(this.fat.from(start)), size)
    const blocks = this.join(this.fat.from(this.root().start))
    const mini = 2 ** Math.min(31, this.view.getUint16(0x20, true))
    const count = Math.floor(blocks.length / mini)
    const table = this.table(this.fat.from(this.view.getUint32(0x3c, true))).slice(0, count)
    const chain = new Chains(table, 'small FAT').from(start)
    const joined = new Uint8Array(chain.length * mini)
    for (const [index, block] of chain.entries())
      joined.set(blocks.subarray(block * mini, (block + 1) * mini), index * mini)
    return this.cut(joined, size)
  }

  private cut(joined: Uint8Array, size: number): Uint8Array {
    if (joined.length < size) throw corrupt('OLE stream is cut short')
    return joined.slice(0, size)
  }
}

/** The bytes of a stream in the root storage; `undefined` where there is none. Throws `WorkbookError`. */
export const oleStream = (bytes: Uint8Array, name: string): Uint8Array | undefined =>
  new Ole(bytes).stream(name)

/** The names of the streams and storages in the root. Throws `WorkbookError`. */
export const oleRoot = (bytes: Uint8Array): string[] => new Ole(bytes).names()
