import { describe, expect, it } from 'vitest'
import { bankAccount } from '../../../rules/format/bank-account.ts'

const severity = (value: string, kind?: string) => {
  if (bankAccount.scope !== 'cell') throw new Error('not a cell rule')
  const found = bankAccount.judge(value, kind)
  return typeof found === 'object'
    ? (found.severity ?? bankAccount.severity)
    : found === true
      ? 'ok'
      : 'error'
}

describe('rule format/bank-account', () => {
  it.each([
    ['6212280200141664948', '个人卡', 'ok'],
    ['6226095711989751', '个人卡', 'ok'],
    ['6226 0957 1198 9751', '个人卡', 'ok'],
    ['6226095711989752', '个人卡', 'warning'],
    ['6226095711989752', '对公账户', 'ok'],
    ['6226095711989752', undefined, 'ok'],
    ['1602001234', '对公账户', 'ok'],
    ['工行1602', '对公账户', 'error'],
    ['1602001', undefined, 'error'],
  ])('%s as %s: %s', (value, kind, expected) => {
    expect(severity(value, kind)).toBe(expected)
  })
})
