import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { creditCode } from '../../../rules/format/credit-code.ts'
import { verdict } from '../../support/rows.ts'

describe('rule format/credit-code', () => {
  it.each([
    ['91350100M000100Y43', 'ok'],
    ['81370100MC00000129', 'ok'],
    ['91370100MA3C00011J', 'ok'],
    ['91370100ma3c00011j', 'ok'],
    ['12370100MB0000035N', 'ok'],
    ['81370100MC0000012O', 'error creditCode'],
    ['81370100MC00000128', 'error creditCode'],
    ['91370100MA3C0001J1', 'error creditCode'],
    ['91370100MA3C00011', 'error creditCode'],
    ['370100000012345', 'error creditCode'],
    [null, 'ok'],
  ])('%s: %s', (value, expected) => {
    expect(verdict(creditCode, jinanStudioApplication, { creditCode: value })).toBe(expected)
  })
})
