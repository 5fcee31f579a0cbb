import { describe, expect, it } from 'vitest'
import { namedBySystem } from '../../../../programmes/jinan-studio/clauses/JN-06-1a.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

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
    ['历下区总工会', '历下区工会', []],
    ['历下区总工会', '历下区', ['review namedBy']],
    ['历下区总工会', '历下区总工会、历下区人力资源和社会保障局', []],
    ['历下区总工会', '历下区总工会和历下区人力资源和社会保障局', []],
    ['历下区总工会', '历下区千佛山街道总工会', ['error namedBy']],
    ['历下区总工会', '济南市历下区千佛山街道总工会', ['error namedBy']],
    ['商河县总工会', '商河县玉皇庙镇总工会', ['error namedBy']],
    ['历下区总工会', '历下区教育局工会', ['error namedBy']],
    ['历下区总工会', '济南历下某某有限公司工会', ['error namedBy']],
    ['市中区总工会', '济南市市中区总工会', []],
    ['市中区总工会', '枣庄市市中区总工会', ['error namedBy']],
    ['市中区总工会', '济宁市市中区总工会', ['error namedBy']],
    ['莱芜区总工会', '莱城区总工会', ['review namedBy']],
    ['章丘区总工会', '章丘市总工会', ['review namedBy']],
    ['长清区总工会', '长清县总工会', ['review namedBy']],
    ['长清区总工会', '章丘市总工会', ['error namedBy']],
    ['章丘区总工会', '章丘市总工会、章丘区总工会', []],
    ['济南市交通运输局工会', '济南市交通运输局公路分局工会', ['error namedBy']],
    ['济南市交通运输局工会', '历下区交通运输局工会', ['error namedBy']],
    ['泉砺重装集团工会', '泉砺重装集团电气有限公司工会', ['error namedBy']],
    ['济南高新区总工会', '济南莱芜高新区总工会', ['error namedBy']],
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

  it('asks about a former name in its own words', () => {
    const [found] = findingsOf(namedBySystem, sheets('莱芜区总工会', '莱城区总工会'))
    expect(found).toMatchObject({
      severity: 'review',
      message: '命名单位“莱城区总工会”是推荐工会“莱芜区总工会”区划调整前的名称，是否本级命名由审核人员认定',
      expected: '莱芜区总工会',
    })
  })

  it('does not speak of another programme’s sender', () => {
    const info = { programme: '济南市隐患排查奖励', unit: '甲产业工会', unitKind: '产业工会' }
    expect(briefs(namedBySystem, [sheet(submissionInfo, [info])])).toEqual([])
  })
})
