import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { foundLongAgo } from '../../../../programmes/jinan-hazard/sheet/found-long-ago.ts'
import { Day } from '../../../../templates/values/day.ts'
import { findingsOf, sheet, verdict, withValues } from '../../../support/rows.ts'

describe('rule sheet/found-long-ago', () => {
  it.each([
    ['2025-09-30', 'ok'],
    ['2025-09-29', 'warning foundOn'],
    ['2025年9月', 'warning foundOn'],
    ['2025年10月', 'ok'],
    ['2025年8月', 'warning foundOn'],
    ['2026-03-15', 'ok'],
    ['2026-10-08', 'ok'],
    [null, 'ok'],
  ])('found %s, 30 September 2026 being the last day: %s', (foundOn, expected) => {
    expect(verdict(foundLongAgo, hazardApplication, { foundOn })).toBe(expected)
  })

  it.each([
    ['2025-02-28', 'ok'],
    ['2025-02-27', 'warning foundOn'],
  ])('goes by the deadline of the notice: %s, %s', (foundOn, expected) => {
    const notice = withValues({ 'yh-deadline': new Day(2026, 2, 28) })
    expect(verdict(foundLongAgo, hazardApplication, { foundOn }, notice)).toBe(expected)
  })

  it.each([
    [new Day(2026, 9), '2025-09-01', 'ok'],
    [new Day(2026, 9), '2025-08-31', 'warning foundOn'],
    [new Day(2026), '2025-01-01', 'ok'],
    [new Day(2026), '2024-12-31', 'warning foundOn'],
  ])('a deadline without a day counts from its first: %s, found %s, %s', (deadline, foundOn, expected) => {
    const notice = withValues({ 'yh-deadline': deadline })
    expect(verdict(foundLongAgo, hazardApplication, { foundOn }, notice)).toBe(expected)
  })

  it('takes a reason for an answer', () => {
    const cells = { foundOn: '2025-01-01', explanation: '上一年度整改未完成' }
    expect(findingsOf(foundLongAgo, [sheet(hazardApplication, [cells])])[0]?.answer).toBe(
      '上一年度整改未完成',
    )
  })
})
