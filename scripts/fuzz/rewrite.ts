/** A package taken apart and put together again: changes that must not change a cell, and changes of one cell. */

import { nodeCodec } from '../../workbook/codecs/node.ts'
import { LIMITS } from '../../workbook/limits.ts'
import { decodeEntities } from '../../workbook/xml/xml.ts'
import { openZip } from '../../workbook/zip/zip.ts'
import { bytesOf, type Entry, zipOf } from '../fixtures/formats/zip.ts'

export interface Part {
  readonly name: string
  readonly data: Uint8Array
}

export function partsIn(bytes: Uint8Array): Part[] {
  const zip = openZip(bytes, nodeCodec, LIMITS)
  return [...zip.entries.values()].map(({ name }) => ({ name, data: zip.read(name)! }))
}

const text = (data: Uint8Array): string => new TextDecoder().decode(data)

export const isSheet = ({ name }: Part): boolean => /worksheets\/[^/]*\.xml$/.test(name)
const isStrings = ({ name }: Part): boolean => /sharedStrings\.xml$/i.test(name)
const isMain = (part: Part): boolean => isSheet(part) || isStrings(part)

const mapXml = (
  parts: readonly Part[],
  which: (part: Part) => boolean,
  change: (xml: string) => string,
): Part[] =>
  parts.map((part) => (which(part) ? { name: part.name, data: bytesOf(change(text(part.data))) } : part))

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const prefixed = (xml: string): string =>
  xml.replace(`xmlns="${MAIN}"`, `xmlns:zz="${MAIN}"`).replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1zz:$2')

const utf16 = (data: Uint8Array): Uint8Array => {
  const letters = text(data).replace(/encoding="[^"]*"/i, 'encoding="UTF-16"')
  const view = new DataView(new ArrayBuffer(2 + 2 * letters.length))
  view.setUint16(0, 0xfeff, true)
  for (let i = 0; i < letters.length; i++) view.setUint16(2 + 2 * i, letters.charCodeAt(i), true)
  return new Uint8Array(view.buffer)
}

const cdata = (xml: string): string =>
  xml.replace(/(<t(?:\s[^>]*)?>)([^<]+)(<\/t>)/g, (whole, open: string, inside: string, close: string) => {
    const plain = decodeEntities(inside)
    return plain.includes(']]>') ? whole : `${open}<![CDATA[${plain}]]>${close}`
  })

/** Cells that share strings get texts of their own. */
function inlined(parts: readonly Part[]): Part[] {
  const strings = parts.find(isStrings)
  if (strings === undefined) return [...parts]
  const items = [...text(strings.data).matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map((match) => match[1] ?? '')
  return mapXml(parts, isSheet, (xml) =>
    xml.replace(/<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (_, a: string, b: string, n: string) => {
      return `<c ${a}t="inlineStr"${b}><is>${items[Number(n)] ?? ''}</is></c>`
    }),
  )
}

type Rewrite = (parts: readonly Part[]) => Part[]

/** None of these may change what is read. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  prefixed: (parts) => mapXml(parts, isMain, prefixed),
  cdata: (parts) => mapXml(parts, isStrings, cdata),
  inlined,
  comments: (parts) =>
    mapXml(parts, isSheet, (xml) => xml.replaceAll('</row>', '</row><!-- <row r="1"> --><?x <c/> ?>')),
  spaced: (parts) => mapXml(parts, isMain, (xml) => xml.replace(/<(row|c|v|si|t)( |>)/g, '<$1\n\t $2')),
  singleQuotes: (parts) =>
    mapXml(parts, isSheet, (xml) =>
      xml.replace(/<(?:row|c) [^>]*>/g, (tag) => (tag.includes("'") ? tag : tag.replaceAll('"', "'"))),
    ),
  strict: (parts) =>
    mapXml(parts, isMain, (xml) => xml.replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')),
  withoutDimension: (parts) => mapXml(parts, isSheet, (xml) => xml.replace(/<dimension[^>]*\/>/, '')),
  absurdDimension: (parts) =>
    mapXml(parts, isSheet, (xml) => xml.replace(/<dimension[^>]*\/>/, '<dimension ref="A1:XFD1048576"/>')),
  wholeColumns: (parts) =>
    mapXml(parts, isSheet, (xml) =>
      xml.replace(
        '</worksheet>',
        `<dataValidations>${'<dataValidation type="list" sqref="A:XFD"><formula1>"是,否"</formula1></dataValidation>'.repeat(50)}</dataValidations></worksheet>`,
      ),
    ),
  reversed: (parts) => [...parts].reverse(),
  otherCase: (parts) =>
    parts.map((part) => ({ ...part, name: isSheet(part) ? part.name.toUpperCase() : part.name })),
  backslashes: (parts) => parts.map((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })),
  utf16: (parts) => parts.map((part) => (isMain(part) ? { ...part, data: utf16(part.data) } : part)),
}

export interface Packing {
  readonly zip64: boolean
  readonly stored: boolean
  readonly streamed: boolean
}

export const packed = (parts: readonly Part[], { zip64, stored, streamed }: Packing): Uint8Array =>
  zipOf(
    parts.map(({ name, data }): Entry => ({ name, data, stored, streamed })),
    { zip64 },
  )

export const PLAIN: Packing = { zip64: false, stored: false, streamed: false }

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(?:(?!<\/c>).)*<\/c>)/gs

export interface Changed {
  readonly xml: Uint8Array
  readonly row: number
  readonly column: number
}

const columnOf = (letters: string): number =>
  [...letters].reduce((n, each) => n * 26 + each.charCodeAt(0) - 64, 0)

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The sheet with another text in one of its cells; `null` where it has none. */
export function withText(data: Uint8Array, nth: number, value: string): Changed | null {
  const xml = text(data)
  const cells = [...xml.matchAll(CELL)]
  const match = cells[nth % Math.max(1, cells.length)]
  if (match === undefined) return null
  const [whole, letters = '', row = '', attributes = ''] = match
  const rest = attributes.replace(/\st="[^"]*"/, '')
  const cell = `<c r="${letters}${row}"${rest} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  const changed = xml.slice(0, match.index) + cell + xml.slice(match.index + whole.length)
  return { xml: bytesOf(changed), row: Number(row), column: columnOf(letters) }
}

const WRONG: Readonly<Record<string, string>> = {
  row: 'rox',
  c: 'd',
  v: 'w',
  f: 'g',
  si: 'sx',
  sheetData: 'sheetDate',
}

/** The part with one of its elements under another name, at the opening or the closing tag; `null` where it has none. */
export function misnamed(data: Uint8Array, nth: number): Uint8Array | null {
  const xml = text(data)
  const tags = [...xml.matchAll(/<(\/?)(row|c|v|f|si|sheetData)(?=[\s/>])/g)]
  const match = tags[nth % Math.max(1, tags.length)]
  if (match === undefined) return null
  const [whole, slash = '', name = ''] = match
  return bytesOf(
    `${xml.slice(0, match.index)}<${slash}${WRONG[name]}${xml.slice(match.index + whole.length)}`,
  )
}
