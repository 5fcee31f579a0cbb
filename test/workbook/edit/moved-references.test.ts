import { describe, expect, it } from 'vitest'
import { formulaAfter, formulaDown } from '../../../workbook/edit/moved-references.ts'

/** Three rows are put in below row 5 of 汇总表. */
const put = { after: 5, count: 3 }

describe('a formula once rows are put in', () => {
  it.each([
    ['SUM(H3:H5)', 'SUM(H3:H8)'],
    ['SUM(H5:H5)', 'SUM(H5:H8)'],
    ['SUM(H3:H4)', 'SUM(H3:H4)'],
    ['SUM($H$3:$H$6)', 'SUM($H$3:$H$9)'],
    ['H5+H6', 'H5+H9'],
    ['SUM(6:7)', 'SUM(9:10)'],
    ['COUNTA(C3:C5)&"共 H6 条"', 'COUNTA(C3:C8)&"共 H6 条"'],
    ['LOG10(H6)', 'LOG10(H9)'],
    ['SUM(Sheet2!A1:A9)+A9', 'SUM(Sheet2!A1:A9)+A12'],
    ["'汇总表'!A9+汇总表!A9", "'汇总表'!A12+汇总表!A12"],
    ['表A9+A9', '表A9+A12'],
  ])('%s -> %s', (before, after) => {
    expect(formulaAfter(before, '汇总表', true, put)).toBe(after)
  })

  it('on another sheet moves where it names the sheet alone', () => {
    expect(formulaAfter('A9+汇总表!A9', '汇总表', false, put)).toBe('A9+汇总表!A12')
  })

  it.each(['[1]表!A9', 'SUM(一月:三月!A9)'])('%s is not ours to move', (formula) => {
    expect(formulaAfter(formula, '汇总表', true, put)).toBeNull()
  })

  it.each([
    ['F3*G3', 'F5*G5'],
    ['F3*$G$1+SUM($A3:A3)', 'F5*$G$1+SUM($A5:A5)'],
    ['"F3"&F3', '"F3"&F5'],
  ])('copied down: %s -> %s', (before, after) => {
    expect(formulaDown(before, 2)).toBe(after)
  })
})
