import { describe, expect, it } from 'vitest'
import { reportTells } from '../../../../programmes/jinan-hazard/clauses/YH-06b.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'

const reported = {
  hazardUnit: '某某机械厂',
  hazardAddress: '工业路 1 号',
  hazardPlace: '三车间行车',
  measures: '已更换吊钩并加装防脱装置',
  deaths: 3,
  injuries: 0,
  loss: 0,
}

describe('rule YH-06b', () => {
  it.each([
    [{}, 'ok'],
    [{ hazardAddress: '无' }, 'error hazardAddress'],
    [{ measures: '/' }, 'error measures'],
    [{ hazardUnit: '不详' }, 'error hazardUnit'],
    [{ hazardPlace: '——' }, 'error hazardPlace'],
    [{ loss: null }, 'warning loss'],
    [{ loss: '无' }, 'warning loss'],
    [{ loss: null, deaths: null }, 'warning loss'],
    [{ loss: null, deaths: null, injuries: null }, 'ok'],
    [{ loss: 0 }, 'ok'],
    [{ loss: '约三百万' }, 'ok'],
    [{ measures: null }, 'ok'],
  ])('%j: %s', (cells, expected) => {
    expect(verdict(reportTells, hazardReport, { ...reported, ...cells })).toBe(expected)
  })

  it('names everything that is missing in one finding', () => {
    const [found] = findingsOf(reportTells, [
      sheet(hazardReport, [{ ...reported, hazardAddress: '无', measures: '无' }]),
    ])
    expect(found?.message).toBe('事故隐患报告没有写明“地址”、“整改/防范措施”')
  })
})
