import { describe, expect, it } from 'vitest'
import { noResearchBody } from '../../../../programmes/shandong-studio/clauses/SD-06-5.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'

const of = (cells: object) => verdict(noResearchBody, shandongStudioApplication, cells)

describe('rule SD-06-5', () => {
  it.each([
    ['否', '济南砺示有限公司', '制造车间', 'ok'],
    ['是', '济南砺示有限公司', '制造车间', 'error researchBody'],
    ['是', '山东某研究院', '实验室', 'error researchBody'],
    ['否', '山东某勘察设计院有限公司', '一所', 'review employer'],
    ['否', '济南砺示有限公司', '技术中心', 'review department'],
    ['否', '济南砺示有限公司', '研发中心', 'review department'],
    ['否', '济南砺示有限公司', '中心实验室', 'review department'],
    ['否', '山东某研究所', null, 'review employer'],
    ['否', '济南砺示有限公司', '工程技术研究中心', 'review department'],
    ['否', '济南砺示有限公司', '工艺研究室', 'review department'],
    ['否', '济南砺示有限公司', '科研所', 'review department'],
    ['否', '济南砺示有限公司', '研发部', 'ok'],
    ['否', '济南砺示有限公司', null, 'ok'],
    [null, '济南砺示有限公司', '技术中心', 'ok'],
    ['说不清', '济南砺示有限公司', '技术中心', 'ok'],
  ])('declared %s, %s, %s: %s', (researchBody, employer, department, expected) => {
    expect(of({ researchBody, employer, department })).toBe(expected)
  })

  it('leaves the decision to a person, and says what it saw', () => {
    const rows = [{ researchBody: '否', employer: '甲公司', department: '技术中心' }]
    const [found] = findingsOf(noResearchBody, [sheet(shandongStudioApplication, rows)])
    expect(found).toMatchObject({
      article: '第六条（五）',
      message: '所在部门“技术中心”有“技术中心”字样，工作室是否就是原有的专门研发机构由审核人员认定',
    })
  })
})
