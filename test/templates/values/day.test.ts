import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  compareDays,
  Day,
  dayOfNumber,
  dayOfText,
  daysInMonth,
  monthsBefore,
  serialOfDay,
} from '../../../templates/values/day.ts'

describe('days in text', () => {
  it.each([
    ['2020-04-27', '2020-04-27'],
    ['2020-4-27', '2020-04-27'],
    ['2020/4/27', '2020-04-27'],
    ['2020.4.27', '2020-04-27'],
    ['２０２０．４．２７', '2020-04-27'],
    ['2020年4月27日', '2020-04-27'],
    ['2020 年 4 月 27 日', '2020-04-27'],
    ['20200427', '2020-04-27'],
    ['43948', '2020-04-27'],
    ['2020—04—27', '2020-04-27'],
    ['2020–4–27', '2020-04-27'],
    ['2020－04－27', '2020-04-27'],
    ['2020−04', '2020年4月'],
    ['二〇二〇年四月二十七日', '2020-04-27'],
    ['二○二○年四月二十七日', '2020-04-27'],
    ['二零二零年十二月三十一日', '2020-12-31'],
    ['二〇二〇年四月', '2020年4月'],
    ['二〇二〇年十月', '2020年10月'],
    ['2020年4月', '2020年4月'],
    ['2020年4月份', '2020年4月'],
    ['2020-4', '2020年4月'],
    ['2020.10', '2020年10月'],
    ['2020', '2020年'],
    ['2020年', '2020年'],
    ['2020-02-29', '2020-02-29'],
    ['2020-04-27T23:10:00Z', '2020-04-27'],
    ['2020-04-27 23:10', '2020-04-27'],
    ['2020-4-1 11:30', '2020-04-01'],
    ['2020年4月1日11:30', '2020-04-01'],
    ['2020.4', '2020年4月'],
    ['2020.04', '2020年4月'],
    ['202004', '2020年4月'],
    ['2020.4.27.', '2020-04-27'],
    ['2020年元月', '2020年1月'],
    ['二O二O年四月廿七日', '2020-04-27'],
    ['二〇二〇年五月卅一日', '2020-05-31'],
    ['二0二0年四月', '2020年4月'],
    ['\u200b2020-04-27\ufeff', '2020-04-27'],
    ['2020\u200b年4月', '2020年4月'],
  ])('%s is %s', (written, read) => {
    expect(String(dayOfText(written))).toBe(read)
    expect(dayOfText(written)).toBeInstanceOf(Day)
  })

  it.each(['20/4/27', '20.04.27', '20年4月27日', '20年4月', '20-4-27'])('%s lacks its century', (written) => {
    expect(dayOfText(written)).toMatchObject({
      message: expect.stringContaining('年份只有两位'),
      mend: expect.stringContaining('四位'),
    })
  })

  it.each([
    '同上',
    '长期',
    '2021-02-29',
    '2020-13-01',
    '2020-04-31',
    '2020-00-10',
    '20201301',
    '2020-4-27-1',
    '1020-04-27',
    '4月27日',
    '3-5',
    '12345678901',
    '2020—2021',
    '202013',
  ])('%s is no day', (written) => {
    expect(dayOfText(written)).toMatchObject({ message: expect.any(String), mend: expect.any(String) })
  })
})

describe('days in number cells', () => {
  it.each([
    [43942.9654, '2020-04-21'],
    [43948, '2020-04-27'],
    [44562, '2022-01-01'],
    [7306, '1920-01-01'],
    [73050, '2099-12-31'],
    [20200427, '2020-04-27'],
    [2020, '2020年'],
    [202004, '2020年4月'],
    [2020.4, '2020年4月'],
    [2020.04, '2020年4月'],
    [2020.09, '2020年9月'],
    [2020.01, '2020年1月'],
    [2020.11, '2020年11月'],
    [2020.12, '2020年12月'],
  ])('%d is %s', (value, read) => {
    expect(String(dayOfNumber(value))).toBe(read)
  })

  it.each([2020.1, 1999.1, 2026.1])('%d is asked, never guessed', (value) => {
    expect(dayOfNumber(value)).toMatchObject({ message: expect.stringContaining('看不出是几月') })
  })

  it.each([0, -1, 12, 20201301, 202013, 202000, 1e9, 0.5, 2020.13, 2020.15, 2020.427, 2020.001])(
    '%d is no day',
    (value) => {
      expect(dayOfNumber(value)).not.toBeInstanceOf(Day)
    },
  )

  it.each([
    [61, '1900-03-01'],
    [5000, '1913-09-08'],
    [7305, '1919-12-31'],
    [73051, '2100-01-01'],
  ])('%d would be %s, which is unlikely, and is asked', (value, day) => {
    expect(dayOfNumber(value)).toMatchObject({ message: `“${value}” 按日期读是 ${day}，不合情理` })
  })

  const days = fc
    .record({ year: fc.integer({ min: 1920, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) })
    .chain(({ year, month }) =>
      fc.integer({ min: 1, max: daysInMonth(year, month) }).map((day) => ({ year, month, day })),
    )

  it('a day survives its serial number, with or without a time', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 0, max: 0.999, noNaN: true }), (day, time) => {
        expect(dayOfNumber(serialOfDay(day) + time)).toEqual(new Day(day.year, day.month, day.day))
      }),
    )
  })

  it('a day survives being written out', () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const written = new Day(year, month, day)
        expect(dayOfText(String(written))).toEqual(written)
        expect(dayOfText(String(new Day(year, month)))).toEqual(new Day(year, month))
      }),
    )
  })
})

it('orders days by what they say, and no day before all', () => {
  const days = [new Day(2020, 4, 27), new Day(2020), new Day(2019, 12, 31), new Day(2020, 4)]
  expect(days.sort(compareDays).map(String)).toEqual(['2019-12-31', '2020年', '2020年4月', '2020-04-27'])
  expect(compareDays(undefined, new Day(1900))).toBeLessThan(0)
  expect(compareDays(new Day(1900), undefined)).toBeGreaterThan(0)
})

describe('months before a day', () => {
  it('counts as a calendar does', () => {
    const given = fc.tuple(
      fc.integer({ min: 1950, max: 2150 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 40 }), ([year, month, last], months) => {
        const day = Math.min(last, daysInMonth(year, month))
        const before = Temporal.PlainDate.from({ year, month, day }).subtract({ months })
        expect(monthsBefore(new Day(year, month, day), months)).toEqual(
          new Day(before.year, before.month, before.day),
        )
      }),
    )
  })

  it('takes what is open as the first', () => {
    expect(monthsBefore(new Day(2026), 1)).toEqual(new Day(2025, 12, 1))
    expect(monthsBefore(new Day(2026, 3), 12)).toEqual(new Day(2025, 3, 1))
  })
})
