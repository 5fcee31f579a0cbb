/** The little XML that a workbook's parts need: text, entities, tags and their attributes. */
import { corrupt } from '../error.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw corrupt('text is not UTF-8')
  }
}

/** Up to here it is quicker to decode by hand than to call the decoder. */
const SHORT = 64
const units: number[] = []

/**
 * Decodes UTF-8. Throws `corrupt` where it is none. By hand only what most cells hold: ASCII, and three-byte
 * characters from U+1000 to U+CFFF, among which are no surrogates and nothing that could be written shorter.
 */
export function utf8(bytes: Uint8Array, start = 0, end = bytes.length): string {
  if (end - start > SHORT) return decoded(bytes.subarray(start, end))
  units.length = 0
  for (let i = start; i < end; ) {
    const lead = bytes[i++]!
    if (lead < 0x80) units.push(lead)
    else {
      const second = bytes[i]!
      const third = bytes[i + 1]!
      i += 2
      if (lead < 0xe1 || lead > 0xec || i > end || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80)
        return decoded(bytes.subarray(start, end))
      units.push(((lead & 15) << 12) | ((second & 63) << 6) | (third & 63))
    }
  }
  return String.fromCharCode(...units)
}

/** Characters below U+0100 from `start` up to `end`: for what is ASCII by its nature. */
export function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!)
  return text
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const ENTITY = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g

/** Replaces the five named entities and character references; anything else stays as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

/**
 * The text that a cell shows, from what stands in the XML: entities, then Excel's own `_xHHHH_` escapes
 * (ECMA-376 22.9.2.19), and every kind of line break as `\n`.
 */
export function cellText(xml: string): string {
  // Line ends as they stand in the XML are one `\n` before anything else is read (XML 1.0, 2.11).
  let text = decodeEntities(xml.includes('\r') ? xml.replace(/\r\n?/g, '\n') : xml)
  if (text.includes('_x'))
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y

export type Attributes = ReadonlyMap<string, string>

/** The attributes in the inside of a tag, by their names as written. */
export function attributes(inside: string): Attributes {
  const found = new Map<string, string>()
  ATTRIBUTE.lastIndex = 0
  for (let match = ATTRIBUTE.exec(inside); match !== null; match = ATTRIBUTE.exec(inside))
    found.set(match[1]!, decodeEntities(match[2] ?? match[3]!))
  return found
}

/** Yields the attributes of every element of that name (no prefix), wherever it stands. */
export function* elements(xml: string, name: string): Generator<Attributes> {
  const tag = new RegExp(`<${name}(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g')
  for (const match of xml.matchAll(tag)) yield attributes(match[1]!)
}

/** The attribute of that local name which bears a prefix, whatever the prefix (`r:id`). */
export function prefixedAttribute(found: Attributes, local: string): string | undefined {
  for (const [name, value] of found) if (name.endsWith(`:${local}`)) return value
  return undefined
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The text of a string item: its runs joined, phonetic guides (`rPh`) left out. */
export function richText(xml: string): string {
  let text = ''
  let phonetic = 0
  for (let lt = xml.indexOf('<'); lt >= 0; lt = xml.indexOf('<', lt + 1)) {
    const end = xml.indexOf('>', lt)
    if (end < 0) break
    if (xml[end - 1] === '/') continue
    const name = /[^\s>]*/.exec(xml.slice(lt + 1, Math.min(end, lt + 8)))![0]
    if (name === 'rPh') phonetic++
    else if (name === '/rPh') phonetic--
    else if (name === 't' && phonetic === 0) {
      const close = xml.indexOf('<', end)
      text += xml.slice(end + 1, close < 0 ? xml.length : close)
    }
  }
  return cellText(text)
}
