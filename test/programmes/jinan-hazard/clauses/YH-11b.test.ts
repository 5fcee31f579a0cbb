import { describe, expect, it } from 'vitest'
import { schemeSource } from '../../../../programmes/jinan-hazard/clauses/YH-11b.ts'
import { rewardScheme } from '../../../../programmes/jinan-hazard/forms/reward-scheme.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-11b', () => {
  it.each([
    [100000, '两者都有', 'ok'],
    [100000, '工会经费', 'ok'],
    [100000, null, 'info fundSource'],
    [100000, '社会捐助', 'ok'],
    [0, null, 'ok'],
    [null, null, 'ok'],
  ])('a fund of %s from %s: %s', (fund, fundSource, expected) => {
    expect(verdict(schemeSource, rewardScheme, { fund, fundSource })).toBe(expected)
  })
})
