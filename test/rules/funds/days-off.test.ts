import { describe, expect, it } from 'vitest'
import { endOfMonths } from '../../../rules/funds/days-off.ts'
import { Day } from '../../../templates/values/day.ts'

const day = (text: string): Day => {
  const [year, month, date] = text.split('-').map(Number)
  return new Day(year!, month!, date!)
}

describe('the end of a month’s period', () => {
  it.each([
    ['2026-07-14', '2026-08-14', '2026-08-14', '2026-08-14'],
    ['2026-01-31', '2026-02-28', '2026-02-28', '2026-03-03'],
    ['2028-01-31', '2028-02-29', '2028-02-29', '2028-03-03'],
    ['2026-10-31', '2026-11-30', '2026-11-30', '2026-11-30'],
    ['2026-12-15', '2027-01-15', '2027-01-15', '2027-01-15'],
    // A Saturday and a Sunday far from any holiday end on the Monday.
    ['2026-07-08', '2026-08-08', '2026-08-10', '2026-08-10'],
    ['2026-07-09', '2026-08-09', '2026-08-10', '2026-08-10'],
    // About National Day nobody can tell without the year's notice.
    ['2026-09-02', '2026-10-02', '2026-10-02', '2026-10-11'],
    ['2026-08-30', '2026-09-30', '2026-09-30', '2026-10-09'],
  ])('from %s: %s, at the earliest %s, at the latest %s', (from, end, earliest, latest) => {
    const found = endOfMonths(day(from), 1)
    expect([found.day, found.earliest, found.latest].map(String)).toEqual([end, earliest, latest])
  })

  it('counts calendar months, however many', () => {
    expect(String(endOfMonths(day('2026-08-31'), 3).day)).toBe('2026-11-30')
  })
})
