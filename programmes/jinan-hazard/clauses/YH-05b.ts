/** Qualified experts assess and grade the hazard. */

import { rule } from '../../../rules/rule.ts'
import { peopleIn, standsForMore } from '../../../rules/words/people.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { hazardReport } from '../forms/hazard-report.ts'

export const gradedByExperts = rule({
  id: 'YH-05b',
  severity: 'error',
  asks: { 'YH-05b': ['expertLevel'] },
  form: hazardReport,
  reads: ['expert', 'expertQualification', 'expertLevel', 'assessedOn'],
  blames: 'expert',
  checks: '事故隐患报告写明专家姓名、资质、评估日期和定级；专家不足三人的提示',
  reading: '办法没有定专家人数，有一名有资质的即可；有的地方要求三名以上，只作提示。',
  mend: '请组织有资质的专家评估定级后填写',
  holds: (row) => {
    if (saysNothing(row.expert)) return { says: '没有写明评估专家的姓名' }
    if (saysNothing(row.expertQualification))
      return { blames: 'expertQualification', says: '没有写明专家的资质或证书号' }
    if (row.assessedOn === undefined) return { blames: 'assessedOn', says: '没有填评估日期' }
    if (row.expertLevel === undefined) return { blames: 'expertLevel', says: '专家没有定级' }
    const names = peopleIn(row.expert)
    if (names.length >= 3 || names.some(standsForMore)) return true
    return {
      severity: 'info',
      says: `评估专家 ${names.length} 人；办法未定人数，重大的隐患宜三人以上`,
      mend: '不必修改',
    }
  },
  says: () => '没有经有资质的专家评估定级',
})
