/** What grows when rows are added under a table: everything that reached to the row above them. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { OWNER } from '../annotate/annotate-formats.ts'
import { LIMITS } from '../limits.ts'
import type { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { parseRanges, rangeText } from '../read/cell-ranges.ts'
import { parseRange } from '../read/merges.ts'
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
  xmlText,
} from '../xml/xml-patch.ts'
import { refusals } from './refused.ts'

/** Rows `first` to `last` were added, of which the outermost filled columns are `left` and `right`. */
export interface Added {
  readonly first: number
  readonly last: number
  readonly left: number
  readonly right: number
}

const touches = ({ left, right }: CellRange, added: Added): boolean =>
  left <= added.right && added.left <= right

/** The range with the new rows, where it began above them and reached to them or among them; itself otherwise. */
const grown = (range: CellRange, added: Added): CellRange =>
  range.top < added.first &&
  range.bottom >= added.first - 1 &&
  range.bottom < added.last &&
  touches(range, added)
    ? { ...range, bottom: added.last }
    : range

function grownList(sqref: string, added: Added): string {
  const ranges = parseRanges(sqref)
  const after = ranges.map((range) => grown(range, added))
  return after.every((range, i) => range === ranges[i]) ? sqref : after.map(rangeText).join(' ')
}

/** An attribute set to another value, in the opening tag of an element. */
export function reset(xml: string, element: Element, name: string, value: string): Splice {
  const tag = xml.slice(element.start, element.inside)
  const text = tag.replace(new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`), `$1"${xmlText(value)}"`)
  return { start: element.start, end: element.inside, text }
}

function attributeGrown(xml: string, element: Element, name: string, added: Added): Splice[] {
  const before = attributesOf(xml, element).get(name)
  if (before === undefined) return []
  const after = grownList(before, added)
  return after === before ? [] : [reset(xml, element, name, after)]
}

/** Ranges in lists of extensions stand as text, `<xm:sqref>A4:A20</xm:sqref>`. */
function extensionsGrown(xml: string, list: Element, added: Added): Splice[] {
  const found: Splice[] = []
  for (const match of insideOf(xml, list).matchAll(/(<(?:\w+:)?sqref>)([^<]*)(<\/)/g)) {
    const after = grownList(match[2]!, added)
    const start = list.inside + match.index + match[1]!.length
    if (after !== match[2]) found.push({ start, end: start + match[2]!.length, text: after })
  }
  return found
}

/** The sheet with its filter, drop-downs, formats and free ranges grown; marks of ours belong to their cells. */
export function sheetGrown(xml: string, added: Added): string {
  const splices: Splice[] = []
  for (const child of childrenOf(xml, rootOf(xml))) {
    if (child.local === 'autoFilter') splices.push(...attributeGrown(xml, child, 'ref', added))
    else if (child.local === 'conditionalFormatting') {
      if (!textOf(xml, child).includes(OWNER)) splices.push(...attributeGrown(xml, child, 'sqref', added))
    } else if (child.local === 'dataValidations' || child.local === 'protectedRanges')
      for (const each of childrenOf(xml, child)) splices.push(...attributeGrown(xml, each, 'sqref', added))
    else if (child.local === 'extLst') splices.push(...extensionsGrown(xml, child, added))
  }
  return spliced(xml, splices)
}

/** The sheet's stated size, no smaller than what was written. */
export function dimensionGrown(xml: string, cells: readonly { row: number; column: number }[]): string {
  const element = childOf(xml, rootOf(xml), 'dimension')
  const range = element && parseRange(attributesOf(xml, element).get('ref') ?? '', LIMITS)
  if (!element || !range || cells.length === 0) return xml
  const all = { ...range }
  for (const { row, column } of cells) {
    all.top = Math.min(all.top, row)
    all.left = Math.min(all.left, column)
    all.bottom = Math.max(all.bottom, row)
    all.right = Math.max(all.right, column)
  }
  const same = (['top', 'left', 'bottom', 'right'] as const).every((side) => all[side] === range[side])
  return same ? xml : spliced(xml, [reset(xml, element, 'ref', rangeText(all))])
}

/** The tables of a sheet, each with its range and the rows of its header and totals. */
export function tablesOf(
  pkg: Package,
  sheet: string,
): { part: string; range: CellRange; header: number; totals: number }[] {
  return pkg
    .relationships(sheet)
    .filter(({ kind, target }) => kind === 'table' && pkg.has(target))
    .flatMap(({ target }) => {
      const xml = needed(pkg, target)
      const found = attributesOf(xml, rootOf(xml))
      const range = parseRange(found.get('ref') ?? '', LIMITS)
      if (range === null) return []
      const header = Number(found.get('headerRowCount') ?? 1)
      return [{ part: target, range, header, totals: Number(found.get('totalsRowCount') ?? 0) }]
    })
}

/** Grows the tables of a sheet. Throws where rows would come to stand behind a row of totals. */
export function growTables(pkg: Package, sheet: string, name: string, added: Added): void {
  for (const { part, range, totals } of tablesOf(pkg, sheet)) {
    if (grown(range, added) === range) continue
    if (totals > 0) throw refusals.totals(name, range.bottom)
    const xml = needed(pkg, part)
    const root = rootOf(xml)
    const filter = childOf(xml, root, 'autoFilter')
    pkg.put(
      part,
      spliced(xml, [
        ...attributeGrown(xml, root, 'ref', added),
        ...(filter === undefined ? [] : attributeGrown(xml, filter, 'ref', added)),
      ]),
    )
  }
}

const NAME_RANGE = /^((?:'(?:[^']|'')+'|[^'!:,()]+)!)(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+)$/

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -2).replaceAll("''", "'") : sheet.slice(0, -1)

/** What a name stands for, grown: one range, of several rows, of that sheet. `null` where nothing grows. */
export function nameGrown(formula: string, sheet: string, added: Added): string | null {
  const match = NAME_RANGE.exec(formula)
  if (match === null || unquoted(match[1]!) !== sheet) return null
  const range = parseRange(match[2]!, LIMITS)
  if (range === null || range.top === range.bottom || grown(range, added) === range) return null
  return match[1]! + match[2]!.replace(/\d+$/, String(added.last))
}

/** Grows the names of the workbook that stand for a range of the sheet: print areas, filters, tables by name. */
export function growNames(pkg: Package, workbook: string, sheet: string, added: Added): void {
  const xml = needed(pkg, workbook)
  const list = childOf(xml, rootOf(xml), 'definedNames')
  if (list === undefined) return
  const splices = childrenOf(xml, list).flatMap((each): Splice[] => {
    const after = nameGrown(decodeEntities(insideOf(xml, each)).trim(), sheet, added)
    return after === null ? [] : [{ start: each.inside, end: each.insideEnd, text: xmlText(after) }]
  })
  if (splices.length > 0) pkg.put(workbook, spliced(xml, splices))
}
