/** Replacing the options of a drop-down, where they stand in its formula or in the cells it refers to. */
import { columnName, type Grid } from '../../templates/sheet/grid.ts'
import type { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import type { Tab } from '../package/sheet-list.ts'
import { decodeEntities } from '../xml/xml.ts'
import { childOf, childrenOf, insideOf, rootOf, type Splice, spliced, xmlText } from '../xml/xml-patch.ts'
import { dropDowns, type Reference, referenceOf } from './drop-downs.ts'
import { covers, type OptionsEdit, type Write } from './plan.ts'
import { refusals } from './refused.ts'

/** Excel takes 255 characters between the quotation marks of a list. */
const LONGEST_INLINE = 255

export interface OptionsContext {
  readonly pkg: Package
  readonly workbook: string
  readonly sheets: readonly Tab[]
  /** As the sheets were read; `undefined` for one that does not hold any cells. */
  gridOf(sheet: string): Grid | undefined
}

function names(xml: string): { name: string; formula: string; start: number; end: number }[] {
  const list = childOf(xml, rootOf(xml), 'definedNames')
  if (list === undefined) return []
  return childrenOf(xml, list).map((each) => ({
    name: /\sname\s*=\s*["']([^"']*)/.exec(xml.slice(each.start, each.inside))?.[1] ?? '',
    formula: decodeEntities(insideOf(xml, each)).trim(),
    start: each.inside,
    end: each.insideEnd,
  }))
}

const isSame = (a: Reference, b: Reference | null): boolean =>
  b !== null &&
  a.sheet === b.sheet &&
  (['top', 'left', 'bottom', 'right'] as const).every((side) => a.range[side] === b.range[side])

/** The cells of a list, from its first on: what is too many goes, what is more must find room. */
function listWrites(
  { range }: Reference,
  options: readonly string[],
  grid: Grid,
  refuse: () => Error,
): Write[] {
  const { top, left, bottom } = range
  const valueAt = (row: number) => grid.rows.find(({ number }) => number === row)?.cells[left - 1] ?? null
  for (let row = bottom + 1; row < top + options.length; row++)
    if (valueAt(row) !== null && valueAt(row) !== options[row - top]) throw refuse()
  const last = Math.max(bottom, top + options.length - 1)
  return Array.from({ length: last - top + 1 }, (_, i) => ({
    row: top + i,
    column: left,
    value: options[i] ?? null,
    format: null,
    overFormula: false,
    like: top + i > bottom ? bottom : null,
  }))
}

/** Every formula of the workbook that refers to the list is made to end with it. */
function refer(context: OptionsContext, from: Reference, options: readonly string[]): void {
  const column = `$${columnName(from.range.left)}`
  const cells = `${column}$${from.range.top}:${column}$${from.range.top + options.length - 1}`
  const splice = (head: string, start: number, end: number): Splice => ({
    start,
    end,
    text: xmlText(head + cells),
  })
  for (const { part, name } of context.sheets) {
    const xml = needed(context.pkg, part)
    const splices = dropDowns(xml).flatMap(({ formula, start, end }) => {
      const reference = referenceOf(formula, name)
      return isSame(from, reference) ? [splice(reference!.head, start, end)] : []
    })
    if (splices.length > 0) context.pkg.put(part, spliced(xml, splices))
  }
  const xml = needed(context.pkg, context.workbook)
  const splices = names(xml).flatMap(({ formula, start, end }) => {
    const reference = referenceOf(formula, '')
    return isSame(from, reference) ? [splice(reference!.head, start, end)] : []
  })
  if (splices.length > 0) context.pkg.put(context.workbook, spliced(xml, splices))
}

/**
 * Puts other options behind the drop-down of a cell.
 * @returns the cells that must be written for it, and on which sheet; `null` where its formula holds them
 */
export function replaceOptions(
  context: OptionsContext,
  { sheet, row, column, options }: OptionsEdit,
): { readonly sheet: string; readonly writes: readonly Write[] } | null {
  const tab = context.sheets.find(({ name }) => name === sheet)
  if (tab === undefined) throw refusals.noSheet(sheet)
  const refuse = (): Error => refusals.list(sheet, row, column)
  if (options.length === 0 || options.some((option) => option === '')) throw refuse()
  const xml = needed(context.pkg, tab.part)
  const found = dropDowns(xml).find(({ ranges }) => ranges.some((range) => covers(range, row, column)))
  if (found === undefined) throw refusals.noList(sheet, row, column)
  if (/^".*"$/s.test(found.formula)) {
    const words = options.join(',')
    if (words.length > LONGEST_INLINE || options.some((option) => /[",]/.test(option))) throw refuse()
    const text = xmlText(`"${words}"`)
    if (xml.slice(found.start, found.end) !== text && found.formula !== `"${words}"`)
      context.pkg.put(tab.part, spliced(xml, [{ start: found.start, end: found.end, text }]))
    return null
  }
  const named = names(needed(context.pkg, context.workbook)).find(({ name }) => name === found.formula)
  const list = referenceOf(named?.formula ?? found.formula, sheet)
  const grid = list && context.gridOf(list.sheet)
  if (!list || !grid || list.range.left !== list.range.right) throw refuse()
  const writes = listWrites(list, options, grid, refuse)
  if (list.range.bottom !== list.range.top + options.length - 1) refer(context, list, options)
  return { sheet: list.sheet, writes }
}
