/** From what a `<c>` element holds to the value of the cell. */
import { type Cell, NOT_CALCULATED, PICTURE } from '../../templates/sheet/grid.ts'
import { corrupt } from '../error.ts'
import { ascii, cellText, utf8 } from '../xml/xml.ts'
import { isoSerial, parseNumber } from './number.ts'
import type { SharedStrings } from './shared-strings.ts'
import { type StruckText, struckText } from './struck-text.ts'

/** The kinds of cell, as the attribute `t` names them. */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd'

/** A cell element as found: its parts are places in the bytes; a part that is missing starts at -1. */
export interface RawCell {
  column: number
  style: number
  type: CellType
  formula: boolean
  /** The text of `f`; nothing where the formula is shared and stands in another cell. */
  formulaStart: number
  formulaEnd: number
  /** What the value is beyond what it shows, as `vm` numbers it from 1; 0 where there is nothing. */
  richValue: number
  /** The text of `v`. */
  start: number
  end: number
  /** The inside of `is`. */
  inlineStart: number
  inlineEnd: number
}

export interface CellContext {
  readonly strings: SharedStrings
  /** Called with what is struck out in the text of the cell at hand. */
  readonly struck: (text: string) => void
  /** Whether the rich value of that number is a picture. */
  readonly isPicture: (richValue: number) => boolean
  /** The styles that show a day, in a workbook that counts from 1904; `null` in all others. */
  readonly daysFrom1904: ReadonlySet<number> | null
}

/** Days from the start of the 1900 system to that of the 1904 system. */
const SHIFT_1904 = 1462

const UNCALCULATED = Object.freeze({ fault: NOT_CALCULATED })
const SHOWS_PICTURE = Object.freeze({ fault: PICTURE })
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

/** The formula with which WPS shows a picture in its cell; the text that it leaves there begins with `=`. */
const WPS_PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(/i

/** A text as a cell holds it: nothing where it is empty. */
export const textValue = (text: string): Cell =>
  text === '' ? null : text.charCodeAt(0) === 61 && WPS_PICTURE.test(text) ? SHOWS_PICTURE : text

function leftOf(text: StruckText, { struck }: CellContext): string {
  if (typeof text === 'string') return text
  struck(text.struck)
  return text.left
}

const WPS_FORMULA = 'DISPIMG('
const FORMULA_HEAD = '_xlfn.'.length + WPS_FORMULA.length

const isWpsFormula = (bytes: Uint8Array, { formulaStart: start, formulaEnd: end }: RawCell): boolean =>
  end - start > WPS_FORMULA.length &&
  WPS_PICTURE.test(ascii(bytes, start, Math.min(end, start + FORMULA_HEAD)).trimStart())

function faultValue(bytes: Uint8Array, raw: RawCell, isPicture: CellContext['isPicture']): Cell {
  const fault = ascii(bytes, raw.start, raw.end).trim()
  if (fault === '#VALUE!' && raw.richValue > 0 && isPicture(raw.richValue)) return SHOWS_PICTURE
  return fault === '#NAME?' && isWpsFormula(bytes, raw) ? SHOWS_PICTURE : { fault }
}

const uncalculated = (bytes: Uint8Array, raw: RawCell): Cell =>
  raw.formula ? (isWpsFormula(bytes, raw) ? SHOWS_PICTURE : UNCALCULATED) : null

/** The value of a cell; empty text holds nothing and is `null`. */
export function cellValue(bytes: Uint8Array, raw: RawCell, context: CellContext): Cell {
  const { type, start, end } = raw
  if (type === 'inlineStr' && raw.inlineStart >= 0)
    return textValue(leftOf(struckText(utf8(bytes, raw.inlineStart, raw.inlineEnd)), context))
  if (start < 0) return uncalculated(bytes, raw)
  if (type === 'str' || type === 'inlineStr') return textValue(cellText(utf8(bytes, start, end)))
  if (isSpace(bytes, start, end)) return uncalculated(bytes, raw)
  switch (type) {
    case 'n':
      return numberValue(bytes, raw, context.daysFrom1904)
    case 's':
      return textValue(leftOf(context.strings(sharedIndex(bytes, start, end)), context))
    case 'b': {
      const text = ascii(bytes, start, end).trim()
      return text === '1' || text === 'true'
    }
    case 'e':
      return faultValue(bytes, raw, context.isPicture)
    case 'd': {
      const text = ascii(bytes, start, end).trim()
      return isoSerial(text) ?? text
    }
  }
}
