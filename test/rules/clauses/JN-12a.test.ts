import { describe, expect, it } from 'vitest'
import { cityGrantOnce } from '../../../rules/clauses/JN-12a.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { briefs, findingsOf, sheet, verdict, withValues } from '../../support/rows.ts'

const receipt = { number: 'LX-01', source: '市总资助', direction: '收入', bookkeeper: '系统工会' }

describe('rule JN-12a', () => {
  it.each([
    [50000, 'ok'],
    ['50,000.00', 'ok'],
    ['5万元', 'ok'],
    [50000.01, 'error amount'],
    [49999.99, 'error amount'],
    [5, 'error amount'],
    [null, 'ok'],
  ])('receives %s: %s', (amount, expected) => {
    expect(verdict(cityGrantOnce, fundEntries, { ...receipt, amount })).toBe(expected)
  })

  it.each([
    ['济南市创新工作室', 50000, 'ok'],
    ['济南市创新工作室', 49999.99, 'error grant'],
    ['济南市创新工作室', 300000, 'error grant'],
    ['济南市创新工作室', null, 'ok'],
    ['山东省创新工作室', 300000, 'ok'],
  ])('%s to be named with %s: %s', (programme, grant, expected) => {
    expect(verdict(cityGrantOnce, namingList, { programme, grant })).toBe(expected)
  })

  it.each([
    ['matching funds', { source: '单位配套' }],
    ["the province's grant", { source: '省总资助' }],
    ['money passed on', { direction: '支出' }],
  ])('leaves %s alone', (_name, other) => {
    expect(verdict(cityGrantOnce, fundEntries, { ...receipt, amount: 1, ...other })).toBe('ok')
  })

  it.each([
    ['the same books', {}, ['error amount#2']],
    ['the same books, written otherwise', { number: 'lx-01 ' }, ['error amount#2']],
    ['another studio', { number: 'LX-02' }, []],
    ['the base union as well', { bookkeeper: '基层工会' }, []],
    ['another base union', { bookkeeperName: '某厂工会' }, []],
  ])('received again in %s: %j', (_name, other, expected) => {
    const rows = [receipt, { ...receipt, ...other }].map((row) => ({ ...row, amount: 50000 }))
    expect(briefs(cityGrantOnce, [sheet(fundEntries, rows)])).toEqual(expected)
  })

  it('two studios of one number, in books of many unions, are two', () => {
    const rows = ['李示例创新工作室', '王示例创新工作室'].map((studio) => ({
      ...receipt,
      studio,
      amount: 50000,
    }))
    expect(briefs(cityGrantOnce, [sheet(fundEntries, rows)])).toEqual([])
    expect(briefs(cityGrantOnce, [sheet(fundEntries, [...rows, rows[0]!])])).toEqual(['error amount#3'])
  })

  it('tells split payments both faults of the second in one finding', () => {
    const rows = [25000, 25000].map((amount) => ({ ...receipt, amount }))
    const found = findingsOf(cityGrantOnce, [sheet(fundEntries, rows)])
    expect(found.map(({ message }) => message)).toEqual([
      '金额 25,000.00 元，应为 50,000.00 元，少 25,000.00 元',
      '同一工作室第二次收到同一项资助（LX-01）；金额 25,000.00 元，应为 50,000.00 元，少 25,000.00 元',
    ])
    expect(found[1]?.related).toHaveLength(1)
  })

  it('says nothing of an amount that reading has already reported', () => {
    expect(verdict(cityGrantOnce, fundEntries, { ...receipt, amount: '五万' })).toBe('ok')
  })

  it('takes the amount of the notice, and cannot judge without one', () => {
    const cells = { ...receipt, amount: 60000 }
    expect(verdict(cityGrantOnce, fundEntries, cells, withValues({ 'jn-grant': 6_000_000 }))).toBe('ok')
    expect(verdict(cityGrantOnce, fundEntries, cells, withValues({ 'jn-grant': undefined }))).toContain(
      'unjudged',
    )
    expect(
      verdict(
        cityGrantOnce,
        fundEntries,
        { ...cells, source: '其他' },
        withValues({ 'jn-grant': undefined }),
      ),
    ).toBe('ok')
  })
})
