import { describe, expect, it } from 'vitest'
import { namedBySystem } from '../../../../programmes/jinan-studio/clauses/JN-06-1a.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const sheets = (unit: string, namedBy: string | null, unitKind = '区县总工会') => [
  sheet(submissionInfo, [{ programme: '济南市创新工作室', unit, unitKind }]),
  sheet(jinanStudioApplication, [{ number: 'A', namedBy }]),
]

describe('rule JN-06-1a', () => {
  it.each([
    ['历下区总工会', '历下区总工会', []],
    ['历下区总工会', '济南市历下区总工会', []],
    ['历下区总工会', '历城区总工会', ['error namedBy']],
    ['历下区总工会', '济南市总工会', ['error namedBy']],
    ['济南市交通运输局工会', '济南市总工会', ['error namedBy']],
    ['济南市交通运输局工会', '市交通运输局工会', ['review namedBy']],
    ['历下区总工会', '某某有限公司工会委员会', ['error namedBy']],
    ['济南高新区总工会', '济南高新技术产业开发区总工会', ['review namedBy']],
    ['泉砺重装集团工会', '泉砺重装集团工会委员会', []],
    ['历下区总工会', null, []],
  ])('%s recommends, %s named: %j', (unit, namedBy, expected) => {
    expect(briefs(namedBySystem, sheets(unit, namedBy))).toEqual(expected)
  })

  it.each([
    ['区县总工会', []],
    ['功能区工会', []],
    ['局（委）工会', []],
    ['大企业工会', []],
    ['产业工会', ['error unitKind']],
    ['市总工会', ['error unitKind']],
  ])('a union of kind %s: %j', (kind, expected) => {
    expect(briefs(namedBySystem, sheets('历下区总工会', '历下区总工会', kind))).toEqual(expected)
  })

  it('does not speak of another programme’s sender', () => {
    const info = { programme: '济南市隐患排查奖励', unit: '甲产业工会', unitKind: '产业工会' }
    expect(briefs(namedBySystem, [sheet(submissionInfo, [info])])).toEqual([])
  })
})
