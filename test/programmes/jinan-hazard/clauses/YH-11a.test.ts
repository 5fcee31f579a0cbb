import { describe, expect, it } from 'vitest'
import { countyScheme } from '../../../../programmes/jinan-hazard/clauses/YH-11a.ts'
import { rewardScheme } from '../../../../programmes/jinan-hazard/forms/reward-scheme.ts'
import { judge } from '../../../../rules/judge.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, byLaw, sheet } from '../../../support/rows.ts'

const county = { programme: '济南市隐患排查奖励', unitKind: '区县总工会' }
const scheme = { document: '历下工发〔2022〕35号', fund: 100000 }
const sheets = (info: object, card: object | null) => [
  sheet(submissionInfo, [info]),
  ...(card === null ? [] : [sheet(rewardScheme, [card])]),
]

describe('rule YH-11a', () => {
  it.each([
    ['a scheme and a fund', {}, []],
    ['no scheme', { document: null }, ['warning document']],
    ['a stroke for a scheme', { document: '无' }, ['warning document']],
    ['no fund', { fund: null }, ['warning fund']],
    ['a fund of nothing', { fund: 0 }, ['warning fund']],
    ['a fund that cannot be read', { fund: '若干' }, []],
    ['neither', { document: null, fund: null }, ['warning document', 'warning fund']],
  ])('a county with %s', (_name, other, expected) => {
    expect(briefs(countyScheme, sheets(county, { ...scheme, ...other }))).toEqual(expected)
  })

  it('tells a county that says nothing of it', () => {
    expect(briefs(countyScheme, sheets(county, null))).toEqual(['warning unitKind'])
    expect(briefs(countyScheme, sheets({ ...county, unitKind: '功能区总工会' }, null))).toEqual([
      'warning unitKind',
    ])
  })

  it.each([
    ['a bureau', { unitKind: '局（委）工会' }],
    ['a large enterprise', { unitKind: '大企业工会' }],
    ['an industry', { unitKind: '产业工会' }],
    ['a county that nominates studios', { programme: '济南市创新工作室' }],
  ])('asks nothing of %s', (_name, other) => {
    expect(briefs(countyScheme, sheets({ ...county, ...other }, null))).toEqual([])
    expect(briefs(countyScheme, sheets({ ...county, ...other }, {}))).toEqual([])
  })

  it('concerns the county alone', () => {
    const { judged } = judge({
      sheets: sheets(county, null),
      rules: [countyScheme],
      scopes: ['workbook'],
      parameters: byLaw,
    })
    expect(judged.map(({ ofSender }) => ofSender)).toEqual([true])
  })
})
