/** Another people's 汇总表 filled from what was merged: values in its own cells, everything else as it was. */

import { asTable } from '../../submissions/foreign/as-form.ts'
import type { ForeignForm } from '../../submissions/foreign/foreign-form.ts'
import { namesSender } from '../../submissions/foreign/read-as.ts'
import { findHeader, numbersRows } from '../../templates/read/headers.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { type Book, type Grid, isFilled } from '../../templates/sheet/grid.ts'
import { masked } from '../../templates/values/mask.ts'
import { MONEY_UNITS, type MoneyUnit } from '../../templates/values/money.ts'
import { calculatedAnew } from '../../workbook/edit/calculated-anew.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import { insertRows } from '../../workbook/edit/insert-rows.ts'
import type { CellEdit, Value } from '../../workbook/edit/plan.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { cellValue } from '../state/state-plan.ts'

/** The values of a record by the keys of our form. */
export type RecordValues = Readonly<Record<string, unknown>>

/** Where records go in a blank. */
interface Place {
  readonly sheet: string
  /** The first row below the header. */
  readonly first: number
  /** How many rows there are up to what stands below the table; `null` where nothing does. */
  readonly room: number | null
  /** What each column of the sheet takes, by its number from 1. */
  readonly columns: ReadonlyMap<number, (record: RecordValues, index: number) => Value>
}

/** The key under which a record tells who sent it. */
export const SENDER = ' sender'

const unitOf = (word: string | null): MoneyUnit | undefined =>
  word !== null && Object.hasOwn(MONEY_UNITS, word) ? (word as MoneyUnit) : undefined

/** A value as a cell of theirs, in their unit. */
export function showing(column: Column, unit: string | null, hides: boolean): (value: unknown) => Value {
  const money = unitOf(unit)
  const theirs = column.kind === 'money' && money !== undefined ? { ...column, unit: money } : column
  return (value) => {
    if (value === undefined || value === null) return null
    if (hides && column.mask !== undefined && typeof value === 'string') return masked(value, column.mask)
    return cellValue(theirs, value as never)
  }
}

function placeIn(grid: Grid, foreign: ForeignForm, hides: boolean): Place | null {
  const header = findHeader(grid, asTable(foreign))
  if (header === null) return null
  const columns = new Map<number, (record: RecordValues, index: number) => Value>()
  for (const [i, { label, keys, unit }] of foreign.fields.entries()) {
    const found = header.columns.get(keys.length === 1 ? keys[0]! : `?${i}`)
    if (found === undefined) continue
    const [first, second] = keys.map((key) => {
      const show = showing(foreign.form.columns[key]!, found.unit ?? unit, hides)
      return (record: RecordValues): Value => show(record[key])
    })
    if (first !== undefined && second !== undefined)
      columns.set(found.column, (record) =>
        [first(record), second(record)].filter((each) => each !== null).join('/'),
      )
    else if (first !== undefined) columns.set(found.column, first)
    else if (namesSender(label)) columns.set(found.column, (record) => String(record[SENDER] ?? ''))
    else if (numbersRows(label)) columns.set(found.column, (_, index) => index + 1)
  }
  const below = grid.rows.find(({ number, cells }) => number > header.bottom && cells.some(isFilled))
  const first = header.bottom + 1
  return { sheet: grid.name, first, room: below === undefined ? null : below.number - first, columns }
}

/** Below the last row but one: what frames the table at its last row stays there. */
const rowToRepeat = (first: number, room: number): number => first + Math.max(room - 2, 0)

/** Why a blank was not filled, for the office. */
export interface NotFilled {
  readonly reason: string
}

/**
 * @param hides whether identity numbers, phones and accounts are hidden, as in what is printed
 * @throws WorkbookError where the blank is no workbook that can be patched
 */
export function filledForm(
  blank: Uint8Array,
  book: Book,
  foreign: ForeignForm,
  records: readonly RecordValues[],
  hides: boolean,
  codec: Codec,
): Uint8Array | NotFilled {
  const [place] = book.sheets.flatMap((grid) => placeIn(grid, foreign, hides) ?? [])
  if (place === undefined) return { reason: '这份表样里没有找到对照过的表头' }
  const { sheet, first, room, columns } = place
  if (room === 0) return { reason: '这份表样是填好的：请换成空白的' }
  const roomy =
    room === null || room >= records.length
      ? blank
      : insertRows(blank, sheet, rowToRepeat(first, room), records.length - room, codec)
  if (roomy === null)
    return {
      reason: `表头和下面的内容之间只有 ${room} 行，放不下 ${records.length} 条，表里有图片、批注等不能由程序移动的内容：请在表样里插入空行后再汇总`,
    }
  const written = records.map((record, i) => {
    const row: (Value | undefined)[] = []
    for (const [column, of] of columns) row[column - 1] = of(record, i)
    return Array.from(row)
  })
  if (room === null)
    return calculatedAnew(editBook(blank, { rows: [{ sheet, first, rows: written }] }, codec), codec)
  const cells = written.flatMap((row, i) =>
    row.flatMap((value, at): CellEdit[] =>
      value === undefined || value === null ? [] : [{ sheet, row: first + i, column: at + 1, value }],
    ),
  )
  return calculatedAnew(editBook(roomy, { cells }, codec), codec)
}
