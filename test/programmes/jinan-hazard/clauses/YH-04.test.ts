import { describe, expect, it } from 'vitest'
import { hazardLevel } from '../../../../programmes/jinan-hazard/clauses/YH-04.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { briefs, findingsOf, sheet, verdict } from '../../../support/rows.ts'

const LEVELS = ['一级', '二级', '三级', '四级'] as const

describe('rule YH-04', () => {
  it.each([
    [30, null, null, 1],
    [29, null, null, 2],
    [10, null, null, 2],
    [9, null, null, 3],
    [3, null, null, 3],
    [2, null, null, 4],
    [null, 100, null, 1],
    [null, 99, null, 2],
    [null, 50, null, 2],
    [null, 49, null, 3],
    [null, 10, null, 3],
    [null, 9, null, 4],
    [null, null, 10000, 1],
    [null, null, 9999.999999, 2],
    [null, null, 5000, 2],
    [null, null, 4999.999999, 3],
    [null, null, 1000, 3],
    [null, null, 999.999999, 4],
    [null, null, '1亿元', 1],
    [1, 60, 200, 2],
    [0, 0, 1000, 3],
  ])(
    'deaths %s, injuries %s, loss %s 万元 are of level %i and of no other',
    (deaths, injuries, loss, level) => {
      const graded = LEVELS.map((expertLevel) =>
        verdict(hazardLevel, hazardReport, { deaths, injuries, loss, expertLevel }),
      )
      expect(graded).toEqual(LEVELS.map((_, i) => (i + 1 === level ? 'ok' : 'error expertLevel')))
    },
  )

  it.each([
    [null, null, null, 'error deaths'],
    [0, 0, 0, 'review deaths'],
    [0, null, null, 'review deaths'],
    ['3-5', null, null, 'ok'],
    ['3-5', 0, 0, 'ok'],
  ])('deaths %s, injuries %s, loss %s: %s', (deaths, injuries, loss, expected) => {
    const cells = { deaths, injuries, loss, expertLevel: '四级' }
    expect(verdict(hazardLevel, hazardReport, cells)).toBe(expected)
  })

  it.each([
    [{}, 'error expertLevel'],
    [{ expertNote: '同类事故曾致多人伤亡' }, 'review expertLevel'],
    [{ explanation: '照专家意见' }, 'error expertLevel'],
    [{ expertLevel: null }, 'ok'],
  ])('a grade that the figures do not bear out, with %j: %s', (other, expected) => {
    expect(verdict(hazardLevel, hazardReport, { deaths: 3, expertLevel: '二级', ...other })).toBe(expected)
  })

  it.each([
    ['YH-01', '三级', null, []],
    ['YH-01', '二级', null, ['error level']],
    ['yh-01', '四级', null, ['error level']],
    ['YH-01', '二级', '二级', []],
    ['YH-02', '二级', null, []],
  ])('application %s of %s, %s by the city, report of 三级: %j', (number, level, cityLevel, expected) => {
    const sheets = [
      sheet(hazardApplication, [{ number, level, cityLevel }]),
      sheet(hazardReport, [{ number: 'YH-01', deaths: 3, expertLevel: '三级' }]),
    ]
    expect(briefs(hazardLevel, sheets)).toEqual(expected)
  })

  it("lets the city's own level settle a doubtful grade", () => {
    const report = sheet(hazardReport, [{ number: 'YH-01', deaths: 3, expertLevel: '二级' }])
    const reviewed = sheet(hazardApplication, [{ number: 'YH-01', level: '二级', cityLevel: '三级' }])
    expect(briefs(hazardLevel, [report, reviewed])).toEqual([])
  })

  it('says the figures, the level that follows and the level that was given', () => {
    const [found] = findingsOf(hazardLevel, [
      sheet(hazardReport, [{ deaths: 1, injuries: 60, loss: 200, expertLevel: '三级' }]),
    ])
    expect(found?.message).toBe('按可能死亡 1 人、重伤 60 人、损失 2,000,000.00 元应为二级，专家定级为三级')
  })
})
