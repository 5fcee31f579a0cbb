/**
 * Rows put into a sheet below one of its rows, each looking as that one does, as Excel does it: what stands below moves
 * down, and whatever reached to that row (totals, drop-downs, filters, print areas) takes the new ones in. Sheets with
 * parts that have places of their own (pictures, notes, tables, pivots) are left as they are.
 */
import { isPatchable } from '../annotate/clean.ts'
import { Package } from '../package/package.ts'
import { needed, removePart, unlink } from '../package/package-links.ts'
import { tabs, workbookPart } from '../package/sheet-list.ts'
import { decodeEntities } from '../xml/xml.ts'
import { childOf, childrenOf, insideOf, rootOf, type Splice, spliced, xmlText } from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { calculatedOnOpening } from './calculated-anew.ts'
import { cellPlaces, rowPlaces, rowsData } from './cells.ts'
import { formulaAfter, type RowsPutIn } from './moved-references.ts'
import { MovedSheet, Unmovable } from './moved-sheet.ts'

const KNOWN_LINKS: ReadonlySet<string> = new Set(['printerSettings', 'hyperlink'])

/** Formulas of another sheet that name this one. */
function elsewhere(xml: string, sheet: string, put: RowsPutIn): string {
  const splices: Splice[] = []
  for (const { element } of rowPlaces(xml, rowsData(xml)))
    for (const { formula } of cellPlaces(xml, element)) {
      if (formula === undefined) continue
      const before = decodeEntities(insideOf(xml, formula))
      const after = formulaAfter(before, sheet, false, put)
      if (after === null) throw new Unmovable(before)
      if (after !== before)
        splices.push({ start: formula.inside, end: formula.insideEnd, text: xmlText(after) })
    }
  return spliced(xml, splices)
}

/** Names of the workbook, and that everything is calculated anew: what was known of the cells is of the old rows. */
function workbookAfter(xml: string, sheet: string, put: RowsPutIn): string {
  const root = rootOf(xml)
  const splices: Splice[] = []
  const names = childOf(xml, root, 'definedNames')
  for (const each of names === undefined ? [] : childrenOf(xml, names)) {
    const before = decodeEntities(insideOf(xml, each))
    const after = formulaAfter(before, sheet, false, put)
    if (after === null) throw new Unmovable(before)
    if (after !== before) splices.push({ start: each.inside, end: each.insideEnd, text: xmlText(after) })
  }
  return calculatedOnOpening(spliced(xml, splices))
}

/**
 * @param after the row below which rows are put in, and whose look they take
 * @returns `null` where the sheet holds something that would come to stand wrongly
 * @throws WorkbookError where the bytes are no workbook that can be read
 */
export function insertRows(
  bytes: Uint8Array,
  sheet: string,
  after: number,
  count: number,
  codec: Codec,
): Uint8Array | null {
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  if (!isPatchable(pkg, workbook)) return null
  const all = tabs(pkg, workbook)
  const own = all.find(({ kind, name }) => kind === 'worksheet' && name === sheet)
  if (own === undefined || pkg.relationships(own.part).some(({ kind }) => !KNOWN_LINKS.has(kind))) return null
  const put = { after, count }
  try {
    pkg.put(own.part, new MovedSheet(needed(pkg, own.part), sheet, put).moved())
    for (const other of all)
      if (other.kind === 'worksheet' && other !== own) {
        const xml = needed(pkg, other.part)
        const moved = elsewhere(xml, sheet, put)
        if (moved !== xml) pkg.put(other.part, moved)
      }
    pkg.put(workbook, workbookAfter(needed(pkg, workbook), sheet, put))
  } catch (error) {
    if (error instanceof Unmovable) return null
    throw error
  }
  const chain = pkg
    .relationships(workbook)
    .find(({ kind, target }) => kind === 'calcChain' && pkg.has(target))
  if (chain !== undefined) {
    unlink(pkg, workbook, chain.id)
    removePart(pkg, chain.target)
  }
  return pkg.toBytes()
}
