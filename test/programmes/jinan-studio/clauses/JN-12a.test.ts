import { describe, expect, it } from 'vitest'
import { grantOnce } from '../../../../programmes/jinan-studio/clauses/JN-12a.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { describeReceipts } from '../../../support/receipts.ts'
import { briefs, findingsOf, sheet, verdict, withValues } from '../../../support/rows.ts'

const receipt = { number: 'LX-01', source: '市总资助', direction: '收入', bookkeeper: '系统工会' }

describeReceipts(grantOnce, '市总资助')

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
    expect(verdict(grantOnce, fundEntries, { ...receipt, amount })).toBe(expected)
  })

  it.each([
    ['济南市创新工作室', 50000, 'ok'],
    ['济南市创新工作室', 49999.99, 'error grant'],
    ['济南市创新工作室', 300000, 'error grant'],
    ['济南市创新工作室', null, 'ok'],
    ['山东省创新工作室', 300000, 'ok'],
  ])('%s to be named with %s: %s', (programme, grant, expected) => {
    expect(verdict(grantOnce, namingList, { programme, grant })).toBe(expected)
  })

  it.each([
    ['matching funds', { source: '单位配套' }],
    ["the province's grant", { source: '省总资助' }],
    ['money passed on', { direction: '支出' }],
  ])('leaves %s alone', (_name, other) => {
    expect(verdict(grantOnce, fundEntries, { ...receipt, amount: 1, ...other })).toBe('ok')
  })

  it.each([
    ['the same books', {}, ['error amount#2']],
    ['the same books, written otherwise', { number: 'lx-01 ' }, ['error amount#2']],
    ['another studio', { number: 'LX-02' }, []],
    ['the base union as well', { bookkeeper: '基层工会' }, []],
    ['another base union', { bookkeeperName: '某厂工会' }, []],
  ])('received again in %s: %j', (_name, other, expected) => {
    const rows = [receipt, { ...receipt, ...other }].map((row) => ({ ...row, amount: 50000 }))
    expect(briefs(grantOnce, [sheet(fundEntries, rows)])).toEqual(expected)
  })

  it('two studios of one number, in books of many unions, are two', () => {
    const rows = ['李示例创新工作室', '王示例创新工作室'].map((studio) => ({
      ...receipt,
      studio,
      amount: 50000,
    }))
    expect(briefs(grantOnce, [sheet(fundEntries, rows)])).toEqual([])
    expect(briefs(grantOnce, [sheet(fundEntries, [...rows, rows[0]!])])).toEqual(['error amount#3'])
  })

  it('reports both faults of the second of split payments in one finding', () => {
    const rows = [25000, 25000].map((amount) => ({ ...receipt, amount }))
    const found = findingsOf(grantOnce, [sheet(fundEntries, rows)])
    expect(found.map(({ message }) => message)).toEqual([
      '金额 25,000.00 元，应为 50,000.00 元，少 25,000.00 元',
      '本账已收到过这项资助，资助应一次性发放；金额 25,000.00 元，应为 50,000.00 元，少 25,000.00 元',
    ])
    expect(found[1]?.related).toHaveLength(1)
  })

  const office = (year: number | null) => sheet(officeInfo, [{ year }])
  const CITY = '济南市创新工作室'

  it.each([
    ['of this year', 2026, ['error grant']],
    ['of last year', 2025, []],
    ['of a year not given', null, ['error grant']],
  ])('a naming %s: %j', (_name, namedYear, expected) => {
    const row = { programme: CITY, namedYear, grant: 40000 }
    expect(briefs(grantOnce, [office(2026), sheet(namingList, [row])])).toEqual(expected)
  })

  it.each([
    ['this year', '2026-08-20', ['error amount']],
    ['in another year', '2024-08-20', ['review amount']],
    ['on a day not given', null, ['error amount']],
  ])('40000 yuan that came %s, %s: %j', (_name, arrivedOn, expected) => {
    const entry = sheet(fundEntries, [{ ...receipt, arrivedOn, amount: 40000 }])
    expect(briefs(grantOnce, [sheet(submissionInfo, [{ year: 2026 }]), entry])).toEqual(expected)
  })

  it('asks of a studio that received under another number in another year', () => {
    const rows = [
      { ...receipt, studio: '张三创新工作室', arrivedOn: '2026-08-20', amount: 50000 },
      { ...receipt, studio: '张三创新工作室', number: 'LX-09', arrivedOn: '2024-08-20', amount: 40000 },
    ]
    expect(briefs(grantOnce, [sheet(submissionInfo, [{ year: 2026 }]), sheet(fundEntries, rows)])).toEqual([
      'review amount#2',
    ])
  })

  it('does not let a second payment of another year pass for a question', () => {
    const rows = ['2024-08-20', '2024-09-20'].map((arrivedOn) => ({ ...receipt, arrivedOn, amount: 25000 }))
    expect(briefs(grantOnce, [sheet(submissionInfo, [{ year: 2026 }]), sheet(fundEntries, rows)])).toEqual([
      'review amount#1',
      'error amount#2',
    ])
  })

  const named = {
    programme: CITY,
    namedYear: 2026,
    unit: '历下区总工会',
    number: 'LX-01',
    studio: '张三创新工作室',
  }
  const booked = { ...receipt, studio: '张三创新工作室', arrivedOn: '2026-08-20', amount: 50000 }

  it.each([
    ['a studio of the list', {}, {}, []],
    ['a studio of the list, by name', {}, { number: 'ZQ-09', studio: '张三 创新工作室' }, []],
    ['a studio of the list, by number', {}, { studio: null }, []],
    ['a studio named the year before', { namedYear: 2025 }, {}, ['review studio']],
    ['a studio that is not named', {}, { number: 'LX-02', studio: '李四创新工作室' }, ['review studio']],
    ['another studio of the same number', {}, { studio: '李四创新工作室' }, ['review studio']],
    ['a studio of the province’s list', { programme: '山东省创新工作室' }, {}, ['review studio']],
    ['money of a year whose list is not here', {}, { arrivedOn: '2025-08-20' }, []],
    ['money of a day not given', {}, { arrivedOn: null, number: 'LX-02', studio: null }, []],
    ['money passed on', {}, { direction: '支出', number: 'LX-02' }, []],
  ])('the office books %s', (_name, row, entry, expected) => {
    const list = [
      { ...named, number: 'LX-07', studio: '王五创新工作室' },
      { ...named, ...row },
    ]
    const sheets = [sheet(namingList, list), sheet(fundEntries, [{ ...booked, ...entry }])]
    expect(briefs(grantOnce, [office(2026), ...sheets])).toEqual(expected)
    // A county's workbook has no list of its own to be held against.
    expect(briefs(grantOnce, [sheet(submissionInfo, [{ year: 2026 }]), ...sheets])).toEqual([])
  })

  it('does not hold the office’s books against a list of the year that is still empty', () => {
    const sheets = [sheet(namingList, [{ ...named, namedYear: 2025 }]), sheet(fundEntries, [booked])]
    expect(briefs(grantOnce, [office(2026), ...sheets])).toEqual([])
  })

  it('says nothing of an amount that reading has already reported', () => {
    expect(verdict(grantOnce, fundEntries, { ...receipt, amount: '五万' })).toBe('ok')
  })

  it('takes the amount of the notice, and cannot judge without one', () => {
    const cells = { ...receipt, amount: 60000 }
    expect(verdict(grantOnce, fundEntries, cells, withValues({ 'jn-grant': 6_000_000 }))).toBe('ok')
    expect(verdict(grantOnce, fundEntries, cells, withValues({ 'jn-grant': undefined }))).toContain(
      'unjudged',
    )
    expect(
      verdict(grantOnce, fundEntries, { ...cells, source: '其他' }, withValues({ 'jn-grant': undefined })),
    ).toBe('ok')
  })
})
