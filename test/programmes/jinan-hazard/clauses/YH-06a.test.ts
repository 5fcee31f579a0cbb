import { describe, expect, it } from 'vitest'
import { signedReport } from '../../../../programmes/jinan-hazard/clauses/YH-06a.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const report = (number: string | null, expertSigned: string | null = '是') => ({ number, expertSigned })

describe('rule YH-06a', () => {
  it.each([
    ['one each', ['A', 'B'], [report('B'), report('A')], []],
    ['the number written otherwise', ['A', 'B'], [report('a '), report('Ｂ')], []],
    ['one missing', ['A', 'B'], [report('A')], ['error number#2']],
    ['none at all', ['A'], [], ['error number']],
    ['two for one', ['A'], [report('A'), report('A')], ['error number#2']],
    ['not signed', ['A'], [report('A', '否')], ['error expertSigned']],
    ['signature blank, reported by reading', ['A'], [report('A', null)], []],
    ['no number to look for', [null], [report('A')], []],
  ])('%s', (_name, numbers, reports, expected) => {
    const applications = sheet(
      hazardApplication,
      numbers.map((number) => ({ number })),
    )
    expect(briefs(signedReport, [applications, sheet(hazardReport, reports)])).toEqual(expected)
  })

  it("does not take another sender's report for its own", () => {
    const sheets = [
      sheet(hazardApplication, [{ number: 'A' }], { unit: '历下区总工会', file: 'a.xlsx' }),
      sheet(hazardReport, [report('A')], { unit: '市中区总工会', file: 'a.xlsx' }),
    ]
    expect(briefs(signedReport, sheets)).toEqual(['error number'])
  })
})
