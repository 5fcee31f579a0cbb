/** From what a `<c>` element holds to the value of the cell. */
import { type Cell, NOT_CALCULATED } from '../../templates/sheet/grid.ts'
import { corrupt } from '../error.ts'
import { ascii, cellText, richText, utf8 } from '../xml/xml.ts'
import { isoSerial, parseNumber } from './number.ts'
import type { SharedStrings } from './shared-strings.ts'

/** The kinds of cell, as the attribute `t` names them. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

/** A cell element as found: its parts are places in the bytes; a part that is missing starts at -1. */
export interface RawCell {
  column: number
  style: number
  type: CellType
  formula: boolean
  /** The text of `v`. */
  start: number
  end: number
  /** The inside of `is`. */
  inlineStart: number
  inlineEnd: number
}

export interface CellContext {
  readonly strings: SharedStrings
  /** The styles that show a day, in a workbook that counts from 1904; `null` in all others. */
  readonly daysFrom1904: ReadonlySet<number> | null
}

/** Days from the start of the 1900 system to that of the 1904 system. */
const SHIFT_1904 = 1462

const UNCALCULATED = Object.freeze({ fault: NOT_CALCULATED })
const NO_NUMBER = Object.freeze({ fault: '#NUM!' })

const isSpace = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (bytes[i]! > 32) return false
  return true
}

function numberValue(bytes: Uint8Array, raw: RawCell, days: ReadonlySet<number> | null): Cell {
  const value = parseNumber(bytes, raw.start, raw.end)
  if (!Number.isFinite(value)) return NO_NUMBER
  return days?.has(raw.style) ? value + SHIFT_1904 : value
}

function sharedIndex(bytes: Uint8Array, start: number, end: number): number {
  const index = parseNumber(bytes, start, end)
  if (!Number.isInteger(index)) throw corrupt(`shared string index "${ascii(bytes, start, end)}"`)
  return index
}

/** The value of a cell; empty text holds nothing and is `null`. */
export function cellValue(bytes: Uint8Array, raw: RawCell, context: CellContext): Cell {
  const { type, start, end } = raw
  if (type === 'inlineStr' && raw.inlineStart >= 0)
    return richText(utf8(bytes, raw.inlineStart, raw.inlineEnd)) || null
  if (start < 0) return raw.formula ? UNCALCULATED : null
  if (type === 'str' || type === 'inlineStr') return cellText(utf8(bytes, start, end)) || null
  if (isSpace(bytes, start, end)) return raw.formula ? UNCALCULATED : null
  switch (type) {
    case 'n':
      return numberValue(bytes, raw, context.daysFrom1904)
    case 's':
      return context.strings(sharedIndex(bytes, start, end)) || null
    case 'b': {
      const text = ascii(bytes, start, end).trim()
      return text === '1' || text === 'true'
    }
    case 'e':
      return { fault: ascii(bytes, start, end).trim() }
    case 'd': {
      const text = ascii(bytes, start, end).trim()
      return isoSerial(text) ?? text
    }
  }
}
