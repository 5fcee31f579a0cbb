import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cellOfFen,
  fenOfNumber,
  fenOfText,
  type MoneyUnit,
  showYuan,
} from '../../../templates/values/money.ts'

describe('amounts in text', () => {
  it.each([
    ['5', '元', 500],
    ['5', '万元', 5_000_000],
    ['5万元', '元', 5_000_000],
    ['5万', '元', 5_000_000],
    ['5万元整', '元', 5_000_000],
    ['50000元', '万元', 5_000_000],
    ['50000元整', '元', 5_000_000],
    ['50,000.00', '元', 5_000_000],
    ['50，000', '元', 5_000_000],
    ['５００００', '元', 5_000_000],
    ['¥50,000.5', '元', 5_000_050],
    ['￥300', '元', 30_000],
    ['人民币5万元', '元', 5_000_000],
    ['1亿元', '万元', 10_000_000_000],
    ['9999.99', '万元', 9_999_990_000],
    ['-12.34', '元', -1234],
    ['12.340', '元', 1234],
    ['5千元', '元', 500_000],
    ['\u200b50，000．00\u00a0', '元', 5_000_000],
    ['5 万 元', '元', 5_000_000],
  ] as const)('%s under %s is %d fen', (written, unit, fen) => {
    expect(fenOfText(written, unit)).toBe(fen)
  })

  it.each([
    ['五万元', '元'],
    ['3-5', '万元'],
    ['约5万', '元'],
    ['5万美元', '元'],
    ['12.345', '元'],
    ['0.0000001', '万元'],
    ['99999999999999999', '元'],
    ['5整', '元'],
  ] as const)('%s under %s is refused', (written, unit) => {
    expect(fenOfText(written, unit)).toMatchObject({ message: expect.any(String), mend: expect.any(String) })
  })
})

describe('amounts in number cells', () => {
  it.each([
    [5, '万元', 5_000_000],
    [50000, '元', 5_000_000],
    [0.1 + 0.2, '元', 30],
    [9999.99, '万元', 9_999_990_000],
    [1.005, '万元', 1_005_000],
    [0, '元', 0],
    [-0.07, '元', -7],
  ] as const)('%d %s is %d fen', (value, unit, fen) => {
    expect(fenOfNumber(value, unit)).toBe(fen)
  })

  it.each([
    [12.345, '元'],
    [0.001, '元'],
    [1.0000001, '万元'],
    [Number.NaN, '元'],
    [Number.POSITIVE_INFINITY, '元'],
    [1e300, '元'],
  ] as const)('%d %s is no whole number of fen', (value, unit) => {
    expect(fenOfNumber(value, unit)).toMatchObject({ message: expect.any(String) })
  })

  it('an amount comes back from its cell and from its text to the fen', () => {
    const amount = fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 })
    fc.assert(
      fc.property(amount, fc.constantFrom<MoneyUnit>('元', '万元'), (fen, unit) => {
        expect(fenOfNumber(cellOfFen(fen, unit), unit)).toBe(fen)
        expect(fenOfText(showYuan(fen), '元')).toBe(fen)
      }),
    )
  })
})

it.each([
  [5_000_000, '50,000.00'],
  [0, '0.00'],
  [-7, '-0.07'],
  [123_456_789, '1,234,567.89'],
])('%d fen is shown as %s', (fen, shown) => {
  expect(showYuan(fen)).toBe(shown)
})
