/** Which rows below a header are records, and which are totals, notes, signatures or nothing. */

import { type Grid, type GridRow, isFault, isFilled } from '../sheet/grid.ts'
import { Day, dayOfText } from '../values/day.ts'
import { foldText, trimmed } from '../values/text.ts'
import { type FoundColumn, type FoundHeader, repeatsHeader } from './headers.ts'
import type { SetAside } from './reading.ts'

const TOTAL = /^(本页|全部|以上|各项)?(合计|总计|小计|共计|累计)/

/** 历下区小计, 一季度合计: only figures stand behind it. */
const SUBTOTAL = /^.{1,12}(合计|总计|小计)(\(.*\))?:?$/

/** A row that shows how to fill the others. */
const SAMPLE = /^\(?(示例|样例|范例|举例|例)[一二三\d]?\)?:?$/

/** Places to sign and seal, and what is printed where a page ends. */
const CLOSING =
  /^.{0,24}(盖章|签字|签章|签名|公章)\)?:?.{0,12}$|^[-—]*(以下空白|以下无正文|此页无正文)[-—]*$|^第\d+页(,?共\d+页)?$/

const NOTE =
  /^(注|注释|备注|说明|填表说明|填报说明|填报人|填表人|制表人?|制表单位|审核人?|复核|负责人签字|单位盖章|\(?盖章|经办人|联系人|日期|报送日期)(:|：|\d|[.、]|$)/

/** A word that a signature line begins with, its colon behind it. */
const SIGNED = /^[^:]{1,8}:/

/** More words than this are no line of signatures. */
const MOST_SIGNED = 8

const isDate = (word: string): boolean => dayOfText(word) instanceof Day

/** Whether a folded word is a place to sign, seal or date. */
const isSigning = (word: string): boolean =>
  NOTE.test(word) || CLOSING.test(word) || /^[_.…]*年[_.…]*月[_.…]*日$/.test(word)

/**
 * Signatures and seals in a row, with or without the date behind them: 填表人：张三 | 审核人：李四 | 2026年5月1日.
 * @param first the first word, folded
 */
function signatures(first: string, found: readonly string[]): boolean {
  if (!isSigning(first) || found.length > MOST_SIGNED) return false
  const dated = SIGNED.test(first) || CLOSING.test(first)
  return found.every((word) => isSigning(foldText(word)) || (dated && isDate(word)))
}

const FIGURE = /^[-+]?[\d,]+(\.\d+)?(%|元|万元|人|项|个|处)?$/

/** Whether the words of a row are those of a total, a serial number before it or not. */
function isTotal(first: string, found: readonly string[]): boolean {
  if (TOTAL.test(first)) return true
  if (/^\d{1,4}$/.test(first) && found.length > 1 && TOTAL.test(foldText(found[1]!))) return true
  return SUBTOTAL.test(first) && found.slice(1).every((word) => FIGURE.test(foldText(word)))
}

/** Whether a row holds only places to sign, dates and remarks. */
export const closingRow = (found: readonly string[]): boolean =>
  found.length > 0 && signatures(foldText(found[0]!), found)

/** So many Chinese characters alone in a row are a sentence, where the column asks for a number. */
const SENTENCE = 8

/**
 * A sentence that stands alone in its row and in no column for words: under 申报编号 or 序号, under no header, or in
 * a cell merged across the columns. A name alone in the column of names stays data.
 */
function loneSentence(
  row: GridRow,
  header: FoundHeader,
  serial: FoundColumn | undefined,
  grid: Grid,
): boolean {
  const at = row.cells.findIndex(isFilled)
  const cell = row.cells[at]
  if (typeof cell !== 'string' || (cell.match(/\p{Script=Han}/gu)?.length ?? 0) < SENTENCE) return false
  const column = at + 1
  if (column === serial?.column || column === header.columns.get('number')?.column) return true
  if (![...header.columns.values()].some((found) => found.column === column)) return true
  return grid.merges.some(
    (m) => m.left === column && m.right > column && row.number >= m.top && row.number <= m.bottom,
  )
}

/** Words of the cells of a row that are not empty. */
export function words(row: GridRow): string[] {
  const found: string[] = []
  for (const cell of row.cells) {
    if (cell === null) continue
    const word = isFault(cell) ? cell.fault : trimmed(String(cell))
    if (word !== '') found.push(word)
  }
  return found
}

/** What a row below the header is: data unless its words say otherwise. */
export function rowKind(
  row: GridRow,
  header: FoundHeader,
  serial: FoundColumn | undefined,
  grid: Grid,
): 'data' | 'blank' | SetAside['reason'] {
  const found = words(row)
  if (found.length === 0) return 'blank'
  if (found.length === 1 && loneSentence(row, header, serial, grid)) return 'note'
  if (
    serial &&
    found.length === 1 &&
    row.cells[serial.column - 1] !== null &&
    row.cells[serial.column - 1] !== undefined &&
    /^\d+$/.test(found[0]!)
  )
    return 'blank'
  if (repeatsHeader(row, header)) return 'header'
  const first = foldText(found[0]!)
  if (isTotal(first, found)) return 'total'
  if (SAMPLE.test(first)) return 'sample'
  if (found.length <= 2 && NOTE.test(first)) return 'note'
  if (signatures(first, found)) return 'note'
  return 'data'
}
