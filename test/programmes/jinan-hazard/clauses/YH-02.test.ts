import { describe, expect, it } from 'vitest'
import { isHazard } from '../../../../programmes/jinan-hazard/clauses/YH-02.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { judge } from '../../../../rules/judge.ts'
import { byLaw, sheet, verdict } from '../../../support/rows.ts'

const hazard = { hazard: '行车吊钩防脱装置缺失', hazardKind: '物的不安全状态', hazardPlace: '三车间' }

describe('rule YH-02', () => {
  it.each([
    ['物的不安全状态', 'ok'],
    ['人', 'ok'],
    ['管理上的缺陷', 'ok'],
    [null, 'info hazardKind'],
    ['设备', 'ok'],
  ])('of the kind %s: %s', (hazardKind, expected) => {
    expect(verdict(isHazard, hazardApplication, { ...hazard, hazardKind })).toBe(expected)
  })

  it.each([
    ['无', 'review hazard'],
    ['/', 'review hazard'],
    ['无防护栏', 'ok'],
    [null, 'ok'],
  ])('named %s: %s', (name, expected) => {
    expect(verdict(isHazard, hazardApplication, { ...hazard, hazard: name })).toBe(expected)
  })

  it('puts what it is before a reviewer, whether its kind is given or not', () => {
    const sheets = [sheet(hazardApplication, [hazard, { ...hazard, hazardKind: null }])]
    const { checklist } = judge({ sheets, rules: [isHazard], scopes: ['workbook'], parameters: byLaw })
    expect(checklist.map(({ facts }) => facts.map(({ value }) => value))).toEqual([
      ['行车吊钩防脱装置缺失', '物的不安全状态', '三车间'],
      ['行车吊钩防脱装置缺失', '未填', '三车间'],
    ])
  })
})
