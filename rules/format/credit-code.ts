/** Unified social credit codes by GB 32100-2015. */
import { foldText } from '../../templates/values/text.ts'
import { cellRule, type Fault } from '../rule.ts'

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

const COPY = '请照单位证照逐位核对后重新录入'

/** The check character that the first 17 characters call for. */
export function creditCheck(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(code[i]!), 0)
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

/** What is wrong with a credit code; `null` where nothing is. */
export function creditFault(value: string): Fault | null {
  const code = foldText(value).toUpperCase()
  if (code.length !== 18) return { says: `统一社会信用代码应为 18 位，现为 ${code.length} 位`, mend: COPY }
  const stray = [...code].find((character) => !ALPHABET.includes(character))
  if (stray !== undefined)
    return {
      says: `统一社会信用代码中不会出现“${stray}”`,
      mend: '代码不用字母 I、O、S、V、Z：请核对是否把数字 1、0、5、2 看成了字母',
    }
  return creditCheck(code) === code[17]
    ? null
    : { says: '统一社会信用代码校验不符，至少有一位填错', mend: COPY }
}

export const creditCode = cellRule({
  id: 'format/credit-code',
  severity: 'error',
  format: 'credit-code',
  checks: '统一社会信用代码为 18 位规定字符，校验位相符；不看登记部门，也不联网核对单位',
  mend: COPY,
  holds: (value) => creditFault(value) ?? true,
})
