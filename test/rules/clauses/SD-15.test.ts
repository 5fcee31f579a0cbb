import { describe, expect, it } from 'vitest'
import { provinceGrant } from '../../../rules/clauses/SD-15.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { shandongStudioApplication } from '../../../templates/forms/studio-application-shandong.ts'
import { briefs, findingsOf, sheet, verdict, withValues } from '../../support/rows.ts'

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
    expect(verdict(provinceGrant, namingList, cells)).toBe(expected)
  })

  it('leaves the list of the city alone', () => {
    expect(verdict(provinceGrant, namingList, { programme: '济南市创新工作室', grant: 1 })).toBe('ok')
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
    expect(briefs(provinceGrant, sheets)).toEqual(expected)
  })

  it.each([
    ['历下区总工会', ['error amount']],
    ['市中区总工会', []],
  ])('takes the type from the list of those to be named by %s: %j', (unit, expected) => {
    const sheets = [
      sheet(namingList, [{ programme: '山东省创新工作室', unit, number: 'LX-01', type: GREAT }]),
      sheet(fundEntries, [{ ...receipt, amount: 50000 }]),
    ]
    expect(briefs(provinceGrant, sheets)).toEqual(expected)
  })

  it.each([
    ['张三齐鲁大工匠创新工作室', 300000, 'ok'],
    ['张三齐鲁大工匠创新工作室', 50000, 'error amount'],
    ['张三齐鲁工匠创新工作室', 300000, 'error amount'],
    ['张三创新工作室', 50000, 'ok'],
    ['张三创新工作室', 300000, 'unjudged amount'],
    ['张三创新工作室', 250000, 'error amount'],
  ])('%s without an application receives %s: %s', (studio, amount, expected) => {
    expect(verdict(provinceGrant, fundEntries, { ...receipt, studio, amount })).toBe(expected)
  })

  it('takes the amounts of the notice', () => {
    const notice = withValues({ 'sd-grant-great': 25_000_000 })
    const cells = { ...receipt, studio: '张三齐鲁大工匠创新工作室', amount: 250000 }
    expect(verdict(provinceGrant, fundEntries, cells, notice)).toBe('ok')
  })

  it('says found, expected and the difference', () => {
    const cells = { programme: '山东省创新工作室', type: GREAT, grant: 50000 }
    const [found] = findingsOf(provinceGrant, [sheet(namingList, [cells])])
    expect(found?.message).toBe(
      '齐鲁大工匠创新工作室资助金额 50,000.00 元，应为 300,000.00 元，少 250,000.00 元',
    )
  })
})
