import { describe, expect, it } from 'vitest'
import { grantClause } from '../../../../programmes/shandong-studio/clauses/SD-15.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet, verdict, withValues } from '../../../support/rows.ts'

const ORDINARY = '劳模和工匠人才创新工作室'
const CRAFTSMAN = '齐鲁工匠创新工作室'
const GREAT = '齐鲁大工匠创新工作室'
const receipt = { number: 'LX-01', source: '省总资助', direction: '收入' }

describe('rule SD-15', () => {
  it.each([
    [ORDINARY, 50000, 'ok'],
    [ORDINARY, 49999.99, 'error grant'],
    [ORDINARY, 50000.01, 'error grant'],
    [ORDINARY, 300000, 'error grant'],
    [CRAFTSMAN, 50000, 'ok'],
    [CRAFTSMAN, 300000, 'error grant'],
    [GREAT, 300000, 'ok'],
    [GREAT, 299999.99, 'error grant'],
    [GREAT, 50000, 'error grant'],
    [GREAT, null, 'ok'],
    [null, 50000, 'ok'],
    [null, 300000, 'unjudged grant'],
    [null, 40000, 'error grant'],
  ])('%s named with %s: %s', (type, grant, expected) => {
    const cells = { programme: '山东省创新工作室', unit: '济南市总工会', number: 'LX-01', type, grant }
    expect(verdict(grantClause, namingList, cells)).toBe(expected)
  })

  it('leaves the list of the city alone', () => {
    expect(verdict(grantClause, namingList, { programme: '济南市创新工作室', grant: 1 })).toBe('ok')
  })

  it.each([
    ['LX-01', GREAT, 300000, []],
    ['lx-01', GREAT, 300000, []],
    ['LX-01', GREAT, 50000, ['error amount']],
    ['LX-01', ORDINARY, 300000, ['error amount']],
    ['LX-02', GREAT, 300000, ['unjudged amount']],
  ])('entry of %s, %s in the application, %s received: %j', (number, type, amount, expected) => {
    const sheets = [
      sheet(shandongStudioApplication, [{ number: 'LX-01', type }]),
      sheet(fundEntries, [{ ...receipt, number, amount }]),
    ]
    expect(briefs(grantClause, sheets)).toEqual(expected)
  })

  it.each([
    ['历下区总工会', ['error amount']],
    ['市中区总工会', []],
  ])('takes the type from the list of those to be named by %s: %j', (unit, expected) => {
    const sheets = [
      sheet(namingList, [{ programme: '山东省创新工作室', unit, number: 'LX-01', type: GREAT }]),
      sheet(fundEntries, [{ ...receipt, amount: 50000 }]),
    ]
    expect(briefs(grantClause, sheets)).toEqual(expected)
  })

  it.each([
    ['张三齐鲁大工匠创新工作室', 300000, 'ok'],
    ['张三齐鲁大工匠创新工作室', 50000, 'error amount'],
    ['张三齐鲁工匠创新工作室', 300000, 'error amount'],
    ['张三创新工作室', 50000, 'ok'],
    ['张三创新工作室', 300000, 'unjudged amount'],
    ['张三创新工作室', 250000, 'error amount'],
  ])('%s without an application receives %s: %s', (studio, amount, expected) => {
    expect(verdict(grantClause, fundEntries, { ...receipt, studio, amount })).toBe(expected)
  })

  const office = (year: number | null) => sheet(officeInfo, [{ year }])
  const PROVINCE = '山东省创新工作室'

  it.each([
    ['of this year', 2026, ['error grant']],
    ['of last year', 2025, []],
    ['of a year not given', null, ['error grant']],
  ])('a naming %s: %j', (_name, namedYear, expected) => {
    const row = { programme: PROVINCE, namedYear, type: ORDINARY, grant: 40000 }
    expect(briefs(grantClause, [office(2026), sheet(namingList, [row])])).toEqual(expected)
  })

  it.each([
    ['this year', '2026-08-20', 40000, ['error amount']],
    ['in another year', '2024-08-20', 40000, ['review amount']],
    ['in another year, as this year', '2024-08-20', 50000, []],
    ['some day of another year', '2024年', 40000, ['review amount']],
    ['on a day not given', null, 40000, ['error amount']],
  ])('a grant that came %s, %s, of %s: %j', (_name, arrivedOn, amount, expected) => {
    const entry = sheet(fundEntries, [{ ...receipt, studio: '张三创新工作室', arrivedOn, amount }])
    for (const info of [office(2026), sheet(submissionInfo, [{ year: 2026 }])])
      expect(briefs(grantClause, [info, entry])).toEqual(expected)
  })

  it('does not take the type of another year, nor of another studio, under the same number', () => {
    const naming = { programme: PROVINCE, unit: '历下区总工会', number: 'LX-01', type: GREAT }
    const entry = { ...receipt, arrivedOn: '2026-08-20', amount: 50000 }
    const reported = (row: object, other: object = {}) =>
      briefs(grantClause, [
        office(2026),
        sheet(namingList, [{ ...naming, ...row }]),
        sheet(fundEntries, [{ ...entry, ...other }]),
      ])
    expect(reported({ namedYear: 2026 })).toEqual(['error amount'])
    expect(reported({ namedYear: 2025 })).toEqual([])
    expect(reported({ namedYear: 2025 }, { arrivedOn: '2025-08-20' })).toEqual(['review amount'])
    const [two, same] = ['李四创新工作室', '张三（齐鲁）创新工作室'].map((studio) =>
      reported({ namedYear: 2026, studio: '张三齐鲁创新工作室' }, { studio }),
    )
    expect(two).toEqual([])
    expect(same).toEqual(['error amount'])
  })

  it('takes the amounts of the notice', () => {
    const notice = withValues({ 'sd-grant-great': 25_000_000 })
    const cells = { ...receipt, studio: '张三齐鲁大工匠创新工作室', amount: 250000 }
    expect(verdict(grantClause, fundEntries, cells, notice)).toBe('ok')
  })

  it('says found, expected and the difference', () => {
    const cells = { programme: '山东省创新工作室', type: GREAT, grant: 50000 }
    const [found] = findingsOf(grantClause, [sheet(namingList, [cells])])
    expect(found?.message).toBe(
      '齐鲁大工匠创新工作室资助金额 50,000.00 元，应为 300,000.00 元，少 250,000.00 元',
    )
  })
})
