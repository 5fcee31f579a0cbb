import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOf, anyOf, atLeastYears, onOrBefore, type Truth, withinYearsBefore } from '../../rules/truth.ts'
import { Day, dayOfText, daysInMonth } from '../../templates/values/day.ts'

const d = (text: string): Day => {
  const day = dayOfText(text)
  if (!(day instanceof Day)) throw new Error(day.message)
  return day
}

const completeDay = fc
  .record({ year: fc.integer({ min: 1990, max: 2050 }), month: fc.integer({ min: 1, max: 12 }), n: fc.nat() })
  .map(({ year, month, n }) => new Day(year, month, (n % daysInMonth(year, month)) + 1))

describe('atLeastYears: the anniversary itself is enough', () => {
  it.each<[string, string, number, Truth]>([
    ['2024-05-20', '2026-05-20', 2, true],
    ['2024-05-21', '2026-05-20', 2, false],
    ['2024-05-19', '2026-05-20', 2, true],
    ['2024年5月', '2026-05-20', 2, 'unsure'],
    ['2024年4月', '2026-05-20', 2, true],
    ['2024年6月', '2026-05-20', 2, false],
    ['2023年', '2026-05-20', 2, true],
    ['2024年', '2026-05-20', 2, 'unsure'],
    ['2024-05-20', '2026年5月', 2, 'unsure'],
    ['2024-02-29', '2026-02-28', 2, true],
    ['2024-02-29', '2026-02-27', 2, false],
    ['2023-02-28', '2026-02-28', 3, true],
  ])('%s to %s, %d years: %s', (from, to, years, expected) => {
    expect(atLeastYears(d(from), d(to), years)).toBe(expected)
  })

  it('a missing day is missing, not false', () => {
    expect(atLeastYears(undefined, d('2026-05-20'), 2)).toBeUndefined()
    expect(atLeastYears(d('2020-05-20'), undefined, 2)).toBeUndefined()
  })
})

describe('withinYearsBefore: both ends belong to it', () => {
  it.each<[string, string, number, Truth]>([
    ['2024-05-20', '2026-05-20', 2, true],
    ['2024-05-19', '2026-05-20', 2, false],
    ['2026-05-20', '2026-05-20', 2, true],
    ['2026-05-21', '2026-05-20', 2, false],
    ['2024年5月', '2026-05-20', 2, 'unsure'],
    ['2024年6月', '2026-05-20', 2, true],
    ['2023年', '2026-05-20', 2, false],
    ['2026-02-28', '2028-02-29', 2, true],
    ['2026-02-27', '2028-02-29', 2, false],
    ['2022-02-28', '2024-02-29', 2, true],
  ])('%s before %s, %d years: %s', (day, basis, years, expected) => {
    expect(withinYearsBefore(d(day), d(basis), years)).toBe(expected)
  })
})

describe('onOrBefore', () => {
  it.each<[string, string, Truth]>([
    ['2026-09-30', '2026-09-30', true],
    ['2026-10-01', '2026-09-30', false],
    ['2026年9月', '2026-09-30', true],
    ['2026年9月', '2026-09-29', 'unsure'],
    ['2025-12-31', '2026年', true],
    ['2026-01-02', '2026年', 'unsure'],
    ['2027年', '2026年12月', false],
    ['2024-02-29', '2024年3月', true],
    ['2024年2月', '2024-02-28', 'unsure'],
    ['2023年2月', '2023-02-28', true],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(onOrBefore(d(a), d(b))).toBe(expected)
  })
})

describe('three-valued logic', () => {
  it('an incomplete date agrees with every completion that decides the same way', () => {
    fc.assert(
      fc.property(completeDay, completeDay, fc.integer({ min: 0, max: 5 }), (from, to, years) => {
        const partial = new Day(from.year, from.month)
        const whole = atLeastYears(partial, to, years)
        if (whole !== 'unsure') expect(atLeastYears(from, to, years)).toBe(whole)
      }),
    )
  })

  it('ran N years and named within N years meet only on the anniversary', () => {
    fc.assert(
      fc.property(completeDay, completeDay, fc.integer({ min: 1, max: 5 }), (from, to, years) => {
        if (onOrBefore(from, to) !== true) return
        expect(atLeastYears(from, to, years) || withinYearsBefore(from, to, years)).toBe(true)
      }),
    )
  })

  it.each<[Truth[], Truth, Truth]>([
    [[true, false], true, false],
    [['unsure', false], 'unsure', false],
    [['unsure', true], true, 'unsure'],
    [[undefined, false], undefined, false],
    [[undefined, true], true, undefined],
    [[], false, true],
  ])('%j: any %s, all %s', (truths, any, all) => {
    expect(anyOf(...truths)).toBe(any)
    expect(allOf(...truths)).toBe(all)
  })
})
