/** Rows that hold something and are no record all the same: scratch, fillers, noughts, numbers given out in advance. */

import type { Form } from '../sheet/form.ts'
import { type Cell, type Grid, type GridRow, isFault, isFilled } from '../sheet/grid.ts'
import { foldText } from '../values/text.ts'
import type { FoundColumn, FoundHeader } from './headers.ts'
import type { NoRecord } from './reading.ts'

/** Dots, strokes and the like, which stand for nothing. */
const FILLER = /^[\p{P}=~+|<>^`]+$|^(无|没有|略|空|暂无)$/u

const isFiller = (cell: Cell): boolean => typeof cell === 'string' && FILLER.test(foldText(cell))

/** What a formula shows of empty cells. */
const isNought = (cell: Cell): boolean =>
  cell === 0 || cell === false || (typeof cell === 'string' && /^0(\.0+)?$/.test(foldText(cell)))

/** A form of fewer columns may have records of one cell. */
const FEWEST_COLUMNS = 4

/** Whether a merge that began above covers a cell of the row in a column of the form: the row goes on with the one above. */
function goesOn(row: GridRow, columns: ReadonlyMap<string, FoundColumn>, grid: Grid): boolean {
  const down = grid.merges.filter((m) => m.top < row.number && m.bottom >= row.number)
  if (down.length === 0) return false
  return [...columns.values()].some(({ column }) =>
    down.some((m) => column >= m.left && column <= m.right && isFilled(topOf(grid, m.top, m.left))),
  )
}

const topOf = (grid: Grid, row: number, column: number): Cell | undefined =>
  grid.rows.find(({ number }) => number === row)?.cells[column - 1]

const keysByColumn = new WeakMap<FoundHeader, ReadonlyMap<number, string>>()

/** The form's columns by where they stand, a second one of the same name too. */
function keysOf(header: FoundHeader): ReadonlyMap<number, string> {
  const known = keysByColumn.get(header)
  if (known !== undefined) return known
  const keys = new Map([...header.columns].map(([key, { column }]) => [column, key]))
  for (const { column, key } of header.repeated) keys.set(column, key)
  keysByColumn.set(header, keys)
  return keys
}

/** What the cells of a row come to. */
interface Tally {
  /** Cells in columns of the form. */
  own: number
  numbers: number
  fillers: number
  /** Cells that say something, a number aside. */
  words: number
  /** Cells in columns that have a header and are none of the form's, a serial number aside. */
  elsewhere: number
}

function tally(row: GridRow, form: Form, header: FoundHeader, serial: FoundColumn | undefined): Tally {
  const { extra } = header
  const keys = keysOf(header)
  const sums: Tally = { own: 0, numbers: 0, fillers: 0, words: 0, elsewhere: 0 }
  for (let i = 0; i < row.cells.length && sums.words < 2; i++) {
    const cell = row.cells[i]!
    if (!isFilled(cell)) continue
    const key = keys.get(i + 1)
    if (key === undefined) {
      if (i + 1 !== serial?.column && extra.some(({ column }) => column === i + 1)) sums.elsewhere++
      continue
    }
    sums.own++
    if (isNought(cell)) continue
    if (isFiller(cell)) sums.fillers++
    else if (key === 'number' || key === form.joins) sums.numbers++
    else sums.words += isFault(cell) ? 2 : 1
  }
  return sums
}

function reasonOf({ own, numbers, fillers, words, elsewhere }: Tally): NoRecord | null {
  if (own === 0) return 'outside'
  if (words > 1 || elsewhere > 0) return null
  if (words === 1) return own === 1 ? 'one-cell' : null
  if (numbers > 0) return 'number'
  if (own === 1 && fillers === 1) return 'one-cell'
  return fillers === 0 ? 'noughts' : 'filler'
}

/** Why a row is no record; `null` where it may be one. */
export function noRecord(
  row: GridRow,
  form: Form,
  header: FoundHeader,
  serial: FoundColumn | undefined,
  grid: Grid,
): NoRecord | null {
  if (Object.keys(form.columns).length < FEWEST_COLUMNS) return null
  const reason = reasonOf(tally(row, form, header, serial))
  return reason === null || goesOn(row, header.columns, grid) ? null : reason
}
