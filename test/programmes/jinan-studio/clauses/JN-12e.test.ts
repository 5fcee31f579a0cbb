import { describe, expect, it } from 'vitest'
import { dailyFundsClause } from '../../../../programmes/jinan-studio/clauses/JN-12e.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule JN-12e', () => {
  it.each([
    [2.5, 'ok'],
    [0.0001, 'ok'],
    ['2万元', 'ok'],
    [0, 'warning dailyFunds'],
    [null, 'warning dailyFunds'],
    ['若干', 'ok'],
  ])('daily funds %s: %s', (dailyFunds, expected) => {
    expect(verdict(dailyFundsClause, jinanStudioApplication, { dailyFunds })).toBe(expected)
  })
})
