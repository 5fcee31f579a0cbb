/** Cells that Excel made something else of than what was typed, and numbers that a format shows with more to them. */

import { type Column, type Doubt, showCell } from '../sheet/column.ts'
import { headerName } from '../sheet/form.ts'
import type { Cell } from '../sheet/grid.ts'
import type { CellStyle } from '../sheet/sheet-look.ts'
import { padded, shownDay, showsDay, showsTime } from '../values/number-format.ts'

/** What a cell is read as: with the noughts that its format shows where every sign counts. */
export const asShown = (cell: Cell, style: CellStyle | undefined, { kind }: Column): Cell =>
  typeof cell === 'number' && style?.format !== undefined && (kind === 'text' || kind === 'code')
    ? (padded(cell, style.format) ?? cell)
    : cell

/** What the cell shows on the screen, for a finding. */
export const showStyled = (cell: Cell, style: CellStyle | undefined, column: Column): string | null =>
  column.kind !== 'day' && isDay(cell, style)
    ? shownDay(cell as number, style!.format!)
    : showCell(cell, column)

const isDay = (cell: Cell, style: CellStyle | undefined): boolean =>
  typeof cell === 'number' && style?.format !== undefined && showsDay(style.format)

/** A year that is kept as a day and shown as a year. */
const ONLY_YEAR = /^[^mdh]*$/i

/** Why a number that is shown as a day or a time is none of its column; `null` where it may be. */
export function turned(cell: Cell, style: CellStyle | undefined, column: Column): Doubt | null {
  const { kind, answers } = column
  const format = style?.format
  if (typeof cell !== 'number' || format === undefined || kind === 'day' || answers) return null
  if (kind === 'year' && ONLY_YEAR.test(format)) return null
  const what = showsDay(format) ? '日期' : showsTime(format) ? '时间' : null
  if (what === null) return null
  const shown = what === '日期' ? `（显示 ${shownDay(cell, format)}）` : ''
  return {
    message: `“${headerName(column)}”被 Excel 变成了${what}${shown}，原来填的是什么已看不出`,
    mend:
      kind === 'text' || kind === 'code'
        ? '请先把这一格设为“文本”格式，再照原样重填'
        : '请看是否填错了列；填的是数的，先把这一格设为“常规”格式，再重填',
  }
}
