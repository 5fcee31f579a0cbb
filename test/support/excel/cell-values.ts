/** Values as they cross the interface of Excel, both ways. */
import { type Cell, isFault } from '../../../templates/sheet/grid.ts'
import type { Struck } from '../../../templates/sheet/sheet-look.ts'

export interface SimCell {
  value: Cell
  /** With the leading `=`. */
  formula?: string
  numberFormat?: string
  /** The cell's own fill, `#RRGGBB`: what marks must never touch. */
  fill?: string
  /** The whole cell, or a part of its text. */
  struck?: Struck
}

export const NO_CELL: SimCell = Object.freeze({ value: null })

export const valueOut = ({ value }: SimCell): unknown =>
  value === null ? '' : isFault(value) ? value.fault : value

export const formulaOut = (cell: SimCell): unknown => cell.formula ?? valueOut(cell)

export const numberFormatOut = ({ numberFormat }: SimCell): string => numberFormat ?? 'General'

export function typeOut({ value }: SimCell): string {
  if (value === null) return 'Empty'
  if (isFault(value)) return 'Error'
  return typeof value === 'boolean' ? 'Boolean' : typeof value === 'number' ? 'Double' : 'String'
}

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

function dayText(serial: number, format: string): string {
  const day = new Date(EPOCH + Math.floor(serial) * DAY)
  const parts: Record<string, number> = {
    y: day.getUTCFullYear(),
    m: day.getUTCMonth() + 1,
    d: day.getUTCDate(),
  }
  return format.replace(/y+|m+|d+/gi, (token) =>
    String(parts[token[0]!.toLowerCase()]).padStart(token.length, '0'),
  )
}

/** Days from the start of the 1900 system to that of the 1904 system. */
export const BETWEEN_SYSTEMS = 1462

export const isDayFormat = (format: string): boolean => /[ymd]/i.test(format) && format !== 'General'

export function textOut(cell: SimCell, from1904 = false): string {
  const { value } = cell
  const format = numberFormatOut(cell)
  if (value === null) return ''
  if (isFault(value)) return value.fault
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number' && isDayFormat(format))
    return dayText(from1904 ? value + BETWEEN_SYSTEMS : value, format)
  return String(value)
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const FAULT = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/

/** What Excel makes of a value that an add-in puts into a cell: text that looks like more becomes more. */
export function valueIn(cell: SimCell, given: unknown): SimCell {
  const { formula: _formula, ...rest } = cell
  const text = String(given)
  if (text === '') return { ...rest, value: null }
  if (cell.numberFormat === '@') return { ...rest, value: text }
  if (typeof given === 'number' || typeof given === 'boolean') return { ...rest, value: given }
  if (text.startsWith("'")) return { ...rest, value: text.slice(1) }
  if (text.startsWith('=')) return { ...rest, value: 0, formula: text }
  if (FAULT.test(text)) return { ...rest, value: { fault: text } }
  if (/^(?:TRUE|FALSE)$/i.test(text)) return { ...rest, value: text.toUpperCase() === 'TRUE' }
  if (/^\s*[-+]?[\d,]*\.?\d+(?:E[-+]?\d+)?%?\s*$/i.test(text)) {
    const number = Number(text.replaceAll(',', '').replace('%', ''))
    return { ...rest, value: Number((text.includes('%') ? number / 100 : number).toPrecision(15)) }
  }
  const date = DATE.exec(text)
  if (date) {
    const serial = (Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) - EPOCH) / DAY
    return { ...rest, value: serial, numberFormat: rest.numberFormat ?? 'yyyy/m/d' }
  }
  return { ...rest, value: text }
}
