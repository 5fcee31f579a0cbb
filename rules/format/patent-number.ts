/** Chinese patent numbers: ZL, the application number, a dot and a check digit. */
import { cellRule, type Fault } from '../rule.ts'

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

const COPY = '请照专利证书填写专利号，如 ZL201910123456.X'

export interface PatentNumber {
  /** 1 and 8 are inventions, 2 and 9 utility models, 3 designs. */
  readonly type: string
  readonly digits: string
  /** Absent on numbers filed before 1989. */
  readonly check: string | null
}

const plain = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\s.。·]/g, '')
    .toUpperCase()

/** The parts of a patent number, whatever its dots and spaces; `null` where it is none. */
export function patentNumber(value: string): PatentNumber | null {
  const parts = /^(?:ZL)?((?:19|20)\d{2}([12389])\d{7}|\d{2}([12389])\d{5})([\dX])?$/.exec(plain(value))
  if (!parts) return null
  return { type: parts[2] ?? parts[3]!, digits: parts[1]!, check: parts[4] ?? null }
}

/** The check digit of 8 digits (filed before October 2003) or 12. */
export function patentCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * WEIGHTS[i]!, 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

/** An invention: filed at home (1) or through the PCT (8). */
export const isInvention = (value: string): boolean => ['1', '8'].includes(patentNumber(value)?.type ?? '')

/** What is wrong with a patent number; `null` where nothing is. */
export function patentFault(value: string): Fault | null {
  if (/^CN\d{7,9}[A-Z]\d?$/.test(plain(value)))
    return { severity: 'warning', says: '填的是公布（公告）号，不是专利号', mend: COPY }
  const number = patentNumber(value)
  if (number === null) return { says: '不是专利号', mend: COPY }
  if (number.check === null) {
    if (number.digits.length === 8 && /^8[5-8]/.test(number.digits)) return null
    return { severity: 'warning', says: '专利号缺少小数点后的校验位', mend: COPY }
  }
  return patentCheck(number.digits) === number.check
    ? null
    : { says: '专利号校验位不符，至少有一位填错', mend: COPY }
}

export const patentNumberFormat = cellRule({
  id: 'format/patent-number',
  severity: 'error',
  format: 'patent-number',
  checks: '专利号由 ZL、申请号和校验位组成，校验位相符；填公布号的要求改填',
  mend: COPY,
  holds: (value) => patentFault(value) ?? true,
})
