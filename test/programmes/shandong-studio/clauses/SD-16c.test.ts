import { describe, expect, it } from 'vitest'
import { dailyFundsClause } from '../../../../programmes/shandong-studio/clauses/SD-16c.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule SD-16c', () => {
  it.each([
    [2.5, 'ok'],
    [0.0001, 'ok'],
    ['2万元', 'ok'],
    [0, 'warning dailyFunds'],
    [null, 'warning dailyFunds'],
    ['若干', 'ok'],
  ])('daily funds %s: %s', (dailyFunds, expected) => {
    expect(verdict(dailyFundsClause, shandongStudioApplication, { dailyFunds })).toBe(expected)
  })
})
