/** Patching XML as text: what is not touched stays as it was written, to the last space. */
import { corrupt, WorkbookError } from '../error.ts'
import { LIMITS, within } from '../limits.ts'
import { type Attributes, attributes } from './xml.ts'

/** Where an element stands in its text. */
export interface Element {
  /** The name without its prefix. */
  readonly local: string
  /** The prefix with its colon, or `''`. */
  readonly prefix: string
  readonly start: number
  /** After the opening tag; the same as `end` where the element closes itself. */
  readonly inside: number
  /** Before the closing tag. */
  readonly insideEnd: number
  readonly end: number
}

/** The position after the `>` of the tag at `lt`, quoted values passed over. */
function tagEnd(xml: string, lt: number): number {
  let quote = 0
  for (let i = lt + 1; i < xml.length; i++) {
    const c = xml.charCodeAt(i)
    if (quote !== 0) {
      if (c === quote) quote = 0
    } else if (c === 34 || c === 39) quote = c
    else if (c === 62) return i + 1
  }
  throw corrupt('XML ends within a tag')
}

function past(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at < 0) throw corrupt('XML ends early')
  return at + mark.length
}

/** The position of the next tag from `at` on, comments and the like passed over; -1 where there is none. */
function nextTag(xml: string, at: number): number {
  for (let lt = xml.indexOf('<', at); lt >= 0; ) {
    if (xml.startsWith('<!--', lt)) lt = xml.indexOf('<', past(xml, '-->', lt + 4))
    else if (xml.startsWith('<![CDATA[', lt)) lt = xml.indexOf('<', past(xml, ']]>', lt + 9))
    else if (xml.startsWith('<?', lt)) lt = xml.indexOf('<', past(xml, '?>', lt + 2))
    else if (xml[lt + 1] === '!') throw new WorkbookError('forbidden-xml', 'document type declaration')
    else return lt
  }
  return -1
}

const NAME = /<([^\s/>:]+:)?([^\s/>]+)/y

/** Rows are by far the longest part of a sheet, and hold no element of their own name. */
const LEAPT = 'sheetData'

function elementAt(xml: string, lt: number): Element {
  NAME.lastIndex = lt
  const name = NAME.exec(xml)
  if (name === null) throw corrupt('a tag without a name')
  const [prefix, local] = [name[1] ?? '', name[2]!]
  const inside = tagEnd(xml, lt)
  const found = { local, prefix, start: lt, inside }
  if (xml[inside - 2] === '/') return { ...found, insideEnd: inside, end: inside }
  if (local === LEAPT && xml.indexOf('<!', inside) < 0) {
    const close = xml.indexOf(`</${prefix}${local}`, inside)
    if (close < 0) throw corrupt(`${local} is not closed`)
    return { ...found, insideEnd: close, end: tagEnd(xml, close) }
  }
  let depth = 1
  for (let at = nextTag(xml, inside); at >= 0; ) {
    const end = tagEnd(xml, at)
    if (xml[at + 1] === '/') {
      depth--
      if (depth === 0) {
        if (!xml.startsWith(prefix + local, at + 2)) throw corrupt(`${local} is closed by another name`)
        return { ...found, insideEnd: at, end }
      }
    } else if (xml[end - 2] !== '/') depth++
    at = nextTag(xml, end)
  }
  throw corrupt(`${local} is not closed`)
}

/** The outermost element. */
export function rootOf(xml: string): Element {
  const start = nextTag(xml, 0)
  if (start < 0) throw corrupt('XML without an element')
  NAME.lastIndex = start
  const name = NAME.exec(xml)
  const inside = tagEnd(xml, start)
  if (name === null) throw corrupt('a tag without a name')
  const found = { local: name[2]!, prefix: name[1] ?? '', start, inside }
  if (xml[inside - 2] === '/') return { ...found, insideEnd: inside, end: inside }
  const insideEnd = xml.lastIndexOf(`</${found.prefix}${found.local}`)
  if (insideEnd < inside) throw corrupt(`${found.local} is not closed`)
  return { ...found, insideEnd, end: tagEnd(xml, insideEnd) }
}

/** The elements directly inside, in their order. Throws `WorkbookError` where one of them ends outside. */
export function childrenOf(xml: string, parent: Element): Element[] {
  const found: Element[] = []
  for (let at = nextTag(xml, parent.inside); at >= 0 && at < parent.insideEnd; ) {
    const child = elementAt(xml, at)
    if (child.end > parent.insideEnd) throw corrupt(`${child.local} ends outside of ${parent.local}`)
    found.push(child)
    if (found.length > LIMITS.children) within(LIMITS, 'children', found.length, parent.local)
    at = nextTag(xml, child.end)
  }
  return found
}

export const childOf = (xml: string, parent: Element, local: string): Element | undefined =>
  childrenOf(xml, parent).find((child) => child.local === local)

export const textOf = (xml: string, element: Element): string => xml.slice(element.start, element.end)

export const insideOf = (xml: string, element: Element): string =>
  xml.slice(element.inside, element.insideEnd)

/** The attributes of an element, by their names as written. */
export function attributesOf(xml: string, element: Element): Attributes {
  const tag = xml.slice(element.start + 1 + element.prefix.length + element.local.length, element.inside)
  return attributes(tag)
}

/** The prefix, with its colon, that the element binds to a namespace; `undefined` where it binds none. */
export function prefixFor(xml: string, element: Element, namespaces: readonly string[]): string | undefined {
  for (const [name, value] of attributesOf(xml, element))
    if (name.startsWith('xmlns:') && namespaces.includes(value)) return `${name.slice(6)}:`
  return undefined
}

/** The namespace of an element, as it declares it itself. */
export const namespaceOf = (xml: string, element: Element): string | undefined =>
  attributesOf(xml, element).get(element.prefix === '' ? 'xmlns' : `xmlns:${element.prefix.slice(0, -1)}`)

export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Replaces places that do not overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  let out = ''
  let at = 0
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += xml.slice(at, start) + text
    at = end
  }
  return out + xml.slice(at)
}

export const without = (xml: string, elements: readonly Element[]): string =>
  spliced(
    xml,
    elements.map(({ start, end }) => ({ start, end, text: '' })),
  )

/** Text as it may stand in an element or an attribute; characters that XML cannot bear are left out. */
export const xmlText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Longest text of a cell. */
const CELL_LENGTH = 32_767

/** The same for text that Excel reads with its `_xHHHH_` escapes (cells, notes), no longer than a cell holds. */
export const cellXml = (text: string): string =>
  xmlText(
    text
      .replace(/\r\n?/g, '\n')
      .slice(0, CELL_LENGTH)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  )
