import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { rewardList } from '../../../../programmes/jinan-hazard/forms/reward-list.ts'
import { paidApplication } from '../../../../programmes/jinan-hazard/merge/paid-application.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const application = {
  number: 'LX-01',
  finder: '张三',
  hazard: '行车吊钩防脱装置缺失',
  level: '三级',
  cityVerification: '属实',
}
const paid = {
  year: 2026,
  unit: '历下区总工会',
  number: 'LX-01',
  finder: '张三',
  hazard: '行车吊钩防脱装置缺失',
  level: '三级',
}
const CITY = { unit: '济南市总工会' }
const reported = (of: object, line: object, year: number | null = 2026) =>
  briefs(paidApplication, [
    sheet(hazardApplication, [{ ...application, ...of }]),
    sheet(rewardList, [{ ...paid, ...line }], CITY),
    sheet(officeInfo, [{ year }], CITY),
  ])

const GROUP = {
  finderKind: '集体',
  groupName: '维修一班',
  groupMembers: '张三（电工）、李四（钳工）、王五',
  payee: '李四',
}

describe('rule merge/paid-application', () => {
  it.each([
    ['verified', {}, {}, []],
    ['found untrue', { cityVerification: '不实' }, {}, ['error number']],
    ['not verified', { cityVerification: null }, {}, ['review number']],
    ['a verification that cannot be read', { cityVerification: '再议' }, {}, []],
    ['settled otherwise', { cityLevel: '二级' }, {}, ['error level']],
    ['settled so', { cityLevel: '二级' }, { level: '二级' }, []],
    ['settled as it was declared', { cityLevel: '三级' }, {}, []],
    ['declared otherwise and not settled', {}, { level: '二级' }, ['review level']],
    ['no level paid', {}, { level: null }, []],
    ['paid to another', {}, { finder: '李四' }, ['review finder']],
    ['paid to the same, with a space', {}, { finder: '张 三' }, []],
    ['paid to the group by its name', { ...GROUP }, { finder: '维修一班' }, []],
    ['paid to the payee of the group', { ...GROUP }, { finder: '李四' }, []],
    ['paid to a member of the group', { ...GROUP }, { finder: '王五' }, []],
    ['paid to nobody of the group', { ...GROUP }, { finder: '赵六' }, ['review finder']],
    ['paid to the payee of one person', { payee: '李四' }, { finder: '李四' }, ['review finder']],
    ['another hazard under this number', {}, { hazard: '配电箱门未关闭' }, ['review hazard']],
    ['nearly the same hazard', {}, { hazard: '行车吊钩的防脱装置缺失' }, []],
    ['no hazard given', {}, { hazard: null }, []],
    ['no such application', {}, { number: 'LX-02' }, ['unjudged number']],
    ['of another union', {}, { unit: '市中区总工会' }, ['unjudged number']],
    ['of another year', { cityVerification: null }, { year: 2025, number: 'LX-02' }, []],
  ])('%s', (_name, of, line, expected) => {
    expect(reported(of, line)).toEqual(expected)
  })

  it('gives each fault at its own cell', () => {
    expect(reported({ cityVerification: '不实', cityLevel: '二级' }, { finder: '李四' })).toEqual([
      'error number',
      'review finder',
      'error level',
    ])
  })

  it('says nothing where no year is given, or where no hazards are merged', () => {
    expect(reported({ cityVerification: null }, {}, null)).toEqual([])
    const office = [sheet(rewardList, [paid], CITY), sheet(officeInfo, [{ year: 2026 }], CITY)]
    expect(briefs(paidApplication, office)).toEqual([])
  })
})
