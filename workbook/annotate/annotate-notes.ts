/** Our notes in one sheet: put in beside those of others, found, taken out. */

import { isOurNote, NOTE_AUTHOR, signedNote } from '../../templates/findings/marks.ts'
import { address } from '../../templates/sheet/grid.ts'
import { LIMITS } from '../limits.ts'
import type { Package } from '../package/package.ts'
import {
  type Dialect,
  declarePart,
  freeName,
  isOurLink,
  link,
  needed,
  RELATION_NAMESPACES,
  removePart,
  unlink,
} from '../package/package-links.ts'
import type { Relationship } from '../package/relationships.ts'
import { folderOf } from '../package/sheet-list.ts'
import { placeFor } from '../package/sheet-order.ts'
import type { CellPosition } from '../read/cell-ranges.ts'
import { parseRange } from '../read/merges.ts'
import { cellSizes } from '../read/sheet-sizes.ts'
import { prefixedAttribute, richText } from '../xml/xml.ts'
import { appended, isTraced, TRACE, withdrawn } from '../xml/xml-lists.ts'
import {
  attributesOf,
  cellXml,
  childOf,
  childrenOf,
  type Element,
  insideOf,
  namespaceOf,
  prefixFor,
  rootOf,
  spliced,
} from '../xml/xml-patch.ts'
import { emptyVml, isEmptyVml, isPatchable, type Note, withBoxes, withoutBoxes } from './annotate-vml.ts'

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** Why no notes could be put into a sheet. */
export type NotesTrouble = 'threaded' | 'unreadable'

function legacyDrawing(xml: string): { element: Element; id: string } | undefined {
  const element = childOf(xml, rootOf(xml), 'legacyDrawing')
  if (element === undefined) return undefined
  return { element, id: prefixedAttribute(attributesOf(xml, element), 'id') ?? '' }
}

const commentsLink = (links: readonly Relationship[]): Relationship | undefined =>
  links.find(({ kind }) => kind === 'comments')

/** The boxes that the sheet itself points to; it may have others, for pictures in its header. */
function boxesLink(links: readonly Relationship[], sheetXml: string): Relationship | undefined {
  const id = legacyDrawing(sheetXml)?.id
  return links.find((each) => each.kind === 'vmlDrawing' && each.id === id)
}

interface Comment {
  readonly element: Element
  readonly cell: CellPosition | null
  readonly isOurs: boolean
}

interface Comments {
  readonly list: Element
  readonly authors: Element
  readonly names: readonly string[]
  readonly items: readonly Comment[]
}

const plainNames = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')

/** `undefined` where the part is not laid out as it should be. */
function commentsIn(xml: string): Comments | undefined {
  const root = rootOf(xml)
  const [authors, list] = [childOf(xml, root, 'authors'), childOf(xml, root, 'commentList')]
  if (authors === undefined || list === undefined) return undefined
  const names = childrenOf(xml, authors).map((author) => richText(`<t>${insideOf(xml, author)}</t>`))
  const items = childrenOf(xml, list).map((element) => {
    const found = attributesOf(xml, element)
    const range = parseRange(found.get('ref') ?? '', LIMITS)
    const author = names[Number(found.get('authorId') ?? -1)] ?? ''
    const text = richText(plainNames(insideOf(xml, element), root.prefix))
    return {
      element,
      cell: range && { row: range.top, column: range.left },
      isOurs: isOurNote(author, text),
    }
  })
  return { list, authors, names, items }
}

const comment = ({ row, column, text }: Note, author: number, prefix: string): string => {
  const p = prefix
  return (
    `<${p}comment ref="${address(row, column)}" authorId="${author}"${TRACE}><${p}text><${p}r><${p}rPr>` +
    `<${p}sz val="9"/><${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>` +
    `<${p}t xml:space="preserve">${cellXml(text)}</${p}t></${p}r></${p}text></${p}comment>`
  )
}

/** Adds the notes with our author at the end of the authors, who is the only one of that name after a cleaning. */
function withComments(xml: string, notes: readonly Note[]): string {
  const { authors, names } = commentsIn(xml)!
  const { prefix } = rootOf(xml)
  const author = `<${prefix}author${TRACE}>${NOTE_AUTHOR}</${prefix}author>`
  const named = appended(xml, authors, [author])
  const items = notes.map((note) => comment(note, names.length, prefix))
  return appended(named, commentsIn(named)!.list, items)
}

