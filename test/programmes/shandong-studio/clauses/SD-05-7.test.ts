import { describe, expect, it } from 'vitest'
import { unitFunds } from '../../../../programmes/shandong-studio/clauses/SD-05-7.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const studio = (employerFunds: string | number | null) => [
  sheet(shandongStudioApplication, [{ number: 'A', employerFunds, fundsProof: '凭证' }]),
]

describe('rule SD-05-7', () => {
  it.each([
    [12.5, []],
    [0.01, []],
    [0, ['warning employerFunds']],
    [null, ['warning employerFunds']],
    ['无', ['warning employerFunds']],
    ['若干', []],
  ])('%j 万元: %j', (funds, expected) => {
    expect(briefs(unitFunds, studio(funds))).toEqual(expected)
  })

  it('shows the amount in yuan', () => {
    expect(factsFor(unitFunds, studio(12.5))).toEqual({
      近三年单位投入经费: '125,000.00 元',
      经费证明附件: '凭证',
    })
  })
})
