import { describe, expect, it } from 'vitest'
import { balanceClause } from '../../../../programmes/jinan-studio/clauses/JN-14.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { itBalances, itCountsEachSource } from '../../../support/balances.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const entry = { number: 'A', bookkeeper: '基层工会', source: '市总资助' }

describe('rule JN-14', () => {
  itBalances(balanceClause, '市总资助')
  itCountsEachSource(balanceClause, '市总资助')

  it('puts a negative balance before a person', () => {
    const rows = [
      { ...entry, direction: '收入', amount: 50000, balance: 50000 },
      { ...entry, direction: '支出', amount: 50000.01, balance: -0.01 },
    ]
    expect(briefs(balanceClause, [sheet(fundEntries, rows)])).toEqual(['review balance#2'])
  })

  it('does so for a voucher that names another studio of the file', () => {
    const rows = [
      {
        ...entry,
        studio: '张三创新工作室',
        direction: '支出',
        amount: 1,
        summary: '为李四创新工作室购置工具',
      },
      { ...entry, number: 'B', studio: '李四创新工作室', direction: '收入', amount: 1 },
    ]
    expect(briefs(balanceClause, [sheet(fundEntries, rows)])).toEqual(['review summary#1'])
  })

  it.each([
    ['系统工会', '设备购置', ['review purpose']],
    ['系统工会', null, []],
    ['基层工会', '设备购置', []],
    [null, '设备购置', []],
  ])('%s spends for %s: %j', (bookkeeper, purpose, expected) => {
    const row = { ...entry, bookkeeper, purpose, direction: '支出', amount: 1 }
    expect(briefs(balanceClause, [sheet(fundEntries, [row])]).filter((b) => b.includes('purpose'))).toEqual(
      expected,
    )
  })

  it.each([
    [50000, []],
    [49999.99, ['review amount#2']],
  ])('of 50000 yuan a system union passes on %s', (amount, expected) => {
    const upper = { ...entry, bookkeeper: '系统工会' }
    const rows = [
      { ...upper, direction: '收入', amount: 50000 },
      { ...upper, direction: '支出', amount },
    ]
    expect(briefs(balanceClause, [sheet(fundEntries, rows)])).toEqual(expected)
  })
})
