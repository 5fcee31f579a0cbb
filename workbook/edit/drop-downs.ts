/** The drop-down lists of a sheet, and what their formulas refer to. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { LIMITS } from '../limits.ts'
import { parseRanges } from '../read/cell-ranges.ts'
import { parseRange } from '../read/merges.ts'
import { decodeEntities } from '../xml/xml.ts'
import { attributesOf, childOf, childrenOf, type Element, insideOf, rootOf } from '../xml/xml-patch.ts'

export interface DropDown {
  readonly ranges: readonly CellRange[]
  /** The formula that gives the options, and where it stands. */
  readonly formula: string
  readonly start: number
  readonly end: number
}

function all(xml: string, parent: Element, local: string): Element[] {
  return childrenOf(xml, parent).flatMap((child) =>
    child.local === local ? [child] : all(xml, child, local),
  )
}

/** A validation of Excel 2010 stands in the list of extensions, its formula and ranges one level deeper. */
function dropDown(xml: string, element: Element): DropDown[] {
  const found = attributesOf(xml, element)
  const outer = childOf(xml, element, 'formula1')
  if (found.get('type') !== 'list' || outer === undefined) return []
  const inner = childOf(xml, outer, 'f') ?? outer
  const ranges = childOf(xml, element, 'sqref')
  return [
    {
      ranges: parseRanges(found.get('sqref') ?? (ranges === undefined ? '' : insideOf(xml, ranges))),
      formula: decodeEntities(insideOf(xml, inner)).trim(),
      start: inner.inside,
      end: inner.insideEnd,
    },
  ]
}

export function dropDowns(xml: string): DropDown[] {
  return childrenOf(xml, rootOf(xml))
    .filter(({ local }) => local === 'dataValidations' || local === 'extLst')
    .flatMap((list) => all(xml, list, 'dataValidation').flatMap((each) => dropDown(xml, each)))
}

/** Cells that a formula refers to, and nothing else. */
export interface Reference {
  readonly sheet: string
  readonly range: CellRange
  /** The formula as far as the cells, with the sheet as it is written there. */
  readonly head: string
}

const REFERENCE = /^((?:'(?:[^']|'')+'|[^'!:,()"]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i

/** @param own the sheet on which the formula stands */
export function referenceOf(formula: string, own: string): Reference | null {
  const match = REFERENCE.exec(formula.replace(/^=/, ''))
  const range = match === null ? null : parseRange(match[2]!, LIMITS)
  if (match === null || range === null) return null
  const head = match[1] ?? ''
  const sheet = head.startsWith("'") ? head.slice(1, -2).replaceAll("''", "'") : head.slice(0, -1)
  return { sheet: head === '' ? own : sheet, range, head }
}
