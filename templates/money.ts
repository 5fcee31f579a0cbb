/** Money as integer fen, read exactly: no float ever carries an amount. */

export const MONEY_UNITS = { 元: 100, 万元: 1_000_000 } as const
export type MoneyUnit = keyof typeof MONEY_UNITS

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

/** Reads text: thousands separators, ¥, and a unit word (元, 万元, 万, 亿元) that then rules over the column's. */
export function fenOfText(text: string, unit: MoneyUnit): number | NoMoney {
  const folded = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/^(人民币|rmb|[¥￥])/i, '')
  const parts = /^([+-]?\d+(?:\.\d+)?)(?:(亿元|亿|万元|万|元)整?)?$/.exec(folded)
  if (!parts) return { message: `“${text}” 不是金额`, mend: `请只填数字，单位按表头为${unit}` }
  const word = parts[2] ?? unit
  const scale = word.startsWith('亿')
    ? 10_000_000_000
    : word.startsWith('万')
      ? MONEY_UNITS.万元
      : MONEY_UNITS.元
  return (
    scaled(parts[1]!, scale) ?? { message: `金额 ${text} 不足一分或过大`, mend: '金额请精确到分（两位小数）' }
  )
}

/** `5000000 -> 50,000.00`, always in yuan with two places. */
export function showYuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const cents = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** Fen as the number that a cell of the given unit holds. Exact: Excel's doubles carry 15 digits. */
export const cellOfFen = (fen: number, unit: MoneyUnit): number => fen / MONEY_UNITS[unit]
