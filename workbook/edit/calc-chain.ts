/** The order in which Excel calculates: an entry without a formula would make it repair the file. */

import { address } from '../../templates/sheet/grid.ts'
import type { Package } from '../package/package.ts'
import { needed, removePart, unlink } from '../package/package-links.ts'
import { attributesOf, childrenOf, rootOf, type Splice, spliced } from '../xml/xml-patch.ts'

/**
 * Takes the entries of formulas out that went.
 * @param sheet number of the sheet, as the workbook gives it
 */
export function withoutCalculations(
  pkg: Package,
  workbook: string,
  sheet: string,
  cells: readonly { row: number; column: number }[],
): void {
  const found = pkg
    .relationships(workbook)
    .find(({ kind, target }) => kind === 'calcChain' && pkg.has(target))
  if (found === undefined || cells.length === 0) return
  const xml = needed(pkg, found.target)
  const gone = new Set(cells.map(({ row, column }) => address(row, column)))
  const splices: Splice[] = []
  // An entry that names no sheet belongs to that of the entry before it.
  let [named, wanted, left] = ['', '', 0]
  for (const entry of childrenOf(xml, rootOf(xml))) {
    const attributes = attributesOf(xml, entry)
    named = attributes.get('i') ?? named
    if (named === sheet && gone.has((attributes.get('r') ?? '').replaceAll('$', '').toUpperCase()))
      splices.push({ start: entry.start, end: entry.end, text: '' })
    else {
      left++
      if (!attributes.has('i') && wanted !== named) {
        const at = entry.start + 1 + entry.prefix.length + entry.local.length
        splices.push({ start: at, end: at, text: ` i="${named}"` })
      }
      wanted = named
    }
  }
  if (left === 0) {
    unlink(pkg, workbook, found.id)
    removePart(pkg, found.target)
  } else if (splices.length > 0) pkg.put(found.target, spliced(xml, splices))
}
