import { describe, expect, it } from 'vitest'
import { misplaced } from '../../../submissions/check/misplaced.ts'
import { officeOf, submissionOf } from '../support/submissions.ts'

const found = (
  programme: 'jinan-studio' | 'jinan-hazard' | 'shandong-studio',
  unit: string,
  unitKind: string,
  sentTo: string,
) => misplaced(submissionOf({ programme, unit, unitKind, sentTo, rows: {} }), [])

const COUNTY = '县（市、区）总工会'

describe('a submission that can be placed', () => {
  it.each([
    ['jinan-studio', '历下区总工会', '区县总工会', '济南市总工会'],
    ['jinan-studio', '济南市市中区总工会', '区县总工会', '济南市总工会'],
    ['jinan-studio', '市中区总工会', '区县总工会', '济南市总工会'],
    ['jinan-studio', '章丘市总工会', '区县总工会', '济南市总工会'],
    ['jinan-studio', '济南高新区总工会', '区县总工会', '济南市总工会'],
    ['jinan-studio', '济南莱芜高新区总工会', '区县总工会', '济南市总工会'],
    ['jinan-studio', '济南市交通运输局工会', '局（委）工会', '济南市总工会'],
    ['jinan-hazard', '甲产业工会', '产业工会', '济南市总工会'],
    ['shandong-studio', '龙口市总工会', COUNTY, '烟台市总工会'],
    ['shandong-studio', '市中区总工会', COUNTY, '枣庄市总工会'],
    ['shandong-studio', '枣庄市市中区总工会', COUNTY, '枣庄市总工会'],
    ['shandong-studio', '烟台经济技术开发区总工会', '区县总工会', '烟台市总工会'],
    ['shandong-studio', '烟台市总工会', '市总工会', '山东省总工会'],
    ['shandong-studio', '齐砺能源集团工会', '大企业工会', '山东省总工会'],
  ] as const)('%s: %s, %s, to %s', (programme, unit, kind, sentTo) => {
    expect(found(programme, unit, kind, sentTo)).toBeNull()
  })
})

describe('a submission that cannot be placed', () => {
  it.each([
    [
      'shandong-studio',
      '龙口市总工会',
      '市总工会',
      '山东省总工会',
      'unitKind',
      '“龙口市总工会”是县级市的工会，不是市总工会：请核对“单位类型”和“报送至”',
    ],
    [
      'shandong-studio',
      '烟台市总工会',
      COUNTY,
      '烟台市总工会',
      'unitKind',
      `“烟台市总工会”是市的工会，不是${COUNTY}：请核对“单位类型”和“报送至”`,
    ],
    [
      'jinan-studio',
      '历下区总工会',
      '局（委）工会',
      '济南市总工会',
      'unitKind',
      '“历下区总工会”是区的工会，不是局（委）工会：请核对“单位类型”和“报送至”',
    ],
    [
      'shandong-studio',
      '曲阜市总工会',
      COUNTY,
      '烟台市总工会',
      'sentTo',
      '“曲阜市总工会”属济宁市，不向“烟台市总工会”报送：请核对“报送单位”和“报送至”',
    ],
    [
      'jinan-studio',
      '枣庄市市中区总工会',
      '区县总工会',
      '济南市总工会',
      'sentTo',
      '“枣庄市市中区总工会”属枣庄市，不向“济南市总工会”报送：请核对“报送单位”和“报送至”',
    ],
    [
      'shandong-studio',
      '栖霞市总工会',
      COUNTY,
      '龙口市总工会',
      'sentTo',
      '“报送至”写的是“龙口市总工会”，不是市总工会的全称：请写成“济南市总工会”这样的全称',
    ],
    [
      'shandong-studio',
      '曲阜市总工会',
      COUNTY,
      '山东省总工会',
      'unitKind',
      `${COUNTY}不向“山东省总工会”报送山东省创新工作室（应为市总工会、省产业工会、省直机关工会、大企业工会）：请核对“单位类型”和“报送至”`,
    ],
    [
      'jinan-studio',
      '历下区总工会',
      '区县总工会',
      '青岛市总工会',
      'sentTo',
      '济南市创新工作室应报送至济南市总工会，文件写的是“青岛市总工会”：请改正“报送至”后重新报送',
    ],
  ] as const)('%s: %s, %s, to %s: %s', (programme, unit, kind, sentTo, key, reason) => {
    expect(found(programme, unit, kind, sentTo)).toEqual({ key, reason })
  })

  it('of another year than the office merges', () => {
    const submission = submissionOf({ programme: 'jinan-studio', unit: '历下区总工会', year: 2025, rows: {} })
    expect(misplaced(submission, [officeOf('济南市总工会', {}, [])])).toEqual({
      key: 'year',
      reason: '申报年度是 2025，济南市总工会本次汇总的是 2026 年：请核对“申报年度”',
    })
    expect(misplaced(submission, [officeOf('济南市总工会', {}, [], 2025)])).toBeNull()
  })
})
