import { describe, expect, it } from 'vitest'
import { isTelling, padded, shownDay } from '../../../templates/values/number-format.ts'

describe('what a number format shows', () => {
  it.each<[string, string]>([
    ['m"月"d"日"', '3月2日'],
    ['d-mmm', '2-Mar'],
    ['mmm-yy', 'Mar-26'],
    ['yyyy/m/d', '2026/3/2'],
    ['yyyy-mm-dd', '2026-03-02'],
    ['yyyy\\-mm\\-dd;@', '2026-03-02'],
    ['[$-804]yyyy"年"m"月";@', '2026年3月'],
    ['yyyy/m/d h:mm', '2026/3/2'],
  ])('a day as %s', (format, shown) => {
    expect(isTelling(format)).toBe(true)
    expect(shownDay(46_083, format)).toBe(shown)
  })

  it('nought as a day', () => {
    expect(shownDay(0, 'yyyy-mm-dd')).toBe('1900-01-00')
  })

  it.each<[number, string, string | null]>([
    [1, '000', '001'],
    [12, '00', '12'],
    [123, '00', '123'],
    [1, '"LX-"000', 'LX-001'],
    [1, '\\J\\Y\\-00', 'JY-01'],
    [53186123456, '0000-00000000', '531-86123456'.padStart(13, '0')],
    [1, '0', null],
    [1, '0_ ', null],
    [1, 'General', null],
    [1, '0.00', null],
    [1, '#,##0', null],
    [1, '0%', null],
    [1, '0.00E+00', null],
    [1.5, '000', null],
    [-1, '000', null],
  ])('%s as %s', (value, format, shown) => {
    expect(padded(value, format)).toBe(shown)
  })
})
