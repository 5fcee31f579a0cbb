/** What was found is a hazard: an unsafe state of things, an unsafe act, or a lack of management. */

import { reviewRule } from '../../../rules/rule.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

export const isHazard = reviewRule({
  id: 'YH-02',
  severity: 'review',
  forms: { applications: hazardApplication },
  reads: { applications: ['hazard', 'hazardKind', 'hazardPlace'] },
  subject: 'applications',
  blames: 'hazardKind',
  checks: '写明隐患属于物的不安全状态、人的不安全行为还是管理缺陷；是不是事故隐患由人审核',
  reading: '条文把“人的行为”和“管理缺陷”并提；有一类即可，表中填最主要的一类。归类由审核人员认定。',
  mend: '请从下拉列表选最主要的一类，并用一句话写清什么设备、什么缺陷',
  looksAt: '是否属于事故隐患，归类是否恰当',
  lacks: (row, _sets, _params, senders) => [
    ...(row.hazardKind === undefined && !senders.reported(row, 'hazardKind')
      ? [{ severity: 'info' as const, says: '没有选隐患类别，由审核人员归类' }]
      : []),
    ...(row.hazard !== undefined && saysNothing(row.hazard)
      ? [{ blames: 'hazard', says: `隐患名称“${row.hazard}”没有写明是什么隐患，由审核人员核实` }]
      : []),
  ],
  facts: (row) => factsOf(hazardApplication, row, 'hazard', 'hazardKind', 'hazardPlace'),
})
