/** Identity numbers by GB 11643: 18 digits with a birth date and a check digit. */
import { daysInMonth } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import { cellRule, type Fault } from '../rule.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Provinces; 81 to 83 stand on residence permits. Counties are not looked up: old ones stay valid for life. */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/

const COPY = '请照证件逐位核对后重新录入'

const isDay = (digits: string): boolean => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  return month! >= 1 && month! <= 12 && day! >= 1 && day! <= daysInMonth(year!, month!)
}

/** The check digit that the first 17 digits call for. */
export const identityCheck = (digits: string): string =>
  CHECKS[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11]!

/** What is wrong with a number of a resident's card or permit; `null` where nothing is. */
export function identityFault(value: string): Fault | null {
  const number = foldText(value).toUpperCase()
  if (/^\d{15}$/.test(number)) return { says: '15 位身份证号已停用', mend: '请照现行证件填 18 位号码' }
  if (number.length !== 18) return { says: `证件号码应为 18 位，现为 ${number.length} 位`, mend: COPY }
  if (!/^\d{17}[\dX]$/.test(number)) return { says: '证件号码前 17 位应为数字，末位为数字或 X', mend: COPY }
  if (!PROVINCE.test(number))
    return {
      says: '证件号码前两位不是省级代码',
      mend: '不是居民身份证的，证件类型请选“其他”；否则请照证件核对',
    }
  if (!isDay(number.slice(6, 14))) return { says: '证件号码中的出生日期不存在', mend: COPY }
  if (identityCheck(number) !== number[17])
    return {
      says: '证件号码校验不符，至少有一位填错',
      mend: number.endsWith('000')
        ? '末几位可能被 Excel 改成了 0：请把单元格设为“文本”格式，再照证件录入'
        : COPY,
    }
  if (number.slice(6, 10) < '1900')
    return { severity: 'warning', says: `出生年份为 ${number.slice(6, 10)} 年，请核对`, mend: COPY }
  return null
}

export const identityNumber = cellRule({
  id: 'format/identity-number',
  severity: 'error',
  format: 'identity-number',
  checks: '居民身份证、港澳台居民居住证号码为 18 位，出生日期存在，校验位相符；证件类型为“其他”的不核对',
  mend: COPY,
  holds: (value, kind) => (kind === '其他' ? true : (identityFault(value) ?? true)),
})
