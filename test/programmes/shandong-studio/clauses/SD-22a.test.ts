import { describe, expect, it } from 'vitest'
import { balanceClause } from '../../../../programmes/shandong-studio/clauses/SD-22a.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { itBalances } from '../../../support/balances.ts'
import { briefs, sheet } from '../../../support/rows.ts'

describe('rule SD-22a', () => {
  itBalances(balanceClause, '省总资助')

  it.each([
    ['山东省创新工作室', ['error balance']],
    ['济南市创新工作室', []],
  ])('money without a grant in a file of %s', (programme, expected) => {
    const stray = { number: 'A', direction: '收入', source: '单位配套', amount: 2, balance: 1 }
    expect(
      briefs(balanceClause, [sheet(fundEntries, [stray]), sheet(submissionInfo, [{ programme }])]),
    ).toEqual(expected)
  })
})
