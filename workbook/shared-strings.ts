/** The texts that cells of a workbook share, decoded when first asked for. */
import { corrupt } from './error.ts'
import { type Limits, within } from './limits.ts'
import { plainBytes } from './plain-xml.ts'
import { cellText, richText, utf8 } from './xml.ts'

/** The text of an index. Throws `corrupt` where there is none. */
export type SharedStrings = (index: number) => string

const LT = 60
const GT = 62
const SLASH = 47
const S = 115
const I = 105
const T = 116

const endsName = (byte: number | undefined): boolean =>
  byte === GT || byte === SLASH || byte === 32 || byte === 9 || byte === 10 || byte === 13

function past(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from)
  if (at < 0) throw corrupt('shared strings end early')
  return at + 1
}

/** The position of the next `</si>`. */
function itemEnd(bytes: Uint8Array, from: number): number {
  for (let at = past(bytes, LT, from); ; at = past(bytes, LT, at))
    if (bytes[at] === SLASH && bytes[at + 1] === S && bytes[at + 2] === I && bytes[at + 3] === GT)
      return at - 1
}

/** Where each item's text starts and ends; an item with more than one plain `t` starts at its first `<`. */
function locate(bytes: Uint8Array, limits: Limits): { starts: number[]; ends: number[] } {
  const starts: number[] = []
  const ends: number[] = []
  let at = bytes.indexOf(LT)
  while (at >= 0) {
    if (bytes[at + 1] !== S || bytes[at + 2] !== I || !endsName(bytes[at + 3])) {
      at = bytes.indexOf(LT, at + 1)
      continue
    }
    let start = past(bytes, GT, at)
    let end = start
    if (bytes[start - 2] === SLASH) at = start
    else {
      end = -1
      if (bytes[start] === LT && bytes[start + 1] === T && endsName(bytes[start + 2])) {
        const text = past(bytes, GT, start)
        const close = past(bytes, LT, text) - 1
        const isOnly = bytes[close + 1] === SLASH && bytes[close + 5] === SLASH && bytes[close + 6] === S
        if (bytes[text - 2] !== SLASH && isOnly) {
          start = text
          end = close
        }
      }
      if (end < 0) end = itemEnd(bytes, start)
      at = end
    }
    starts.push(start)
    ends.push(end)
    if (starts.length > limits.cells) within(limits, 'cells', starts.length, 'shared strings')
    at = bytes.indexOf(LT, at + 1)
  }
  return { starts, ends }
}

/** Prepares the shared strings part; without one, every index is unknown. */
export function sharedStrings(part: Uint8Array | undefined, limits: Limits): SharedStrings {
  const bytes = part === undefined ? new Uint8Array() : plainBytes(part, limits)
  const { starts, ends } = locate(bytes, limits)
  const known: (string | undefined)[] = []
  return (index) => {
    const before = known[index]
    if (before !== undefined) return before
    const start = starts[index]
    if (start === undefined) throw corrupt(`shared string ${index} of ${starts.length}`)
    const xml = utf8(bytes.subarray(start, ends[index]))
    const text = bytes[start] === LT ? richText(xml) : cellText(xml)
    known[index] = text
    return text
  }
}
