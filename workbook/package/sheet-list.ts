/** The tabs of a workbook that is being patched: listing them, adding one at the end, taking one away. */
import { WorkbookError } from '../error.ts'
import { cellText, prefixedAttribute } from '../xml/xml.ts'
import { appended, TRACE, withdrawn } from '../xml/xml-lists.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  namespaceOf,
  prefixFor,
  rootOf,
  type Splice,
  spliced,
  xmlText,
} from '../xml/xml-patch.ts'
import type { Package } from './package.ts'
import {
  type Dialect,
  declarePart,
  dialectOf,
  freeName,
  isLinked,
  link,
  needed,
  RELATION_NAMESPACES,
  removePart,
  unlink,
} from './package-links.ts'

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

export interface Tab {
  readonly name: string
  readonly hidden: boolean
  /** Relationship id. */
  readonly id: string
  readonly part: string
  /** `worksheet`, or `chartsheet` and the like, which have no cells. */
  readonly kind: string
}

/** The part that holds the list of sheets. Throws `WorkbookError` where there is none that can be patched. */
export function workbookPart(pkg: Package): string {
  const main = pkg.relationships('').find((each) => each.kind === 'officeDocument')?.target
  const part = main !== undefined && pkg.has(main) ? main : 'xl/workbook.xml'
  if (part.toLowerCase().endsWith('.bin')) throw new WorkbookError('binary-workbook', part)
  if (!pkg.has(part) || /^(?:word|ppt)\//i.test(part))
    throw new WorkbookError('not-a-workbook', 'a package without a workbook')
  return part
}

/** The folder of the workbook's part, with its slash. */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

export const dialect = (pkg: Package, workbook: string): Dialect => {
  const xml = needed(pkg, workbook)
  return dialectOf(namespaceOf(xml, rootOf(xml)))
}

function sheetElements(xml: string): { list: Element; items: Element[] } {
  const list = childOf(xml, rootOf(xml), 'sheets')
  if (list === undefined) throw new WorkbookError('corrupt', 'a workbook without a list of sheets')
  return { list, items: childrenOf(xml, list).filter(({ local }) => local === 'sheet') }
}

/** All tabs in their order. */
export function tabs(pkg: Package, workbook: string): Tab[] {
  const xml = needed(pkg, workbook)
  const links = new Map(pkg.relationships(workbook).map((each) => [each.id, each]))
  return sheetElements(xml).items.map((item) => {
    const found = attributesOf(xml, item)
    const id = prefixedAttribute(found, 'id') ?? ''
    const to = links.get(id)
    return {
      name: cellText(found.get('name') ?? ''),
      hidden: (found.get('state') ?? 'visible') !== 'visible',
      id,
      part: to?.target ?? '',
      kind: to?.kind ?? '',
    }
  })
}

/** Adds a sheet as the last tab; the tab in front and the numbering of names stay as they are. */
export function addTab(pkg: Package, workbook: string, name: string, sheetXml: string, hidden = false): void {
  const { relations } = dialect(pkg, workbook)
  const part = freeName(pkg, `${folderOf(workbook)}worksheets/sheet`, '.xml').name
  pkg.put(part, sheetXml)
  declarePart(pkg, part, SHEET_TYPE)
  const id = link(pkg, workbook, part, `${relations}/worksheet`)
  const xml = needed(pkg, workbook)
  const { list, items } = sheetElements(xml)
  const ids = items.map((item) => Number(attributesOf(xml, item).get('sheetId'))).filter(Number.isInteger)
  const bound = prefixFor(xml, rootOf(xml), RELATION_NAMESPACES)
  const declaration = bound === undefined ? ` xmlns:r="${relations}"` : ''
  const text =
    `<${list.prefix}sheet${declaration} name="${xmlText(name)}" sheetId="${Math.max(0, ...ids) + 1}"${hidden ? ' state="hidden"' : ''}` +
    ` ${bound ?? 'r:'}id="${id}"${TRACE}/>`
  pkg.put(workbook, appended(xml, list, [text]))
}

/** An attribute of an element set to another value. */
function reset(xml: string, element: Element, name: string, value: number): Splice {
  const tag = xml.slice(element.start, element.inside)
  const text = tag.replace(new RegExp(`(\\s${name}\\s*=\\s*["'])[^"']*`), `$1${value}`)
  return { start: element.start, end: element.inside, text }
}

/** The names that belong to the tab at `index` go; those of later tabs move up with their tabs. */
function renumberNames(xml: string, index: number): string {
  const list = childOf(xml, rootOf(xml), 'definedNames')
  if (list === undefined) return xml
  const local = childrenOf(xml, list).map((name) => ({
    name,
    at: Number(attributesOf(xml, name).get('localSheetId') ?? -1),
  }))
  const moved = spliced(
    xml,
    local.filter(({ at }) => at > index).map(({ name, at }) => reset(xml, name, 'localSheetId', at - 1)),
  )
  const again = childOf(moved, rootOf(moved), 'definedNames')!
  const gone = childrenOf(moved, again).filter((_, i) => local[i]!.at === index)
  if (gone.length === 0) return moved
  if (gone.length < local.length) return withdrawn(moved, again, gone)
  return spliced(moved, [{ start: again.start, end: again.end, text: '' }])
}

/**
 * The windows' tab in front and first tab, where they stood at or behind the tab that goes. A number beyond the last
 * tab was wrong before and stays.
 */
function renumberViews(xml: string, index: number, visible: number, count: number): string {
  const views = childOf(xml, rootOf(xml), 'bookViews')
  if (views === undefined) return xml
  let out = xml
  for (const name of ['activeTab', 'firstSheet'])
    for (let i = 0; i < childrenOf(xml, views).length; i++) {
      const view = childrenOf(out, childOf(out, rootOf(out), 'bookViews')!)[i]!
      const at = Number(attributesOf(out, view).get(name) ?? -1)
      if (at >= index && at < count)
        out = spliced(out, [reset(out, view, name, at > index ? at - 1 : visible)])
    }
  return out
}

/** Takes a tab away with its part, what only it points to, and its names. */
export function removeTab(pkg: Package, workbook: string, index: number): void {
  const all = tabs(pkg, workbook)
  const tab = all[index]!
  const owned = pkg.relationships(tab.part)
  const visible = all.findIndex((each, i) => i !== index && !each.hidden)
  const xml = needed(pkg, workbook)
  const { list, items } = sheetElements(xml)
  const shorter = withdrawn(xml, list, [items[index]!])
  const front = Math.max(0, visible > index ? visible - 1 : visible)
  pkg.put(workbook, renumberViews(renumberNames(shorter, index), index, front, all.length))
  unlink(pkg, workbook, tab.id)
  removePart(pkg, tab.part)
  for (const { target } of owned) if (!isLinked(pkg, target)) removePart(pkg, target)
}
