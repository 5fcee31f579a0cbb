/**
 * What formulas last came to, once cells were written under them: sums and counts of cells are worked out, of other
 * formulas the result is taken away, so that no program shows one of the values before. All of them are calculated
 * when the workbook is opened in one that calculates.
 */
import type { Book, Cell, Grid } from '../../templates/sheet/grid.ts'
import { LIMITS } from '../limits.ts'
import { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { tabs, workbookPart } from '../package/sheet-list.ts'
import { parseRange } from '../read/merges.ts'
import { readWorkbook } from '../read/read.ts'
import { decodeEntities } from '../xml/xml.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  insideOf,
  rootOf,
  type Splice,
  spliced,
} from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { type CellPlace, cellPlaces, rowPlaces, rowsData } from './cells.ts'

const SIMPLE = /^\s*(SUM|COUNT|COUNTA)\(\s*([$A-Z\d:,\s]+)\)\s*$/i

/** Cells of ranges such as `H5:H12,H20`; `null` where one is none. */
function cellsOf(ranges: string, { rows }: Grid): Cell[] | null {
  const cells: Cell[] = []
  for (const text of ranges.split(',')) {
    const range = parseRange(text.replaceAll('$', '').trim(), LIMITS)
    if (range === null) return null
    for (const { number, cells: own } of rows)
      if (number >= range.top && number <= range.bottom) cells.push(...own.slice(range.left - 1, range.right))
  }
  return cells
}

/** Figures as Excel shows them: what binary fractions leave behind the fifteenth digit is no part of a sum. */
const DIGITS = 15

/** What a formula comes to; `null` where it is not one of the simple ones, or stands on a cell that is calculated too. */
function resultOf(formula: string, grid: Grid): number | null {
  const [, name, ranges] = SIMPLE.exec(formula) ?? []
  const cells = ranges === undefined ? null : cellsOf(ranges, grid)
  if (cells === null || cells.some((cell) => typeof cell === 'object' && cell !== null)) return null
  const figures = cells.filter((cell) => typeof cell === 'number')
  if (name!.toUpperCase() === 'COUNTA') return cells.filter((cell) => cell !== null && cell !== '').length
  if (name!.toUpperCase() === 'COUNT') return figures.length
  return Number(figures.reduce((sum, each) => sum + each, 0).toPrecision(DIGITS))
}

const isCalculated = ({ formula }: CellPlace): boolean => formula !== undefined

function sheetAnew(xml: string, grid: Grid): string {
  const splices: Splice[] = []
  const places = rowPlaces(xml, rowsData(xml)).map(({ number, element }) => ({
    number,
    cells: cellPlaces(xml, element).filter(isCalculated),
  }))
  const calculated = new Map(
    places.map(({ number, cells }) => [number, new Set(cells.map(({ column }) => column))]),
  )
  /** Cells that are calculated themselves are none to stand on. */
  const typed: Grid = {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, i) => (calculated.get(row.number)?.has(i + 1) ? { fault: '' } : cell)),
    })),
  }
  for (const { element, formula } of places.flatMap(({ cells }) => cells)) {
    const value = childOf(xml, element, 'v')
    const plain = attributesOf(xml, formula!).size === 0
    const result = plain ? resultOf(decodeEntities(insideOf(xml, formula!)), typed) : null
    if (value === undefined && result === null) continue
    const tag = xml.slice(element.start, element.inside)
    splices.push({
      start: element.start,
      end: element.inside,
      text: tag.replace(/\st\s*=\s*("[^"]*"|'[^']*')/, ''),
    })
    const p = element.prefix
    const at = value ?? { start: formula!.end, end: formula!.end }
    splices.push({ start: at.start, end: at.end, text: result === null ? '' : `<${p}v>${result}</${p}v>` })
  }
  return spliced(xml, splices)
}

/** Whatever stands behind it in a workbook part. */
const BEHIND_CALC = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]

/** The workbook part, which says that everything is calculated when it is opened. */
export function calculatedOnOpening(xml: string): string {
  const root = rootOf(xml)
  const calc = childOf(xml, root, 'calcPr')
  if (calc === undefined) {
    const behind = childrenOf(xml, root).find(({ local }) => BEHIND_CALC.includes(local))
    const at = behind?.start ?? root.insideEnd
    return spliced(xml, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }])
  }
  if (attributesOf(xml, calc).has('fullCalcOnLoad')) return xml
  const at = calc.start + 1 + calc.prefix.length + calc.local.length
  return spliced(xml, [{ start: at, end: at, text: ' fullCalcOnLoad="1"' }])
}

/** @throws WorkbookError where the bytes are no workbook that can be read */
export function calculatedAnew(bytes: Uint8Array, codec: Codec): Uint8Array {
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  const book: Book = readWorkbook(bytes, codec)
  let changed = false
  for (const { kind, name, part } of tabs(pkg, workbook)) {
    const grid = kind === 'worksheet' ? book.sheets.find((each) => each.name === name) : undefined
    if (grid === undefined) continue
    const xml = needed(pkg, part)
    const anew = sheetAnew(xml, grid)
    if (anew === xml) continue
    pkg.put(part, anew)
    changed = true
  }
  if (!changed) return bytes
  pkg.put(workbook, calculatedOnOpening(needed(pkg, workbook)))
  return pkg.toBytes()
}
