/** A sheet of another workbook as text that stands by itself: its strings in its cells, its styles by other numbers. */
import { decodeEntities } from '../xml/xml.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  insideOf,
  rootOf,
  type Splice,
  spliced,
  textOf,
} from '../xml/xml-patch.ts'
import { cellPlaces, rowPlaces, rowsData } from './cells.ts'
import type { CopiedStyles } from './copied-styles.ts'
import { refusals } from './refused.ts'

/** Elements that point to parts which are not copied along. */
const LEFT_OUT = new Set([
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'tableParts',
  'extLst',
])

const renumbered = (
  xml: string,
  element: Element,
  name: string,
  by: (before: number) => number,
): Splice[] => {
  const before = attributesOf(xml, element).get(name)
  if (before === undefined) return []
  const tag = xml.slice(element.start, element.inside)
  const text = tag.replace(new RegExp(`(\\s${name}\\s*=\\s*["'])\\d+`), `$1${by(Number(before))}`)
  return [{ start: element.start, end: element.inside, text }]
}

/** The inside of each shared string. */
export function stringItems(xml: string | undefined): string[] {
  if (xml === undefined) return []
  return childrenOf(xml, rootOf(xml))
    .filter(({ local }) => local === 'si')
    .map((item) => insideOf(xml, item))
}

function withOwnStrings(xml: string, strings: readonly string[]): string {
  const splices = rowPlaces(xml, rowsData(xml)).flatMap(({ element }) =>
    cellPlaces(xml, element).flatMap(({ element: cell }): Splice[] => {
      if (attributesOf(xml, cell).get('t') !== 's') return []
      const value = childOf(xml, cell, 'v')
      const inside = value && strings[Number(insideOf(xml, value))]
      if (inside === undefined) throw refusals.structure('shared strings')
      const tag = xml.slice(cell.start, cell.inside).replace(/\st\s*=\s*["']s["']/, ' t="inlineStr"')
      return [{ start: cell.start, end: cell.end, text: `${tag}<is>${inside}</is></c>` }]
    }),
  )
  return spliced(xml, splices)
}

function withStyles(xml: string, styles: CopiedStyles): string {
  const root = rootOf(xml)
  const splices: Splice[] = []
  const columns = childOf(xml, root, 'cols')
  if (columns !== undefined)
    for (const each of childrenOf(xml, columns)) splices.push(...renumbered(xml, each, 'style', styles.cell))
  for (const { element } of rowPlaces(xml, rowsData(xml))) {
    splices.push(...renumbered(xml, element, 's', styles.cell))
    for (const cell of cellPlaces(xml, element))
      splices.push(...renumbered(xml, cell.element, 's', styles.cell))
  }
  for (const format of childrenOf(xml, root).filter(({ local }) => local === 'conditionalFormatting'))
    for (const rule of childrenOf(xml, format))
      splices.push(...renumbered(xml, rule, 'dxfId', styles.differential))
  return spliced(xml, splices)
}

/** The tab in front stays the one it was. */
const unselected = (xml: string): string => xml.replace(/\stabSelected\s*=\s*["'](?:1|true)["']/, '')

export function copiedSheet(xml: string, strings: readonly string[], styles: CopiedStyles): string {
  const root = rootOf(xml)
  if (root.prefix !== '' || root.local !== 'worksheet') throw refusals.structure('sheet')
  const gone = childrenOf(xml, root).filter(({ local }) => LEFT_OUT.has(local))
  const links = childOf(xml, root, 'hyperlinks')
  const outside =
    links === undefined ? [] : childrenOf(xml, links).filter((each) => / r:id=/.test(textOf(xml, each)))
  // A list of links of which none is left must not stand.
  const isAll = links !== undefined && outside.length === childrenOf(xml, links).length
  const without = [...gone, ...(isAll ? [links] : outside)].map(({ start, end }) => ({
    start,
    end,
    text: '',
  }))
  return withStyles(withOwnStrings(unselected(spliced(xml, without)), strings), styles)
}

/** The names that belong to a tab: what each is called, and its text. */
export function namesOfTab(workbook: string, index: number): { name: string; inside: string }[] {
  const list = childOf(workbook, rootOf(workbook), 'definedNames')
  if (list === undefined) return []
  return childrenOf(workbook, list).flatMap((each) => {
    const found = attributesOf(workbook, each)
    return Number(found.get('localSheetId') ?? -1) === index
      ? [{ name: decodeEntities(found.get('name') ?? ''), inside: insideOf(workbook, each) }]
      : []
  })
}
