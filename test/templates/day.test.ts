import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDays, Day, dayOfNumber, dayOfText, daysInMonth, serialOfDay } from '../../templates/day.ts'

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
  ])('%s is no day', (written) => {
    expect(dayOfText(written)).toMatchObject({ message: expect.any(String), mend: expect.any(String) })
  })
})

describe('days in number cells', () => {
  it.each([
    [43942.9654, '2020-04-21'],
    [43948, '2020-04-27'],
    [44562, '2022-01-01'],
    [61, '1900-03-01'],
    [20200427, '2020-04-27'],
    [2020, '2020年'],
  ])('%d is %s', (value, read) => {
    expect(String(dayOfNumber(value))).toBe(read)
  })

  it.each([2020.1, 2020.4, 2020.12])('%d is asked, never guessed', (value) => {
    expect(dayOfNumber(value)).toMatchObject({ message: expect.stringContaining('看不出是几月') })
  })

  it.each([0, -1, 12, 20201301, 1e9, 0.5])('%d is no day', (value) => {
    expect(dayOfNumber(value)).not.toBeInstanceOf(Day)
  })

  const days = fc
    .record({ year: fc.integer({ min: 1907, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) })
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
