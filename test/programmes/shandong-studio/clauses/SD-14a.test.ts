import { describe, expect, it } from 'vitest'
import { provinceGrantOnce } from '../../../../programmes/shandong-studio/clauses/SD-14a.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const receipt = {
  number: 'LX-01',
  source: '省总资助',
  direction: '收入',
  bookkeeper: '市级工会',
  amount: 50000,
}

describe('rule SD-14a', () => {
  it.each([
    ['the same books', {}, ['error amount#2']],
    ['two halves', { amount: 25000 }, ['error amount#2']],
    ['another studio', { number: 'LX-02' }, []],
    ['the base union as well', { bookkeeper: '基层工会' }, []],
    ["the city's grant", { source: '市总资助' }, []],
    ['passed on', { direction: '支出' }, []],
    ['an entry without a number', { number: null }, []],
  ])('received again: %s: %j', (_name, other, expected) => {
    expect(briefs(provinceGrantOnce, [sheet(fundEntries, [receipt, { ...receipt, ...other }])])).toEqual(
      expected,
    )
  })

  it.each([
    ['another number', { number: 'LX-09' }, ['review amount#2']],
    [
      'another number, the name with a space',
      { number: 'LX-09', studio: '张三 创新工作室' },
      ['review amount#2'],
    ],
    ['another name', { number: 'LX-09', studio: '李四创新工作室' }, []],
    ['no name', { number: 'LX-09', studio: null }, []],
    ['the base union', { number: 'LX-09', bookkeeper: '基层工会' }, []],
    ['the same number', {}, ['error amount#2']],
  ])('张三创新工作室 receives again, under %s', (_name, other, expected) => {
    const first = { ...receipt, studio: '张三创新工作室' }
    expect(briefs(provinceGrantOnce, [sheet(fundEntries, [first, { ...first, ...other }])])).toEqual(expected)
  })

  it.each([
    ['both', {}, {}, ['unjudged amount#2']],
    [
      'both, with one name of the books',
      { bookkeeperName: '某厂工会' },
      { bookkeeperName: '某厂工会' },
      ['error amount#2'],
    ],
    ['both, with two names of the books', { bookkeeperName: '市总工会' }, { bookkeeperName: '某厂工会' }, []],
    ['the second', { bookkeeper: '市级工会' }, {}, []],
  ])('记账主体 is not told of %s', (_name, first, second, expected) => {
    const rows = [first, second].map((other) => ({ ...receipt, bookkeeper: null, ...other }))
    expect(briefs(provinceGrantOnce, [sheet(fundEntries, rows)])).toEqual(expected)
  })

  it('does not count receipts of two senders together', () => {
    const sheets = [
      sheet(fundEntries, [receipt], { unit: '青岛市总工会' }),
      sheet(fundEntries, [receipt], { unit: '淄博市总工会' }),
    ]
    expect(briefs(provinceGrantOnce, sheets)).toEqual([])
  })
})
