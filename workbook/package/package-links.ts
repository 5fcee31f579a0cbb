/** Adding parts to a package and taking them away: content types and relationships. */
import { WorkbookError } from '../error.ts'
import { appended, isTraced, TRACE, withdrawn } from '../xml/xml-lists.ts'
import { attributesOf, childrenOf, type Element, rootOf, xmlText } from '../xml/xml-patch.ts'
import type { Package } from './package.ts'
import { relationshipsPart } from './relationships.ts'

const CONTENT_TYPES = '[Content_Types].xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The namespaces of a workbook: the ordinary (transitional) ones, or those of the strict variant. */
export interface Dialect {
  readonly main: string
  /** Of `r:id`, and the beginning of relationship types. */
  readonly relations: string
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

export const dialectOf = (namespace: string | undefined): Dialect =>
  namespace === STRICT.main ? STRICT : TRANSITIONAL

/** Both namespaces of `r:id`: a file may bind either. */
export const RELATION_NAMESPACES = [TRANSITIONAL.relations, STRICT.relations]

/** A text that must be there and be UTF-8; what `annotate` asks for first. */
export function needed(pkg: Package, part: string): string {
  const text = pkg.text(part)
  if (text === undefined) throw new WorkbookError('corrupt', `${part} is missing or not UTF-8`)
  return text
}

/** The parts without which nothing can be patched, besides the workbook's own, and their outermost elements. */
export const sharedParts = (workbook: string): [part: string, root: string][] => [
  [CONTENT_TYPES, 'Types'],
  [relationshipsPart(workbook), 'Relationships'],
]

const samePart = (a: string, b: string): boolean => a.replace(/^\//, '').toLowerCase() === b.toLowerCase()

const declarations = (xml: string, part: string): Element[] =>
  childrenOf(xml, rootOf(xml)).filter((child) =>
    samePart(attributesOf(xml, child).get('PartName') ?? '', part),
  )

/** Gives a part its content type; one that is declared without being there keeps what it has. */
export function declarePart(pkg: Package, part: string, type: string): void {
  const xml = needed(pkg, CONTENT_TYPES)
  if (declarations(xml, part).length > 0) return
  const root = rootOf(xml)
  const text = `<${root.prefix}Override PartName="/${xmlText(part)}" ContentType="${type}"${TRACE}/>`
  pkg.put(CONTENT_TYPES, appended(xml, root, [text]))
}

function undeclare(pkg: Package, part: string, isOurs: (xml: string, declaration: Element) => boolean): void {
  const xml = needed(pkg, CONTENT_TYPES)
  const gone = declarations(xml, part).filter((each) => isOurs(xml, each))
  if (gone.length > 0) pkg.put(CONTENT_TYPES, withdrawn(xml, rootOf(xml), gone))
}

/** Drops a part, its relationships and the content types of both. */
export function removePart(pkg: Package, part: string): void {
  for (const gone of [part, relationshipsPart(part)]) {
    pkg.drop(gone)
    undeclare(pkg, gone, () => true)
  }
}

/** Drops a part that we put where one was declared and pointed to without being there; those stay as they were. */
export function removeFilled(pkg: Package, part: string): void {
  pkg.drop(part)
  undeclare(pkg, part, isTraced)
}

/** A name `stem1ending`, `stem2ending`, … that no part bears, nor a content type of a part that is not there. */
export function freeName(pkg: Package, stem: string, ending: string): { name: string; number: number } {
  const xml = needed(pkg, CONTENT_TYPES)
  for (let number = 1; ; number++) {
    const name = `${stem}${number}${ending}`
    if (!pkg.has(name) && declarations(xml, name).length === 0) return { name, number }
  }
}

const LINKS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml'

/** A new part of relationships needs a type of its own where the package declares none for all of them. */
function declareLinks(pkg: Package, part: string): void {
  const xml = needed(pkg, CONTENT_TYPES)
  const isDefault = childrenOf(xml, rootOf(xml)).some(
    (child) =>
      child.local === 'Default' && attributesOf(xml, child).get('Extension')?.toLowerCase() === 'rels',
  )
  if (!isDefault) declarePart(pkg, part, LINKS_TYPE)
}

/** A part's name as seen from another, `../comments1.xml`: not every reader resolves absolute targets. */
function relativeTarget(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')]
  let same = 0
  while (same < a.length && same < b.length - 1 && a[same] === b[same]) same++
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/')
}

/** A part of relationships as we make it; the line break tells it from one that somebody else left empty. */
const MADE_LINKS = `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"\n/>`

/** Ids of ours; another program that saves the file gives its own. */
const ID = 'unionWorkbooks'

/** Points from one part to another. Returns the relationship's id. */
export function link(pkg: Package, from: string, to: string, type: string): string {
  const part = relationshipsPart(from)
  if (!pkg.has(part)) declareLinks(pkg, part)
  const xml = pkg.has(part) ? needed(pkg, part) : MADE_LINKS
  const root = rootOf(xml)
  const ids = new Set(childrenOf(xml, root).map((child) => attributesOf(xml, child).get('Id')))
  let number = 1
  while (ids.has(`${ID}${number}`)) number++
  const id = `${ID}${number}`
  const target = xmlText(relativeTarget(from, to))
  const text = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${target}"${TRACE}/>`
  pkg.put(part, appended(xml, root, [text]))
  return id
}

const linkOf = (xml: string, id: string): Element | undefined =>
  childrenOf(xml, rootOf(xml)).find((child) => attributesOf(xml, child).get('Id') === id)

/** Whether we wrote this relationship, and nobody saved the file since. */
export function isOurLink(pkg: Package, from: string, id: string): boolean {
  const xml = needed(pkg, relationshipsPart(from))
  const found = linkOf(xml, id)
  return found !== undefined && isTraced(xml, found)
}

/** Takes a relationship away; the part that held it goes too where we made it. */
export function unlink(pkg: Package, from: string, id: string): void {
  const part = relationshipsPart(from)
  const xml = needed(pkg, part)
  const found = linkOf(xml, id)
  if (found === undefined) return
  const rest = withdrawn(xml, rootOf(xml), [found])
  if (rest === MADE_LINKS) {
    pkg.drop(part)
    undeclare(pkg, part, isTraced)
  } else pkg.put(part, rest)
}

/** Whether any relationship in the package leads to this part. */
export function isLinked(pkg: Package, part: string): boolean {
  return pkg.names().some((name) => {
    const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(name)
    if (match === null) return false
    const from = `${match[1] ?? ''}${match[2]}`
    return pkg.relationships(from).some(({ target }) => samePart(target, part))
  })
}
