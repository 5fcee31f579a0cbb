/** Sets of cells as lists of rectangles, the way `sqref` writes them. */
import { address, type CellRange } from '../../templates/sheet/grid.ts'
import { LIMITS } from '../limits.ts'
import { parseRange } from './merges.ts'

export interface CellPosition {
  /** From 1. */
  readonly row: number
  readonly column: number
}

/** Whether Excel has such a cell. */
export const isCell = ({ row, column }: CellPosition): boolean =>
  Number.isInteger(row) &&
  Number.isInteger(column) &&
  row >= 1 &&
  column >= 1 &&
  row <= LIMITS.rows &&
  column <= LIMITS.columns

/** The cells as rectangles: side by side in a row first, then equal stretches of rows that follow one another. */
export function rectangles(cells: readonly CellPosition[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  const runs: { row: number; left: number; right: number }[] = []
  for (const { row, column } of sorted) {
    const last = runs.at(-1)
    if (last?.row === row && column <= last.right + 1) last.right = column
    else runs.push({ row, left: column, right: column })
  }
  const done: { top: number; left: number; bottom: number; right: number }[] = []
  const open = new Map<string, (typeof done)[number]>()
  for (const { row, left, right } of runs) {
    const key = `${left}:${right}`
    const above = open.get(key)
    if (above?.bottom === row - 1) above.bottom = row
    else {
      const range = { top: row, left, bottom: row, right }
      done.push(range)
      open.set(key, range)
    }
  }
  return done
}

export const rangeText = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right ? address(top, left) : `${address(top, left)}:${address(bottom, right)}`

/** The rectangles of an `sqref`; what is no range is left out. */
export const parseRanges = (sqref: string): CellRange[] =>
  sqref
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => parseRange(text, LIMITS))
    .filter((range) => range !== null)

export const areaOf = ({ top, left, bottom, right }: CellRange): number =>
  (bottom - top + 1) * (right - left + 1)

/** Above this, a list of ranges is written as several: Excel's own limit on addresses is 8,192 characters. */
const SQREF_LENGTH = 8000

/** Ranges as `sqref` texts, none longer than a program can take. */
export function sqrefs(ranges: readonly CellRange[]): string[] {
  const texts: string[] = []
  for (const range of ranges) {
    const text = rangeText(range)
    const last = texts.at(-1)
    if (last !== undefined && last.length + text.length < SQREF_LENGTH)
      texts[texts.length - 1] = `${last} ${text}`
    else texts.push(text)
  }
  return texts
}
