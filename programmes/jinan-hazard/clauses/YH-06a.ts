/** Each application has its own report, which an expert has signed. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { flatMapSteps } from '../../../templates/values/steps.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardReport } from '../forms/hazard-report.ts'

export const signedReport = workbookRule({
  id: 'YH-06a',
  severity: 'error',
  asks: { 'YH-06a': ['number'] },
  forms: { applications: hazardApplication, reports: hazardReport },
  reads: { applications: ['number'], reports: ['number', 'expertSigned'] },
  checks: '每份申请对应一份事故隐患报告，报告经专家签字认可',
  mend: '请在“事故隐患报告”表补上这份申请的报告，编号与申请表一致',
  holds: function* ({ applications, reports }, _params, senders) {
    const reportOf = new ByNumber(reports, senders)
    const missing = yield* flatMapSteps(applications, (row): RowFault[] =>
      row.number === undefined || reportOf.first(row) !== undefined
        ? []
        : [{ row, blames: 'number', says: `申报编号 ${row.number} 没有对应的事故隐患报告` }],
    )
    const own = yield* flatMapSteps(reports, (row): RowFault[] => {
      const first = reportOf.first(row)
      const again: RowFault[] =
        first === undefined || first === row
          ? []
          : [
              {
                row,
                blames: 'number',
                says: `申报编号 ${row.number} 已有一份事故隐患报告`,
                mend: '一份申请只附一份报告：请合并，或改正编号',
                related: [{ row: first, key: 'number' }],
              },
            ]
      if (row.expertSigned !== false) return again
      return [
        ...again,
        {
          row,
          blames: 'expertSigned',
          says: '事故隐患报告没有专家签字认可',
          mend: '请由评估专家在报告上签字后再申报',
          expected: '是',
        },
      ]
    })
    return [...missing, ...own]
  },
})
