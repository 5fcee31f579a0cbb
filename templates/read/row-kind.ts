/** Which rows below a header are records, and which are totals, notes, signatures or nothing. */

import type { Form } from '../sheet/form.ts'
import { type Grid, type GridRow, isFault, isFilled } from '../sheet/grid.ts'
import { foldText, trimmed } from '../values/text.ts'
import { isClosing, isDay, isRemark } from './closing-words.ts'
import { type FoundColumn, type FoundHeader, repeatsHeader } from './headers.ts'
import { noRecord } from './no-record.ts'
import type { SetAside } from './reading.ts'

const TOTAL = /^(本页|全部|以上|各项)?(合计|总计|小计|共计|累计)/

/** 历下区小计, 一季度合计: only figures stand behind it. */
const SUBTOTAL = /^.{1,12}(合计|总计|小计)(\(.*\))?:?$/

/** A row that shows how to fill the others. */
const SAMPLE = /^\(?(示例|样例|范例|举例|例)[一二三\d]?\)?:?$/

const FIGURE = /^[-+]?[\d,]+(\.\d+)?(%|元|万元|人|项|个|处)?$/

/** Whether the words of a row are those of a total, a serial number before it or not. */
function isTotal(first: string, found: readonly string[]): boolean {
  if (TOTAL.test(first)) return true
  if (/^\d{1,4}$/.test(first) && found.length > 1 && TOTAL.test(foldText(found[1]!))) return true
  return SUBTOTAL.test(first) && found.slice(1).every((word) => FIGURE.test(foldText(word)))
}

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

/** 一、区属企业, （二）市属企业: a heading over the rows that follow. */
export const BANNER = /^\(?[一二三四五六七八九十]{1,3}\)?[、.·:]|^\([一二三四五六七八九十]{1,3}\)/

/** Whether the one filled cell of a row is merged across columns, or reads as a heading. */
function isBanner(row: GridRow, word: string, grid: Grid): boolean {
  if (BANNER.test(foldText(word)) && /\p{Script=Han}/u.test(word.slice(2))) return true
  const column = row.cells.findIndex(isFilled) + 1
  return grid.merges.some(
    (m) => m.top === row.number && m.bottom === row.number && m.left === column && m.right > column,
  )
}

/** What a row below the header is: data unless its words say otherwise. */
export function rowKind(
  row: GridRow,
  form: Form,
  header: FoundHeader,
  serial: FoundColumn | undefined,
  grid: Grid,
  before: SetAside['reason'] | 'data',
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
  if (found.length <= 2 && isRemark(first)) return 'note'
  if (isClosing(found)) return 'note'
  const none = noRecord(row, form, header, serial, grid)
  if (found.length > 1 || none === null) return none ?? 'data'
  // A day under the seal, in a cell of its own.
  if (before === 'note' && isDay(found[0]!)) return 'note'
  return isBanner(row, found[0]!, grid) ? 'note' : none
}
