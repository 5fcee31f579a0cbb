/** Walks the tags and attributes of plain XML in bytes, forward. */
import { corrupt } from '../error.ts'

const LT = 60
const GT = 62
const SLASH = 47
const EQUALS = 61
const LOWEST_LETTER = 65
const DOUBLE = 34
const SINGLE = 39
const COLON = 58
const EXTENSIONS = [...'extLst'].map((letter) => letter.charCodeAt(0))

/** A position in plain XML that a scanner moves on. Throws `corrupt` wherever the XML ends or breaks off. */
export class TagCursor {
  protected at: number
  /** Of the attribute last read. */
  protected name = 0
  protected nameEnd = 0
  protected value = 0
  protected valueEnd = 0
  /** Whether the tag last passed closed itself. */
  protected empty = false

  constructor(
    protected readonly bytes: Uint8Array,
    start: number,
  ) {
    this.at = start
  }

  protected fail(what: string): Error {
    return corrupt(`${what} at byte ${this.at} of the sheet`)
  }

  /** Moves to the next `<`. */
  protected toTag(): void {
    const { bytes } = this
    let i = this.at
    while (bytes[i] !== LT) if (++i >= bytes.length) throw this.fail('sheet ends early')
    this.at = i
  }

  /** Whether the name at `offset` after the current `<` is `name`. */
  protected isTag(name: readonly number[], offset: number): boolean {
    const start = this.at + offset
    for (let i = 0; i < name.length; i++) if (this.bytes[start + i] !== name[i]) return false
    const next = this.bytes[start + name.length]
    return next === GT || next === SLASH || next! <= 32
  }

  /** Moves past the tag that begins here, quoted values passed over. */
  protected skipTag(): void {
    const { bytes } = this
    let i = this.at + 1
    while (bytes[i]! >= LOWEST_LETTER || bytes[i] === SLASH) i++
    for (let quote = 0; ; i++) {
      const byte = bytes[i]
      if (byte === undefined) throw this.fail('sheet ends within a tag')
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === DOUBLE || byte === SINGLE) quote = byte
      else if (byte === GT) break
    }
    this.empty = bytes[i - 1] === SLASH
    this.at = i + 1
  }

  /**
   * Moves past an element that others may add: one with a prefix, or the list of extensions with all that is in
   * it. Any other where only ours may stand means damage: passing over it could lose cells without a word.
   */
  protected skipForeign(parent: string): void {
    const { bytes } = this
    if (this.isTag(EXTENSIONS, 1)) {
      this.skipTag()
      if (this.empty) return
      for (this.toTag(); bytes[this.at + 1] !== SLASH || !this.isTag(EXTENSIONS, 2); this.toTag()) this.at++
      this.skipTag()
      return
    }
    let i = this.at + 1
    while (bytes[i] !== COLON && bytes[i] !== GT && bytes[i]! > 32) i++
    if (bytes[i] !== COLON) throw this.fail(`an element that does not belong in a ${parent}`)
    this.skipTag()
  }

  /** Moves to the next attribute of the tag; false past the end of the tag. */
  protected nextAttribute(): boolean {
    const { bytes } = this
    let i = this.at
    while (bytes[i]! <= 32) i++
    if (bytes[i] === GT || (bytes[i] === SLASH && bytes[i + 1] === GT)) {
      this.empty = bytes[i] === SLASH
      this.at = this.empty ? i + 2 : i + 1
      return false
    }
    this.name = i
    while (bytes[i]! > 32 && bytes[i] !== EQUALS && bytes[i] !== GT) i++
    this.nameEnd = i
    while (bytes[i]! <= 32) i++
    if (bytes[i] !== EQUALS) throw this.fail('bad attribute')
    do i++
    while (bytes[i]! <= 32)
    const quote = bytes[i]
    if (quote !== DOUBLE && quote !== SINGLE) throw this.fail('bad attribute')
    this.value = ++i
    while (bytes[i] !== quote) if (++i >= bytes.length) throw this.fail('sheet ends within a tag')
    this.valueEnd = i
    this.at = i + 1
    return true
  }

  protected digits(start: number, end: number): number {
    let value = 0
    for (let i = start; i < end; i++) {
      const digit = this.bytes[i]! - 48
      if (digit < 0 || digit > 9) throw this.fail('bad number')
      value = value * 10 + digit
    }
    return value
  }
}
