/**
 * Most parts are plain: UTF-8, no prefix on the elements, no comments or CDATA. The scanners read only such
 * XML; the rest is rewritten into it once, which is slower but keeps every scanner simple.
 */
import { corrupt, WorkbookError } from '../error.ts'
import { type Limits, within } from '../limits.ts'
import { ascii, utf8 } from './xml.ts'

const LT = 60
const BANG = 33
const QUESTION = 63

/** The namespaces whose elements we read, transitional and strict. */
const OURS = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]

/** Whether `<` followed by `second` stands anywhere from `from` on. */
function hasPair(bytes: Uint8Array, second: number, from: number): boolean {
  for (let at = bytes.indexOf(second, from); at >= 0; at = bytes.indexOf(second, at + 1))
    if (bytes[at - 1] === LT) return true
  return false
}

/** The encoding by byte order mark, by the shape of the first characters, or as declared. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === LT)) return 'utf-16be'
  if ((a === 0xff && b === 0xfe) || (a === LT && b === 0)) return 'utf-16le'
  const declaration = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(
    ascii(bytes, 0, Math.min(bytes.length, 200)),
  )
  const name = declaration?.[1]?.toLowerCase() ?? 'utf-8'
  return name.startsWith('utf-16') || name === 'us-ascii' ? 'utf-8' : name
}

const ROOT = /^[^<]*(?:<\?[^>]*>\s*)?<([^\s/>]*)/

function isPlain(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return false
  const root = ROOT.exec(ascii(bytes, 0, Math.min(bytes.length, 512)))?.[1] ?? ''
  return !root.includes(':') && !hasPair(bytes, BANG, 1) && !hasPair(bytes, QUESTION, bytes.indexOf(LT) + 2)
}

/** The position after the `>` that closes the tag at `at`, quoted values passed over. */
function tagEnd(text: string, at: number): number {
  let quote = ''
  for (let i = at; i < text.length; i++) {
    const c = text[i]!
    if (quote !== '') {
      if (c === quote) quote = ''
    } else if (c === '"' || c === "'") quote = c
    else if (c === '>') return i + 1
  }
  throw corrupt('XML ends within a tag')
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  if (found < 0) throw corrupt('XML ends early')
  return found + mark.length
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function ourPrefixes(text: string): Set<string> {
  const found = new Set<string>()
  for (const [, prefix, uri] of text.matchAll(/\sxmlns:([^\s=:]+)\s*=\s*["']([^"'<]*)["']/g))
    if (OURS.includes(uri!)) found.add(prefix!)
  return found
}

/** The tag at `at` without our prefix. */
function bare(tag: string, prefixes: ReadonlySet<string>): string {
  const name = tag.startsWith('</') ? 2 : 1
  const colon = /^[^\s/>:]*:/.exec(tag.slice(name))?.[0]
  return colon !== undefined && prefixes.has(colon.slice(0, -1))
    ? tag.slice(0, name) + tag.slice(name + colon.length)
    : tag
}

/** Drops comments, processing instructions and our prefixes, and turns CDATA into plain text. */
function rewrite(text: string): string {
  const prefixes = ourPrefixes(text)
  const out: string[] = []
  let at = 0
  while (at < text.length) {
    const lt = text.indexOf('<', at)
    if (lt < 0) break
    out.push(text.slice(at, lt))
    if (text.startsWith('<!--', lt)) at = after(text, '-->', lt + 4)
    else if (text.startsWith('<?', lt)) at = after(text, '?>', lt + 2)
    else if (text.startsWith('<![CDATA[', lt)) {
      at = after(text, ']]>', lt + 9)
      out.push(escaped(text.slice(lt + 9, at - 3)))
    } else if (text[lt + 1] === '!') throw new WorkbookError('forbidden-xml', 'document type declaration')
    else {
      at = tagEnd(text, lt)
      out.push(bare(text.slice(lt, at), prefixes))
    }
  }
  return out.join('')
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw corrupt(`XML is not ${encoding}`)
  }
}

/** The rewritten text of a part that is not plain. */
function rewritten(bytes: Uint8Array, limits: Limits): string {
  within(limits, 'rewritten', bytes.length, 'xml')
  return rewrite(decode(bytes))
}

/** A part as plain XML; itself where it is plain already. Throws `forbidden-xml` on a DOCTYPE. */
export const plainBytes = (bytes: Uint8Array, limits: Limits): Uint8Array =>
  isPlain(bytes) ? bytes : new TextEncoder().encode(rewritten(bytes, limits))

/** The same, for the small parts that are read as text. */
export function plainText(bytes: Uint8Array, limits: Limits): string {
  within(limits, 'rewritten', bytes.length, 'xml')
  return isPlain(bytes) ? utf8(bytes) : rewritten(bytes, limits)
}
