/** Application, report and summary stand side by side: each hazard has its line in the summary. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { hazardSummary } from '../forms/hazard-summary.ts'

export const threeSheets = workbookRule({
  id: 'YH-09d',
  severity: 'error',
  asks: { 'YH-09d': ['number', 'employer', 'finder', 'hazard', 'level'] },
  forms: { applications: hazardApplication, lines: hazardSummary },
  reads: { applications: ['number'], lines: ['number', 'employer', 'finder', 'hazard', 'level'] },
  checks: '奖励申请表的每一条在汇总表中都有一行，编号相同',
  reading:
    '三表的名称照办法原文，申请表没有“事故”二字；写法有出入的照样认。申请与报告一一对应、汇总表多出的行、各表内容和合计，由别的规则核。',
  mend: '请在汇总表补上这一条，编号与申请表一致；撤下的，申请表一并删去',
  holds: ({ applications, lines }, _params, senders) => {
    const lineOf = new ByNumber(lines, senders)
    return applications.flatMap((row): RowFault[] =>
      row.number === undefined || lineOf.first(row) !== undefined
        ? []
        : [{ row, blames: 'number', says: `申报编号 ${row.number} 没有列入汇总表` }],
    )
  },
})
