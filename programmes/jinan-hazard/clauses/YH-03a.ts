/** A worker found the hazard and reported it, it was put right, and the city has verified it. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { anyOf, onOrBefore } from '../../../rules/truth.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'

type Application = Row<typeof hazardApplication>

/** Those of whom the text leaves open whether they are workers of the unit. */
const OPEN = ['外包人员', '实习人员']

/** Reported and then put right: the earlier of the two reports counts. */
function orderFault(row: Application): RowFault | null {
  const { reportedToSafetyOn, reportedToUnionOn, rectifiedOn } = row
  if (rectifiedOn === undefined) return null
  const first = anyOf(onOrBefore(reportedToSafetyOn, rectifiedOn), onOrBefore(reportedToUnionOn, rectifiedOn))
  if (first === true || first === undefined) return null
  const dates = [reportedToSafetyOn, reportedToUnionOn].filter((day) => day !== undefined).join('、')
  if (first === 'unsure')
    return {
      row,
      blames: 'rectifiedOn',
      severity: 'warning',
      says: `整改完成日期 ${rectifiedOn}，报告日期 ${dates}：日期不完整，看不出是否先报告后整改`,
      mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
    }
  return {
    row,
    blames: 'rectifiedOn',
    says: `整改完成日期 ${rectifiedOn} 早于报告日期 ${dates}，应当先报告、后整改`,
  }
}

export const foundReportedRectified = workbookRule({
  id: 'YH-03a',
  severity: 'error',
  asks: { 'YH-03a': ['rectifiedOn', 'rectified'] },
  forms: { applications: hazardApplication, reports: hazardReport },
  reads: {
    applications: [
      'number',
      'reportedToSafetyOn',
      'reportedToUnionOn',
      'rectifiedOn',
      'cityVerification',
      'employment',
    ],
    reports: ['number', 'rectified'],
  },
  checks: '先报告后整改，整改已经完成；市总工会核实不实的不奖励；外包、实习人员由人审核',
  reading:
    '只采取防范措施、没有整改完成的不奖励；另一种读法以第六条“或采取防范措施”为够，市总工会核实属实的从其核实。“职工”含劳务派遣；外包、实习人员条文没有写明。两处报告有先有后的，以先报的为准。核实由市总工会作，申报时不填。',
  mend: '请核对报告日期和整改日期；没有整改完成的，整改后再申报',
  holds: function* ({ applications, reports }, _params, senders) {
    const applicationOf = new ByNumber(applications, senders)
    const own = yield* flatMapSteps(applications, (row): RowFault[] => {
      const faults: RowFault[] = []
      const order = orderFault(row)
      if (order !== null) faults.push(order)
      if (row.cityVerification === '不实')
        faults.push({
          row,
          blames: 'cityVerification',
          says: '市总工会核实结论为“不实”，不予奖励',
          mend: '请撤下这一行；对核实结论有异议的，与市总工会联系',
        })
      if (row.employment !== undefined && OPEN.includes(row.employment))
        faults.push({
          row,
          blames: 'employment',
          severity: 'review',
          says: `用工形式为“${row.employment}”，是否属于本单位职工由审核人员认定`,
          mend: '请在“说明”栏写明用工关系',
        })
      return faults
    })
    const unmended = yield* flatMapSteps(reports, (row): RowFault[] => {
      if (row.rectified !== false) return []
      const application = applicationOf.first(row)
      const verified = application?.cityVerification === '属实'
      const day = application?.rectifiedOn
      const contrary = day === undefined ? '' : `；申请表却填有整改完成日期 ${day}，两表矛盾`
      return [
        {
          row,
          blames: 'rectified',
          ...(verified ? { severity: 'info' as const, mend: '不必修改' } : {}),
          says: verified
            ? `没有整改完成，市总工会已核实属实，从其核实${contrary}`
            : `隐患没有整改完成，只采取防范措施的不在奖励范围${contrary}`,
          ...(verified || day === undefined
            ? {}
            : { mend: '已经整改完成的，把报告改成“是”；没有完成的，整改后再申报' }),
          ...(application === undefined || day === undefined
            ? {}
            : { related: [{ row: application, key: 'rectifiedOn' }] }),
          expected: '是',
        },
      ]
    })
    return [...own, ...unmended]
  },
})
