/** The texts that cells of a workbook share, decoded when first asked for. */
import { corrupt } from '../error.ts'
import { type Limits, within } from '../limits.ts'
import { plainBytes } from '../xml/plain-xml.ts'
import { ascii, cellText, utf8 } from '../xml/xml.ts'
import { type StruckText, struckText } from './struck-text.ts'

/** The text of an index, what is struck out in it left out and reported. Throws `corrupt` where there is none. */
export type SharedStrings = (index: number) => StruckText

const LT = 60
const GT = 62
const SLASH = 47
const S = 115
const I = 105
const T = 116

const endsName = (byte: number | undefined): boolean =>
  byte === GT || byte === SLASH || byte === 32 || byte === 9 || byte === 10 || byte === 13

/** The position of the next `byte`, or the end. */
function next(bytes: Uint8Array, byte: number, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== byte) at++
  return at
}

function past(bytes: Uint8Array, byte: number, from: number): number {
  const at = next(bytes, byte, from)
  if (at === bytes.length) throw corrupt('shared strings end early')
  return at + 1
}

/** The position of the next `</si>`; another item before it would shift the numbers of all that follow. */
function itemEnd(bytes: Uint8Array, from: number): number {
  for (let at = past(bytes, LT, from); ; at = past(bytes, LT, at)) {
    if (bytes[at] === SLASH && bytes[at + 1] === S && bytes[at + 2] === I && bytes[at + 3] === GT)
      return at - 1
    if (bytes[at] === S && bytes[at + 1] === I && endsName(bytes[at + 2]))
      throw corrupt('a shared string within another')
  }
}

const isAt = (bytes: Uint8Array, at: number, name: readonly number[]): boolean =>
  name.every((byte, i) => bytes[at + i] === byte)

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
/** What may stand beside the items: the root, a declaration, extensions, and elements with a prefix. */
const BESIDE = ['sst', '/sst', '?xml'].map(letters)
const EXTENSIONS = letters('extLst')
const PREFIXED = /^\/?[^\s/>:]+:/

/** Whether the items are over. @throws WorkbookError where something else stands in the place of an item */
function passBeside(bytes: Uint8Array, at: number): boolean {
  if (isAt(bytes, at, EXTENSIONS)) return true
  if (
    BESIDE.some((name) => isAt(bytes, at, name)) ||
    PREFIXED.test(ascii(bytes, at, Math.min(at + 40, bytes.length)))
  )
    return false
  throw corrupt('an element that does not belong among shared strings')
}

/** Where the text starts of an item that is one plain `t` and nothing else; -1 for any other item. */
function onlyText(bytes: Uint8Array, inside: number): number {
  if (bytes[inside] !== LT || bytes[inside + 1] !== T || !endsName(bytes[inside + 2])) return -1
  const text = past(bytes, GT, inside)
  if (bytes[text - 2] === SLASH) return -1
  const close = past(bytes, LT, text)
  return bytes[close] === SLASH && bytes[close + 4] === SLASH && bytes[close + 5] === S ? text : -1
}

/** Where the text of each item starts and ends; all but the plainest items start at their own tag. */
function locate(bytes: Uint8Array, limits: Limits): { starts: number[]; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = next(bytes, LT, 0); at < bytes.length; at = next(bytes, LT, at + 1)) {
    if (bytes[at + 1] !== S || bytes[at + 2] !== I || !endsName(bytes[at + 3])) {
      if (passBeside(bytes, at + 1)) break
      continue
    }
    const inside = past(bytes, GT, at)
    if (bytes[inside - 2] === SLASH) {
      starts.push(at)
      ends.push(at)
    } else {
      const text = onlyText(bytes, inside)
      const end = itemEnd(bytes, inside)
      starts.push(text < 0 ? at : text)
      ends.push(text < 0 ? end : next(bytes, LT, text))
      at = end
    }
    if (starts.length > limits.cells) within(limits, 'cells', starts.length, 'shared strings')
  }
  return { starts, ends }
}

/** Prepares the shared strings part; without one, every index is unknown. */
export function sharedStrings(part: Uint8Array | undefined, limits: Limits): SharedStrings {
  const bytes = part === undefined ? new Uint8Array() : plainBytes(part, limits)
  const { starts, ends } = locate(bytes, limits)
  const known: (StruckText | undefined)[] = []
  return (index) => {
    const before = known[index]
    if (before !== undefined) return before
    const start = starts[index]
    if (start === undefined) throw corrupt(`shared string ${index} of ${starts.length}`)
    const xml = utf8(bytes, start, ends[index])
    const text = bytes[start] === LT ? struckText(xml) : cellText(xml)
    known[index] = text
    return text
  }
}
