import { describe, expect, it } from 'vitest'
import { accountCode } from '../../../rules/format/account-code.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { verdict } from '../../support/rows.ts'

describe('rule format/account-code', () => {
  it.each([
    ['403', 'ok'],
    ['40302', 'ok'],
    [40302, 'ok'],
    ['4030201', 'ok'],
    ['403020101', 'ok'],
    ['403.02', 'ok'],
    ['403-02', 'ok'],
    ['４０３０２', 'ok'],
    ['403002', 'ok'],
    ['4030', 'error accountCode'],
    ['40', 'error accountCode'],
    ['603', 'error accountCode'],
    ['003', 'error accountCode'],
    ['上级补助收入', 'error accountCode'],
    ['4O302', 'error accountCode'],
    [null, 'ok'],
  ])('%s: %s', (code, expected) => {
    expect(verdict(accountCode, fundEntries, { accountCode: code })).toBe(expected)
  })
})
