/** A workbook's package that can be patched: its parts as text, and the bytes of the patched copy. */
import { sameBytes } from '../bytes.ts'
import { LIMITS, within } from '../limits.ts'
import { utf8 } from '../xml/xml.ts'
import type { Codec } from '../zip/codec.ts'
import { entryKey, openZip, type Zip, type ZipEntry } from '../zip/zip.ts'
import { writeZip } from '../zip/zip-write.ts'
import { expectZip } from './container.ts'
import { type Relationship, relationships } from './relationships.ts'

const encoder = new TextEncoder()

/** Whether XML is UTF-8 by its first bytes and by its own declaration. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe || bytes[0] === 0xff || bytes[0] === 0 || bytes[1] === 0) return false
  let head = ''
  for (const byte of bytes.subarray(0, 200)) head += String.fromCharCode(byte)
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1]?.toLowerCase()
  return declared === undefined || declared === 'utf-8' || declared === 'us-ascii'
}

/** Part names are compared without case. Reading a part may throw `WorkbookError`. */
export class Package {
  readonly #bytes: Uint8Array
  readonly #codec: Codec
  readonly #zip: Zip
  /** New text by key; a key of the original package replaces its part. */
  readonly #texts = new Map<string, { readonly name: string; readonly text: string }>()
  readonly #dropped = new Set<string>()

  /** Throws `WorkbookError` where the bytes are no package within the limits. */
  constructor(file: Uint8Array, codec: Codec) {
    within(LIMITS, 'bytes', file.length, 'file')
    const bytes = expectZip(file)
    this.#bytes = bytes
    this.#codec = codec
    this.#zip = openZip(bytes, codec, LIMITS)
  }

  has(name: string): boolean {
    const key = entryKey(name)
    return this.#texts.has(key) || (this.#zip.has(name) && !this.#dropped.has(key))
  }

  /** The names of all parts, as spelled. */
  names(): string[] {
    const kept = [...this.#zip.entries].filter(([key]) => !this.#dropped.has(key) && !this.#texts.has(key))
    return [...kept.map(([, entry]) => entry.name), ...[...this.#texts.values()].map(({ name }) => name)]
  }

  bytesOf(name: string): Uint8Array | undefined {
    const text = this.#texts.get(entryKey(name))
    if (text !== undefined) return encoder.encode(text.text)
    return this.#dropped.has(entryKey(name)) ? undefined : this.#zip.read(name)
  }

  /**
   * The text of a part, a byte order mark included; `undefined` where it is missing or not UTF-8. Throws `too-large`
   * where patching it would cost too much.
   */
  text(name: string): string | undefined {
    const known = this.#texts.get(entryKey(name))
    if (known !== undefined) return known.text
    within(LIMITS, 'patched', this.#zip.entries.get(entryKey(name))?.size ?? 0, name)
    const bytes = this.bytesOf(name)
    return bytes !== undefined && isUtf8(bytes) ? utf8(bytes) : undefined
  }

  /** Replaces a part, or adds one after all others. */
  put(name: string, text: string): void {
    this.#texts.set(entryKey(name), { name, text })
  }

  drop(name: string): void {
    this.#texts.delete(entryKey(name))
    if (this.#zip.has(name)) this.#dropped.add(entryKey(name))
  }

  /** Where a part points to; `''` is the package itself. */
  relationships(part: string): Relationship[] {
    return relationships({ ...this.#zip, has: (n) => this.has(n), read: (n) => this.bytesOf(n) }, part)
  }

  /** The patched copy. Parts whose content is what it was keep their compressed bytes; where all do, it is the file. */
  toBytes(): Uint8Array {
    const changed = new Map<ZipEntry, Uint8Array>()
    const added: { name: string; bytes: Uint8Array }[] = []
    for (const [key, { name, text }] of this.#texts) {
      const entry = this.#dropped.has(key) ? undefined : this.#zip.entries.get(key)
      const bytes = encoder.encode(text)
      if (entry === undefined) added.push({ name, bytes })
      else if (entry.size !== bytes.length || !sameBytes(bytes, this.#zip.read(name)!))
        changed.set(entry, bytes)
    }
    const dropped = new Set([...this.#dropped].map((key) => this.#zip.entries.get(key)!))
    if (changed.size + added.length + dropped.size === 0) return this.#bytes
    return writeZip(this.#bytes, this.#zip, { changed, dropped, added }, this.#codec)
  }
}
