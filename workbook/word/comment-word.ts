/**
 * Comments in a copy of a Word document, each at the table cell of which it speaks. Only the parts that bear comments
 * change; everything else keeps its bytes. Comments of others stay.
 */
import { type Mark, NOTE_AUTHOR } from '../../templates/findings/marks.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { corrupt } from '../error.ts'
import { LIMITS } from '../limits.ts'
import { Package } from '../package/package.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  rootOf,
  type Splice,
  spliced,
  xmlText,
} from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { DOCUMENT, wordTables } from './read-word.ts'
import { attribute } from './word-text.ts'

export interface Commented {
  readonly bytes: Uint8Array
  /** Marks that have no place in the document. */
  readonly left: number
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const LINKS = 'word/_rels/document.xml.rels'
const PART = 'word/comments.xml'

/** The part that holds the document's comments, and the one in which that is written down; both made where missing. */
function commentsPart(pkg: Package): string {
  const there = pkg.relationships(DOCUMENT).find(({ kind }) => kind === 'comments')
  if (there !== undefined) return there.target
  const links =
    pkg.text(LINKS) ??
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONS}"></Relationships>`
  const list = rootOf(links)
  const taken = new Set(childrenOf(links, list).map((each) => attributesOf(links, each).get('Id')))
  let id = 'rIdComments'
  while (taken.has(id)) id += '1'
  const link = `<${list.prefix}Relationship Id="${id}" Type="${RELATION}" Target="comments.xml"/>`
  pkg.put(LINKS, withInside(links, list, link))
  const types = pkg.text('[Content_Types].xml')
  if (types === undefined) throw corrupt('[Content_Types].xml is missing')
  const root = rootOf(types)
  pkg.put(
    '[Content_Types].xml',
    withInside(types, root, `<${root.prefix}Override PartName="/${PART}" ContentType="${CONTENT}"/>`),
  )
  pkg.put(
    PART,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${WORD}"></w:comments>`,
  )
  return PART
}

/** Text put at the end of what an element holds; one that closes itself is opened. */
function withInside(xml: string, element: Element, text: string): string {
  if (element.inside < element.end)
    return spliced(xml, [{ start: element.insideEnd, end: element.insideEnd, text }])
  const name = `${element.prefix}${element.local}`
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/, '>')
  return spliced(xml, [{ start: element.start, end: element.end, text: `${open}${text}</${name}>` }])
}

const paragraphsOf = (p: string, text: string): string =>
  text
    .split('\n')
    .map((line) => `<${p}p><${p}r><${p}t xml:space="preserve">${xmlText(line)}</${p}t></${p}r></${p}p>`)
    .join('')

/** The first paragraph of a cell, however it is wrapped. */
function firstParagraph(xml: string, cell: Element): Element | undefined {
  for (const child of childrenOf(xml, cell)) {
    if (child.local === 'p') return child
    if (child.local === 'tcPr' || child.local === 'tbl') continue
    const inside = firstParagraph(xml, child)
    if (inside !== undefined) return inside
  }
  return undefined
}

/** A range around what the paragraph holds, and the sign of the comment behind it. */
function around(xml: string, paragraph: Element, id: number): Splice[] {
  const { prefix: p } = paragraph
  const end = `<${p}commentRangeEnd ${p}id="${id}"/><${p}r><${p}commentReference ${p}id="${id}"/></${p}r>`
  const begin = `<${p}commentRangeStart ${p}id="${id}"/>`
  if (paragraph.inside === paragraph.end) {
    const open = xml.slice(paragraph.start, paragraph.end).replace(/\s*\/>$/, '>')
    return [{ start: paragraph.start, end: paragraph.end, text: `${open}${begin}${end}</${p}p>` }]
  }
  const properties = childOf(xml, paragraph, 'pPr')
  const at = properties?.end ?? paragraph.inside
  return at === paragraph.insideEnd
    ? [{ start: at, end: at, text: begin + end }]
    : [
        { start: at, end: at, text: begin },
        { start: paragraph.insideEnd, end: paragraph.insideEnd, text: end },
      ]
}

/**
 * @param marks by the names of tables, and by row and column as `readWord` counts them
 * @throws WorkbookError where the file is no Word document that can be patched
 */
export function commentWord(bytes: Uint8Array, marks: readonly Mark[], codec: Codec): Commented {
  const pkg = new Package(bytes, codec)
  const xml = pkg.text(DOCUMENT)
  if (xml === undefined) throw corrupt(`${DOCUMENT} is missing or not in UTF-8`)
  const { tables } = wordTables(xml, LIMITS)
  const cells = new Map<string, Element>(
    tables.flatMap(({ name, cells: own }) =>
      own.map(({ row, column, element }) => [`${name}!${row}!${column}`, element] as const),
    ),
  )
  const part = commentsPart(pkg)
  const comments = pkg.text(part)
  if (comments === undefined) throw corrupt(`${part} is missing or not in UTF-8`)
  const list = rootOf(comments)
  const { prefix: p } = list
  // An attribute without a prefix is in no namespace: such a part is left alone.
  if (p === '') throw corrupt(`${part} has no prefix for its attributes`)
  let id = Math.max(
    -1,
    ...childrenOf(comments, list).map((each) => Number(attribute(comments, each, 'id')) || 0),
  )
  const splices: Splice[] = []
  const made: string[] = []
  let left = 0
  for (const [key, here] of groupBy(marks, ({ sheet, row, column }) => `${sheet}!${row}!${column}`)) {
    const cell = cells.get(key)
    const paragraph = cell && firstParagraph(xml, cell)
    if (!paragraph) {
      left += here.length
      continue
    }
    id++
    splices.push(...around(xml, paragraph, id))
    const text = paragraphsOf(p, here.map(({ note }) => note).join('\n'))
    made.push(
      `<${p}comment ${p}id="${id}" ${p}author="${NOTE_AUTHOR}" ${p}initials="校验">${text}</${p}comment>`,
    )
  }
  if (made.length === 0) return { bytes, left }
  pkg.put(DOCUMENT, spliced(xml, splices))
  pkg.put(part, withInside(comments, list, made.join('')))
  return { bytes: pkg.toBytes(), left }
}
