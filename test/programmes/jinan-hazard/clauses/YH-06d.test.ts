import { describe, expect, it } from 'vitest'
import { levelRules } from '../../../../programmes/jinan-hazard/clauses/YH-06d.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'

describe('rule YH-06d', () => {
  it.each([
    ['二级', '三级', 'info cityLevel'],
    ['三级', '二级', 'info cityLevel'],
    ['三级', '三级', 'ok'],
    ['三级', null, 'ok'],
  ])('applied for %s, settled as %s: %s', (level, cityLevel, expected) => {
    expect(verdict(levelRules, hazardApplication, { level, cityLevel })).toBe(expected)
  })

  it('says when the city settled it', () => {
    const rows = [{ level: '二级', cityLevel: '三级', cityReviewedOn: '2026-09-01' }]
    const [found] = findingsOf(levelRules, [sheet(hazardApplication, rows)])
    expect(found?.message).toContain('市级于 2026-09-01 审定为三级')
  })
})
