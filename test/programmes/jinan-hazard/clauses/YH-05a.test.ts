import { describe, expect, it } from 'vitest'
import { reportedToBoth } from '../../../../programmes/jinan-hazard/clauses/YH-05a.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-05a', () => {
  it.each([
    ['2026-03-15', '2026-03-15', '2026-03-15', 'ok', 'the same day'],
    ['2026-03-15', '2026-03-16', '2026-03-20', 'ok', 'later'],
    ['2026-03-15', '2026-03-14', '2026-03-15', 'error reportedToSafetyOn', 'a day too early'],
    ['2026-03-15', '2026-03-15', '2026-03-14', 'error reportedToUnionOn', 'a day too early'],
    ['2026-03-15', '2026-03-14', '2026-03-14', 'error reportedToSafetyOn', 'both too early'],
    ['2026年3月', '2026-03-15', '2026-04-01', 'warning reportedToSafetyOn', 'the month leaves it open'],
    ['2026-03-15', '2026-03-16', null, 'ok', 'a blank required cell is reported by reading'],
  ])(
    'found %s, reported %s and %s: %s (%s)',
    (foundOn, reportedToSafetyOn, reportedToUnionOn, expected, _why) => {
      const cells = { foundOn, reportedToSafetyOn, reportedToUnionOn }
      expect(verdict(reportedToBoth, hazardApplication, cells)).toBe(expected)
    },
  )
})
