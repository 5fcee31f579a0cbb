/** Money as integer fen, read exactly: no float ever carries an amount. */

import { withoutUnseen } from './text.ts'

export const MONEY_UNITS = { 元: 100, 万元: 1_000_000 } as const
export type MoneyUnit = keyof typeof MONEY_UNITS

/** The unit that a sheet's own header names, if it is one; else the column's. */
export const unitNamed = (named: string | null, otherwise: MoneyUnit = '元'): MoneyUnit =>
  named !== null && Object.hasOwn(MONEY_UNITS, named) ? (named as MoneyUnit) : otherwise

export interface NoMoney {
  readonly message: string
  readonly mend: string
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** A decimal number times `scale` (a power of ten) as an integer, or `null` where a fraction would be left. */
function scaled(decimal: string, scale: number): number | null {
  const parts = DECIMAL.exec(decimal)
  if (!parts) return null
  const places = Math.round(Math.log10(scale))
  const fraction = (parts[3] ?? '').replace(/0+$/, '')
  if (fraction.length > places) return null
  const digits = parts[2]! + fraction.padEnd(places, '0')
  const value = Number(digits)
  if (!Number.isSafeInteger(value)) return null
  return parts[1] === '-' ? -value : value
}

/** A plain decimal for a number, without exponent. */
const decimalOf = (value: number): string =>
  Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15 ? String(value) : value.toFixed(10)

/** Reads a number cell in the unit of its column: `5` under 万元 is 5,000,000 fen. */
export function fenOfNumber(value: number, unit: MoneyUnit): number | NoMoney {
  const fen = scaled(decimalOf(value), MONEY_UNITS[unit])
  if (fen !== null) return fen
  // A sum computed in binary (0.1 + 0.2) is off by less than a millionth of a fen; more than that was typed.
  const near = Math.round(value * MONEY_UNITS[unit])
  const residue = Math.abs(value * MONEY_UNITS[unit] - near)
  if (Number.isSafeInteger(near) && residue < 1e-6 * Math.max(1, Math.abs(near) * 1e-6)) return near
  return { message: `金额 ${value} ${unit}不足一分`, mend: '金额请精确到分（两位小数）' }
}

/** Fen in each unit word that clerks write behind a figure. */
const WORDED = { 亿: 10_000_000_000, 万: MONEY_UNITS.万元, 千: 100_000, 元: MONEY_UNITS.元 } as const

/** A figure, its thousands perhaps set apart, and perhaps a unit word. */
const AMOUNT = /^([+-]?\d+(?:\.\d+)?)(?:(亿|万|千)元?整?|(元)整?)?$/

const foldedAmount = (text: string): string =>
  withoutUnseen(text.normalize('NFKC'))
    .replace(/,/g, '')
    .replace(/^(人民币|rmb|¥)/i, '')

/** Whether the text itself says in which unit it is. */
export const namesUnit = (text: string): boolean => /[亿万千元]/.test(text)

/** Reads text: thousands separators, ¥, and a unit word (元, 千元, 万元, 万, 亿元) that then rules over the column's. */
export function fenOfText(text: string, unit: MoneyUnit): number | NoMoney {
  const parts = AMOUNT.exec(foldedAmount(text))
  if (!parts) return { message: `“${text}” 不是金额`, mend: `请只填数字，单位按表头为${unit}` }
  const word = (parts[2] ?? parts[3]) as keyof typeof WORDED | undefined
  const scale = word === undefined ? MONEY_UNITS[unit] : WORDED[word]
  return (
    scaled(parts[1]!, scale) ?? { message: `金额 ${text} 不足一分或过大`, mend: '金额请精确到分（两位小数）' }
  )
}

/** The amounts that are usual in a column, in its own unit. */
export type UsualAmounts = readonly [least: number, most: number]

/** 元 and 万元 are so many times apart. */
const APART = 10_000

/** A bare figure that is usual only if its writer meant the other unit: read as it stands, and asked. */
export function inOtherUnit(figure: number, unit: MoneyUnit, [least, most]: UsualAmounts): NoMoney | null {
  const large = figure > most && figure / APART >= least && figure / APART <= most
  const small = figure > 0 && figure < least && figure * APART >= least && figure * APART <= most
  if (!large && !small) return null
  const other = unit === '元' ? '万元' : '元'
  return {
    message: `“${figure}” 按表头是 ${figure} ${unit}，不合常情，像是按${other}填的`,
    mend: `请核对：本列单位是${unit}；数字无误的，在“说明”栏写明`,
  }
}

/** `5000000 -> 50,000.00`, always in yuan with two places. */
export function showYuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** Fen as the number that a cell of the given unit holds. Exact: Excel's doubles carry 15 digits. */
export const cellOfFen = (fen: number, unit: MoneyUnit): number => fen / MONEY_UNITS[unit]
