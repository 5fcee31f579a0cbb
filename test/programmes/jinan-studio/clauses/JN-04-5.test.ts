import { describe, expect, it } from 'vitest'
import { activityFundsClause } from '../../../../programmes/jinan-studio/clauses/JN-04-5.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (activityFunds: string | number | null) => [
  sheet(jinanStudioApplication, [{ number: 'A', activityFunds }]),
]

describe('rule JN-04-5', () => {
  it.each([
    [3, []],
    [0, ['warning activityFunds']],
    [null, ['warning activityFunds']],
    ['若干', []],
  ])('%j 万元: %j', (funds, expected) => {
    expect(briefs(activityFundsClause, studio(funds))).toEqual(expected)
  })

  it('asks the reviewer', () => {
    expect(factsFor(activityFundsClause, studio(3))).toEqual({
      活动经费: '30,000.00 元',
      单位日常经费: '未填',
    })
  })
})
