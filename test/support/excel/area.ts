/** Addresses and blocks of the simulated workbook. A block counts from 1; whole columns end at the last row. */
import { type CellRange, columnName } from '../../../templates/sheet/grid.ts'
import { invalidArgument } from './fault.ts'

export const ROWS = 1_048_576
export const COLUMNS = 16_384

/** Longer addresses are refused as arguments and cut off in results. */
export const ADDRESS_LIMIT = 8192

const PART = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?$/

function corner(text: string): { row: number | undefined; column: number | undefined } {
  const match = PART.exec(text.toUpperCase())
  if (!match || text === '') throw invalidArgument(`address ${text}`)
  const letters = match[1]
  const column = letters && [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0)
  const row = match[2] === undefined ? undefined : Number(match[2])
  if ((row ?? 1) > ROWS || Number(column ?? 1) > COLUMNS) throw invalidArgument(`address ${text}`)
  return { row, column: column as number | undefined }
}

/** One block; the sheet's name before `!` is dropped. */
export function areaOf(text: string): CellRange {
  const [from = '', to = from, ...more] = text
    .slice(text.lastIndexOf('!') + 1)
    .trim()
    .split(':')
  const [a, b] = [corner(from), corner(to)]
  const whole = a.row === undefined || a.column === undefined
  if (more.length > 0 || (whole && from === to && !text.includes(':')))
    throw invalidArgument(`address ${text}`)
  if (
    (a.row === undefined) !== (b.row === undefined) ||
    (a.column === undefined) !== (b.column === undefined)
  )
    throw invalidArgument(`address ${text}`)
  return {
    top: Math.min(a.row ?? 1, b.row ?? 1),
    left: Math.min(a.column ?? 1, b.column ?? 1),
    bottom: Math.max(a.row ?? ROWS, b.row ?? ROWS),
    right: Math.max(a.column ?? COLUMNS, b.column ?? COLUMNS),
  }
}

/** The block that an add-in names in one call. */
export function areaFromArgument(text: unknown): CellRange {
  if (typeof text !== 'string' || text.length > ADDRESS_LIMIT) throw invalidArgument('address')
  return areaOf(text)
}

/** The blocks that an add-in names in one call. */
export function areasFromArgument(text: unknown): CellRange[] {
  if (typeof text !== 'string' || text.length > ADDRESS_LIMIT) throw invalidArgument('address')
  return text.split(',').map(areaOf)
}

export const height = (area: CellRange): number => area.bottom - area.top + 1
export const width = (area: CellRange): number => area.right - area.left + 1
export const cellCount = (area: CellRange): number => height(area) * width(area)

export const isUnbounded = (area: CellRange): boolean => height(area) === ROWS || width(area) === COLUMNS

export const overlaps = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

/** Both ends always, as `A1:A1` only where the block has more than one cell. */
export function localAddress(area: CellRange): string {
  const { top, left, bottom, right } = area
  if (height(area) === ROWS && width(area) === COLUMNS) return `1:${ROWS}`
  if (height(area) === ROWS) return `${columnName(left)}:${columnName(right)}`
  if (width(area) === COLUMNS) return `${top}:${bottom}`
  const start = `${columnName(left)}${top}`
  return cellCount(area) === 1 ? start : `${start}:${columnName(right)}${bottom}`
}

const quoted = (sheet: string): string =>
  /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`

export const fullAddress = (sheet: string, area: CellRange): string =>
  `${quoted(sheet)}!${localAddress(area)}`
