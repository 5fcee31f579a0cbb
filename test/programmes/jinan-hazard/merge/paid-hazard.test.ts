import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { rewardList } from '../../../../programmes/jinan-hazard/forms/reward-list.ts'
import { paidHazard } from '../../../../programmes/jinan-hazard/merge/paid-hazard.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const what = {
  number: 'LX-01',
  employer: '某某机械厂',
  hazardPlace: '三车间 2 号行车',
  hazard: '行车吊钩防脱装置缺失',
}
const paid = { year: 2025, unit: '历下区总工会', finder: '张三', ...what, number: 'LX-09' }
const CITY = { unit: '济南市总工会' }
const sheets = (application: object, line: object, year: number | null = 2026) => [
  sheet(hazardApplication, [{ ...what, ...application }]),
  sheet(submissionInfo, [{ programme: '济南市隐患排查奖励', year }]),
  sheet(rewardList, [{ ...paid, ...line }], CITY),
  sheet(officeInfo, [{ year }], CITY),
]

describe('rule merge/paid-hazard', () => {
  it.each([
    ['the same, paid last year', {}, {}, ['error hazard']],
    ['the same number of last year, for the same hazard', {}, { number: 'LX-01' }, ['error hazard']],
    ['the same number of last year, for another', {}, { number: 'LX-01', hazard: '灭火器过期' }, []],
    ['written otherwise', { hazard: '行车（吊钩）防脱装置缺失。' }, {}, ['error hazard']],
    ['from another union', {}, { unit: '市中区总工会' }, ['error hazard']],
    ['with an explanation', { explanation: '整改后再次损坏' }, {}, ['review hazard']],
    ['nearly the same', { hazard: '行车吊钩的防脱装置缺失' }, {}, ['review hazard']],
    ['another place', { hazardPlace: '锅炉房' }, {}, []],
    ['another defect', { hazard: '配电箱门未关闭' }, {}, []],
    ['another employer', { employer: '某某化工厂' }, {}, []],
    ['its own payment of this year', {}, { year: 2026, number: 'lx-01 ' }, []],
    ['its own payment, with a number that no application bears', {}, { year: 2026, number: '1' }, []],
    [
      'a payment of this year to another union',
      {},
      { year: 2026, unit: '市中区总工会', number: 'SZ-01' },
      ['error hazard'],
    ],
    ['found untrue', { cityVerification: '不实' }, {}, []],
    ['a line that does not say the place', {}, { hazardPlace: null }, []],
  ])('%s', (_name, application, line, expected) => {
    expect(briefs(paidHazard, sheets(application, line))).toEqual(expected)
  })

  it('counts as paid what the same union applies for a second time in one year', () => {
    const two = [what, { ...what, number: 'LX-02' }]
    const all = [sheet(hazardApplication, two), ...sheets({}, { year: 2026, number: 'LX-01' }).slice(1)]
    expect(briefs(paidHazard, all)).toEqual(['error hazard#2'])
  })

  it('takes a number for its own payment where no year is given', () => {
    expect(briefs(paidHazard, sheets({}, { year: null, number: 'LX-01' }, null))).toEqual([])
  })

  it('looks at the unit of the report and at the employer of the finder', () => {
    const elsewhere = { employer: '某某检修公司' }
    const report = sheet(hazardReport, [{ number: 'LX-01', hazardUnit: '某某机械厂' }])
    expect(briefs(paidHazard, [...sheets(elsewhere, {}), report])).toEqual(['error hazard'])
    expect(briefs(paidHazard, [...sheets(elsewhere, elsewhere), report])).toEqual(['error hazard'])
  })

  it('names the payment', () => {
    const [found] = findingsOf(paidHazard, sheets({}, {}))
    expect(found?.message).toBe(
      '这处隐患已列入 2025 年奖励发放名单（历下区总工会 LX-09，张三），同一隐患只奖励一次',
    )
    expect(found?.related.map(({ file }) => file)).toEqual(['济南市总工会.xlsx'])
  })
})