const emptyComments = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors/><commentList/></comments>`

/** Points the sheet to the part of its boxes. */
function withLegacyDrawing(xml: string, id: string, relations: string): string {
  const root = rootOf(xml)
  const bound = prefixFor(xml, root, RELATION_NAMESPACES)
  const declaration = bound === undefined ? ` xmlns:r="${relations}"` : ''
  const text = `<${root.prefix}legacyDrawing${declaration} ${bound ?? 'r:'}id="${id}"${TRACE}/>`
  const at = placeFor(xml, root, 'legacyDrawing')
  return spliced(xml, [{ start: at, end: at, text }])
}

export interface NotesOutcome {
  readonly trouble?: NotesTrouble
  /** Notes not put in, since their cells have one of another author. */
  readonly kept: number
}

/** Puts notes into a sheet. Its own part, too, is patched where it did not point to any boxes yet. */
export function addNotes(
  pkg: Package,
  workbook: string,
  sheet: string,
  notes: readonly Note[],
  { relations }: Dialect,
): NotesOutcome {
  const links = pkg.relationships(sheet)
  if (links.some(({ kind }) => kind === 'threadedComment')) return { trouble: 'threaded', kept: 0 }
  const sheetXml = needed(pkg, sheet)
  const [comments, vml] = [commentsLink(links), boxesLink(links, sheetXml)]
  const main = namespaceOf(sheetXml, rootOf(sheetXml)) ?? ''
  const text = comments ? pkg.text(comments.target) : emptyComments(main)
  const boxes = vml ? pkg.text(vml.target) : undefined
  const existing = text === undefined ? undefined : commentsIn(text)
  if (text === undefined || existing === undefined || (vml && (boxes === undefined || !isPatchable(boxes))))
    return { trouble: 'unreadable', kept: 0 }
  if (!vml && legacyDrawing(sheetXml) !== undefined) return { trouble: 'unreadable', kept: 0 }
  const taken = new Set(existing.items.map(({ cell }) => cell && address(cell.row, cell.column)))
  const fresh = notes
    .filter(({ row, column }) => !taken.has(address(row, column)))
    .map((note) => ({ ...note, text: signedNote(note.text) }))
  const kept = notes.length - fresh.length
  if (fresh.length === 0) return { kept }

  const folder = folderOf(workbook)
  const commentsPart = comments?.target ?? freeName(pkg, `${folder}comments`, '.xml').name
  pkg.put(commentsPart, withComments(text, fresh))
  if (!comments) {
    declarePart(pkg, commentsPart, COMMENTS_TYPE)
    link(pkg, sheet, commentsPart, `${relations}/comments`)
  }
  const place = vml ? { name: vml.target, number: 1 } : freeName(pkg, `${folder}drawings/vmlDrawing`, '.vml')
  const before = boxes ?? emptyVml(place.number, fresh.length)
  pkg.put(place.name, withBoxes(before, fresh, place.number, cellSizes(sheetXml)))
  if (!vml) {
    declarePart(pkg, place.name, VML_TYPE)
    const id = link(pkg, sheet, place.name, `${relations}/vmlDrawing`)
    pkg.put(sheet, withLegacyDrawing(sheetXml, id, relations))
  }
  return { kept }
}

/** The comments without ours. Our name goes too where it is the last: otherwise the others' numbers would shift. */
function withoutComments(xml: string, { authors, list, names, items }: Comments): string {
  const gone = items.filter(({ isOurs }) => isOurs).map(({ element }) => element)
  const rest = withdrawn(xml, list, gone)
  const last = childrenOf(xml, authors).at(-1)
  if (last === undefined || names.at(-1) !== NOTE_AUTHOR) return rest
  return withdrawn(rest, commentsIn(rest)!.authors, [last])
}

/** Takes our notes out of a sheet, and the parts that held nothing else. Returns how many there were. */
export function removeNotes(pkg: Package, sheet: string): number {
  const links = pkg.relationships(sheet)
  const comments = commentsLink(links)
  const xml = comments && pkg.text(comments.target)
  const found = xml === undefined ? undefined : commentsIn(xml)
  const ours = found?.items.filter(({ isOurs }) => isOurs) ?? []
  const sheetXml = ours.length === 0 ? undefined : pkg.text(sheet)
  if (!comments || xml === undefined || found === undefined || sheetXml === undefined) return 0
  const vml = boxesLink(links, sheetXml)

  // An empty part that stood there before us stays: we know it by our notes in it still bearing their trace.
  const wasThere = ours.every(({ element }) => isTraced(xml, element)) && !isOurLink(pkg, sheet, comments.id)
  const isEmpty = ours.length === found.items.length
  if (isEmpty && !wasThere) {
    unlink(pkg, sheet, comments.id)
    removePart(pkg, comments.target)
  } else pkg.put(comments.target, withoutComments(xml, found))

  const boxes = vml && pkg.text(vml.target)
  if (vml !== undefined && boxes !== undefined) {
    const cells = new Set(ours.map(({ cell }) => cell && address(cell.row, cell.column)))
    const rest = withoutBoxes(boxes, ({ row, column }) => cells.has(address(row, column)))
    const drawing = legacyDrawing(sheetXml)!.element
    const isLast = isOurLink(pkg, sheet, vml.id) || (isEmpty && !wasThere)
    if (isEmptyVml(rest) && isLast) {
      pkg.put(sheet, spliced(sheetXml, [{ start: drawing.start, end: drawing.end, text: '' }]))
      unlink(pkg, sheet, vml.id)
      removePart(pkg, vml.target)
    } else pkg.put(vml.target, rest)
  }
  return ours.length
}
