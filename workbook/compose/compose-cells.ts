/** Values of a form as the cells of a workbook. */

import type { CellErrorValue, CellValue, Cell as ExcelCell, Style } from 'exceljs'
import type { Column } from '../../templates/sheet/column.ts'
import { wordOf } from '../../templates/sheet/column-kinds.ts'
import { type Cell, isFault, NOT_CALCULATED } from '../../templates/sheet/grid.ts'
import type { Origin } from '../../templates/sheet/provenance.ts'
import { TEXT_FORMAT } from '../../templates/values/cell-formats.ts'
import { Day, serialOfDay } from '../../templates/values/day.ts'
import { cellOfFen } from '../../templates/values/money.ts'

/** A value for a column: what the column holds (Day, fen, text, boolean, number), or a cell exactly as given. */
export type FillValue = unknown | { readonly raw: Cell }

/** A row of a table, with where its record came from. */
export interface FilledRow {
  readonly values: Readonly<Record<string, FillValue>>
  readonly origin?: Origin
}

/** Excel refuses a file whose cell is longer. */
const LONGEST = 32_767

/**
 * A text as a cell stores it. Excel reads `_x0041_` as an escaped character, so a literal one is escaped itself; a
 * text that no cell holds is cut.
 */
export const stored = (text: string): string => {
  const escaped = text.includes('_x') ? text.replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&') : text
  return escaped.length > LONGEST ? `${escaped.slice(0, LONGEST - 1)}…` : escaped
}

const isRaw = (value: FillValue): value is { raw: Cell } =>
  typeof value === 'object' && value !== null && 'raw' in value

/** What exceljs holds of a cell. */
export function valueOfCell(cell: Cell): CellValue {
  if (!isFault(cell)) return typeof cell === 'string' ? stored(cell) : cell
  if (cell.fault === NOT_CALCULATED) return { formula: '0' }
  return { error: cell.fault as CellErrorValue['error'] }
}

/** Excel counts 1900 as a leap year: serials before this one name other days in other programs. */
const FIRST_SAFE_SERIAL = 61

function dayCell(day: Day): number | string {
  if (day.month === undefined || day.day === undefined) return day.toString()
  const serial = serialOfDay({ year: day.year, month: day.month, day: day.day })
  return serial < FIRST_SAFE_SERIAL ? day.toString() : serial
}

/** What a column's value looks like as a plain cell, the inverse of `column.parse`. */
export function cellOfValue(column: Column, value: FillValue): Cell {
  if (value === undefined || value === null) return null
  if (isRaw(value)) return value.raw
  if (value instanceof Day) return dayCell(value)
  if (typeof value === 'boolean') return wordOf(column, value)
  if (typeof value === 'number')
    return column.kind === 'money'
      ? cellOfFen(value, column.unit ?? '元')
      : column.kind === 'code'
        ? String(value)
        : value
  return String(value)
}

/** The look of a cell under a column of that look: words where a day should stand stay as they are. */
export const lookOfCell = (style: Partial<Style>, { kind }: Column, cell: Cell): Partial<Style> =>
  typeof cell === 'string' && kind === 'day' ? { ...style, numFmt: TEXT_FORMAT } : style

/** Writes a value into a cell that already bears its column's style. */
export function writeValue(cell: ExcelCell, column: Column, value: FillValue): void {
  const plain = cellOfValue(column, value)
  if (plain === null) return
  cell.value = valueOfCell(plain)
  cell.style = lookOfCell(cell.style, column, plain)
}
