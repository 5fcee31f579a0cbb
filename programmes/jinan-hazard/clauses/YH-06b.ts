/** What a report must give: where the hazard is, what it may cause, what was done. */

import { rule } from '../../../rules/rule.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { headerName } from '../../../templates/sheet/form.ts'
import { hazardReport } from '../forms/hazard-report.ts'

const DESCRIBED = ['hazardUnit', 'hazardAddress', 'hazardPlace', 'measures'] as const

export const reportTells = rule({
  id: 'YH-06b',
  severity: 'error',
  form: hazardReport,
  reads: [...DESCRIBED, 'deaths', 'injuries', 'loss'],
  blames: 'hazardUnit',
  checks: '报告写明存在隐患单位、地址、部位、整改或防范措施；写了伤亡而没有写直接经济损失的，要求补写',
  reading: '条文在后果之后注明“造成的经济损失”：有伤亡数的，损失也要写，没有就写 0。是否“事实清楚”由人审核。',
  mend: '请照实补写，不能只填“无”或斜线',
  holds: (row) => {
    const empty = DESCRIBED.filter((key) => saysNothing(row[key]))
    if (empty[0] !== undefined) {
      const headers = empty.map((key) => `“${headerName(hazardReport.columns[key])}”`).join('、')
      return { blames: empty[0], says: `事故隐患报告没有写明${headers}` }
    }
    if (row.loss === undefined && (row.deaths !== undefined || row.injuries !== undefined))
      return {
        severity: 'warning',
        blames: 'loss',
        says: '没有写可能直接经济损失',
        mend: '请填专家估计的损失；没有损失的填 0',
      }
    return true
  },
  says: () => '事故隐患报告内容不全',
})
