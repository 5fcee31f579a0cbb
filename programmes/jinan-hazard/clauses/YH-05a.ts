/** A hazard that was found is reported both to the safety department and to the union of the employer. */

import { rule } from '../../../rules/rule.ts'
import { allOf, onOrBefore } from '../../../rules/truth.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

export const reportedToBoth = rule({
  id: 'YH-05a',
  severity: 'error',
  asks: { 'YH-05a': ['foundOn', 'reportedToSafetyOn', 'reportedToUnionOn'] },
  form: hazardApplication,
  reads: ['foundOn', 'reportedToSafetyOn', 'reportedToUnionOn'],
  blames: 'reportedToSafetyOn',
  checks: '发现隐患后既报了安全生产主管部门，又报了工会，两个日期都有且不早于发现日期；当日报告可以',
  reading: '“和”字要求两处都报。另一种读法报其中一处即可，不取。',
  mend: '请核对发现日期和两个报告日期；只报了一处的，先补报再申报',
  holds: (row) => {
    if (row.reportedToSafetyOn === undefined) return { says: '没有填报安全生产主管部门的日期' }
    if (row.reportedToUnionOn === undefined)
      return { blames: 'reportedToUnionOn', says: '没有填报工会的日期' }
    const toSafety = onOrBefore(row.foundOn, row.reportedToSafetyOn)
    const toUnion = onOrBefore(row.foundOn, row.reportedToUnionOn)
    if (toSafety !== false && toUnion === false)
      return {
        blames: 'reportedToUnionOn',
        says: `报工会日期 ${row.reportedToUnionOn} 早于发现日期 ${row.foundOn}`,
      }
    return allOf(toSafety, toUnion)
  },
  says: (row) => `报安全部门日期 ${row.reportedToSafetyOn} 早于发现日期 ${row.foundOn}`,
})
