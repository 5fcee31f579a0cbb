import { describe, expect, it } from 'vitest'
import { threeSheets } from '../../../../programmes/jinan-hazard/clauses/YH-09d.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardSummary } from '../../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const numbered = (...numbers: readonly (string | null)[]) => numbers.map((number) => ({ number }))

describe('rule YH-09d', () => {
  it.each([
    [['A', 'B'], ['A', 'B'], []],
    [['A', 'B'], ['B', 'A'], []],
    [['A', 'B'], ['a ', 'Ｂ'], []],
    [['A', 'B'], ['A'], ['error number#2']],
    [['A'], ['A', 'B'], []],
    [['A', null], ['A'], []],
    [['A'], [null], ['error number']],
    [['A', 'A'], ['A'], []],
    [['A', 'B'], [], ['error number#1', 'error number#2']],
  ])('applications %j, summary %j: %j', (applications, lines, expected) => {
    const sheets = [
      sheet(hazardApplication, numbered(...applications)),
      ...(lines.length > 0 ? [sheet(hazardSummary, numbered(...lines))] : []),
    ]
    expect(briefs(threeSheets, sheets)).toEqual(expected)
  })
})
