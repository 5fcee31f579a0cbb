/** Bank accounts: only personal cards have a check digit (Luhn); accounts of units and passbooks have none. */
import { cellRule } from '../rule.ts'

const bare = (value: string): string => value.normalize('NFKC').replace(/[\s-]/g, '')

/** Whether the digits add up by the Luhn formula. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (const [i, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

export const bankAccount = cellRule({
  id: 'format/bank-account',
  severity: 'error',
  format: 'bank-account',
  checks: '账号只含数字；账户类型为个人卡的，按银行卡校验位核对',
  mend: '请照银行卡或开户证明逐位核对账号',
  holds: (value, kind) => {
    const account = bare(value)
    if (!/^\d{8,32}$/.test(account)) return { says: '账号应为 8 至 32 位数字' }
    if (kind !== '个人卡' || luhn(account)) return true
    return { severity: 'warning', says: '银行卡号校验不符，可能有一位填错；确认无误的请在“说明”栏写明' }
  },
})
