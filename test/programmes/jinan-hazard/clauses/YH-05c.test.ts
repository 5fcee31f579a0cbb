import { describe, expect, it } from 'vitest'
import { rectifiedFirst } from '../../../../programmes/jinan-hazard/clauses/YH-05c.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-05c', () => {
  it.each([
    ['2026-04-10', '2026-04-10', 'ok'],
    ['2026-04-09', '2026-04-10', 'ok'],
    ['2026-04-11', '2026-04-10', 'error rectifiedOn'],
    ['2026年4月', '2026-04-10', 'warning rectifiedOn'],
    ['2026年4月', '2026-04-30', 'ok'],
    ['2026年5月', '2026-04-30', 'error rectifiedOn'],
    ['2026-04-30', '2026年4月', 'warning rectifiedOn'],
    ['2026-04-30', '2026年5月', 'ok'],
    [null, '2026-04-30', 'ok'],
    ['2026-04-10', null, 'ok'],
  ])('put right %s, applied %s: %s', (rectifiedOn, appliedOn, expected) => {
    expect(verdict(rectifiedFirst, hazardApplication, { rectifiedOn, appliedOn })).toBe(expected)
  })
})
