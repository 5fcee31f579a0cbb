import { describe, expect, it } from 'vitest'
import { hazardsInForce } from '../../../../programmes/jinan-hazard/clauses/YH-13.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { itIsInForce } from '../../../support/in-force.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-13', () => {
  itIsInForce(hazardsInForce, {
    programme: '济南市隐患排查奖励',
    other: '山东省创新工作室',
    since: '2020-04-27',
    before: '2020-04-26',
    year: 2020,
    repealed: '济工办〔2017〕36号',
    brackets: '济工办[2017]36号（试行）',
  })

  it.each([
    ['2020-04-27', 'ok'],
    ['2020-04-26', 'review foundOn'],
    ['2020年4月', 'warning foundOn'],
    ['2020年', 'warning foundOn'],
    ['2020年5月', 'ok'],
    ['2020年3月', 'review foundOn'],
    ['2026-03-15', 'ok'],
    [null, 'ok'],
  ])('found %s: %s', (foundOn, expected) => {
    expect(verdict(hazardsInForce, hazardApplication, { foundOn })).toBe(expected)
  })
})
