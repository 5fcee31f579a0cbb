import { describe, expect, it } from 'vitest'
import { rewardedLevels } from '../../../../programmes/jinan-hazard/clauses/YH-07.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-07', () => {
  it.each([
    ['一级', null, 'ok'],
    ['二级', null, 'ok'],
    ['三级', null, 'ok'],
    ['四级', null, 'error level'],
    ['三级', '四级', 'error cityLevel'],
    ['四级', '三级', 'ok'],
    ['Ⅲ级', null, 'ok'],
    ['4级', null, 'error level'],
    ['较大', null, 'ok'],
    [null, '四级', 'ok'],
    [null, null, 'ok'],
  ])('applied for %s, settled as %s: %s', (level, cityLevel, expected) => {
    expect(verdict(rewardedLevels, hazardApplication, { level, cityLevel })).toBe(expected)
  })
})
