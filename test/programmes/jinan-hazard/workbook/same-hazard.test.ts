import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { sameHazardInWorkbook } from '../../../../programmes/jinan-hazard/workbook/same-hazard.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const application = {
  number: 'A',
  employer: '某某机械厂',
  finder: '张三',
  hazard: '吊钩防脱装置缺失',
  hazardPlace: '三车间行车',
  level: '三级',
  reward: 3000,
  finderKind: '个人',
  rectifiedOn: '2026-04-10',
}
const report = { number: 'A', hazardPlace: '三车间行车', deaths: 3, injuries: 0, loss: 100 }
const line = { ...application, ...report }

describe('rule workbook/same-hazard', () => {
  it.each([
    [{}, []],
    [{ finder: '张　三', hazardPlace: '三车间 行车' }, []],
    [{ finder: '李四' }, ['error finder']],
    [{ finderKind: '集体' }, ['error finderKind']],
    [{ rectifiedOn: '2026-04-11' }, ['error rectifiedOn']],
    [{ rectifiedOn: '2026年4月10日', finderKind: null }, []],
    [{ level: '二级', reward: 5000 }, ['error level', 'error reward']],
    [{ reward: 3000.01 }, ['error reward']],
    [{ deaths: 2 }, ['error deaths']],
    [{ loss: 100.01, injuries: 1 }, ['error injuries', 'error loss']],
    [{ loss: null, deaths: null }, []],
    [{ number: 'B', finder: '李四' }, []],
  ])('a line of the summary with %j: %j', (other, expected) => {
    const sheets = [
      sheet(hazardApplication, [application]),
      sheet(hazardReport, [report]),
      sheet(hazardSummary, [{ ...line, ...other }]),
    ]
    expect(briefs(sameHazardInWorkbook, sheets)).toEqual(expected)
  })

  // The application declares 三级 and 3000 yuan.
  it.each([
    ['二级', { level: '二级', reward: 5000 }, []],
    ['二级', { level: '三级', reward: 5000 }, ['error level']],
    ['二级', { level: '三级', reward: 3000 }, ['error level']],
    ['二级', { level: '一级', reward: 8000 }, ['error level']],
    ['二级', { level: '二级', reward: 3000 }, []],
    ['二级', { level: null, reward: null }, []],
    ['二级', { level: '二级', reward: 5000, finder: '李四' }, ['error finder']],
    ['一级', { level: '一级', reward: 8000 }, []],
    ['一级', { level: '二级', reward: 8000 }, ['error level']],
    ['三级', { level: '三级', reward: 3000 }, []],
    ['三级', { level: '二级', reward: 3000 }, ['error level']],
    ['三级', { level: '三级', reward: 5000 }, ['error reward']],
    ['四级', { level: '三级', reward: 3000 }, []],
    ['四级', { level: '四级', reward: 0 }, []],
    [null, { level: '二级', reward: 5000 }, ['error level', 'error reward']],
  ])('settled as %s, a line of the summary with %j: %j', (cityLevel, other, expected) => {
    const sheets = [
      sheet(hazardApplication, [{ ...application, cityLevel }]),
      sheet(hazardSummary, [{ ...line, ...other }]),
    ]
    expect(briefs(sameHazardInWorkbook, sheets)).toEqual(expected)
  })

  it('settles a level that was not declared', () => {
    const reported = (level: string) =>
      briefs(sameHazardInWorkbook, [
        sheet(hazardApplication, [{ ...application, level: null, cityLevel: '二级' }]),
        sheet(hazardSummary, [{ ...line, level, reward: 5000 }]),
      ])
    expect(reported('二级')).toEqual([])
    expect(reported('三级')).toEqual(['error level'])
  })

  it('gives the level that was settled, and leads to it', () => {
    const [found] = findingsOf(sameHazardInWorkbook, [
      sheet(hazardApplication, [{ ...application, cityLevel: '二级' }]),
      sheet(hazardSummary, [line]),
    ])
    expect(found).toMatchObject({
      message: '隐患等级“三级”，市级审定为“二级”，汇总表以审定等级为准',
      expected: '二级',
    })
    expect(found?.related).toHaveLength(1)
  })

  it('shows money as money', () => {
    const sheets = [
      sheet(hazardApplication, [application]),
      sheet(hazardSummary, [{ ...line, reward: 5000 }]),
    ]
    const [found] = findingsOf(sameHazardInWorkbook, sheets)
    expect(found?.message).toBe('奖励金额“5,000.00 元”与申请表的“3,000.00 元”不一致')
  })

  it.each([
    ['锅炉房', ['error hazardPlace']],
    ['三车间 行车', []],
    ['三车间的行车', ['review hazardPlace']],
    ['机械厂三车间行车吊钩处', ['review hazardPlace']],
    ['行车', ['review hazardPlace']],
    [null, []],
  ])('the application says 三车间行车, the report %s: %j', (hazardPlace, expected) => {
    const sheets = [
      sheet(hazardApplication, [application]),
      sheet(hazardReport, [{ ...report, hazardPlace }]),
    ]
    expect(briefs(sameHazardInWorkbook, sheets)).toEqual(expected)
  })

  it('leaves it to a person whether two words are one place', () => {
    const sheets = [
      sheet(hazardApplication, [application]),
      sheet(hazardReport, [{ ...report, hazardPlace: '行车' }]),
    ]
    const [found] = findingsOf(sameHazardInWorkbook, sheets)
    expect(found?.message).toBe('隐患部位“行车”与申请表的“三车间行车”写法不同，是否一处由审核人员认定')
  })
})
