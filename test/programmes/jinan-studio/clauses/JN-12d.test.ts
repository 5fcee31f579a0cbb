import { describe, expect, it } from 'vitest'
import { matching } from '../../../../programmes/jinan-studio/clauses/JN-12d.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const received = { number: 'A', direction: '收入', amount: 50000 }
const found = (...sources: readonly string[]) =>
  briefs(matching, [
    sheet(
      fundEntries,
      sources.map((source) => ({ ...received, source })),
    ),
  ])

describe('rule JN-12d', () => {
  it.each([
    [['市总资助'], []],
    [['市总资助', '单位配套'], ['info amount#2']],
    [['市总资助', '单位配套', '单位配套'], ['info amount#2']],
    [['市总资助', '省总资助', '单位配套'], []],
    [['单位配套'], []],
    [['市总资助', '其他'], []],
  ])('%j: %j', (sources, expected) => {
    expect(found(...sources)).toEqual(expected)
  })

  it('gives the sum', () => {
    const rows = ['市总资助', '单位配套', '单位配套'].map((source) => ({ ...received, source, amount: 1000 }))
    expect(findingsOf(matching, [sheet(fundEntries, rows)])[0]?.message).toContain('2,000.00 元')
  })
})
