import { describe, expect, it } from 'vitest'
import { notFullTimeSafety } from '../../../../programmes/jinan-hazard/clauses/YH-03b.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'

describe('rule YH-03b', () => {
  it.each([
    ['是', '维修电工', null, 'error fullTimeSafety'],
    ['是', '安全员', null, 'error fullTimeSafety'],
    ['否', '维修电工', null, 'ok'],
    ['否', null, null, 'ok'],
    ['否', '安全员', null, 'review job'],
    ['否', 'EHS 工程师', null, 'review job'],
    ['否', 'ｈｓｅ主管', null, 'review job'],
    ['否', '安环部副部长', null, 'review job'],
    ['否', '电工（兼职安全员）', null, 'ok'],
    ['否', '班长兼安全员', null, 'ok'],
    ['否', '车间主任兼任安全员', null, 'ok'],
    ['否', '安全科科长兼工会主席', null, 'review job'],
    ['否', '安全员兼资料员', null, 'review job'],
    ['否', '安全专员', null, 'review job'],
    ['否', '安全干事', null, 'review job'],
    ['否', '安全监督', null, 'review job'],
    ['否', '安全巡查岗', null, 'review job'],
    ['否', '安全工程技术员', null, 'review job'],
    ['否', '安全阀检修工', null, 'ok'],
    ['否', '班长', '张三（班长兼安全员）、李四（焊工）', 'ok'],
    ['否', '保安', null, 'ok'],
    ['否', '安保队长', null, 'ok'],
    ['否', '安全环保部职员', null, 'review job'],
    ['否', '注册安全工程师', null, 'review job'],
    ['否', '安全生产管理员', null, 'review job'],
    ['否', '班长', '张三（班长）、李四（安全员）', 'review groupMembers'],
    ['否', '班长', '张三（班长）、李四（焊工）', 'ok'],
    ['否', '班长', '张三（班长）、李四（兼职安全员）', 'ok'],
    ['否', '班长', '张三（兼职安全员）、李四（安全主管）', 'review groupMembers'],
    [null, '安全员', null, 'ok'],
    ['不清楚', '安全员', null, 'ok'],
  ])('%s, %s, %s: %s', (fullTimeSafety, job, groupMembers, expected) => {
    expect(verdict(notFullTimeSafety, hazardApplication, { fullTimeSafety, job, groupMembers })).toBe(
      expected,
    )
  })

  it('says what the post looks like, and nothing of what another cell holds', () => {
    const [found] = findingsOf(notFullTimeSafety, [
      sheet(hazardApplication, [{ fullTimeSafety: '否', job: '安全员' }]),
    ])
    expect(found?.message).toBe('岗位“安全员”可能是专职安全管理人员，是否专职由审核人员认定')
  })
})
