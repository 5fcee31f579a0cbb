/** Projects with goals, rules of work, and regular activity. */

import { type Fault, reviewRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { fact, factsOf } from '../../../rules/words/facts.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { activityLog } from '../../../templates/forms/activity-log.ts'
import { projects } from '../../../templates/forms/projects.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const runsWell = reviewRule({
  id: 'SD-05-6',
  severity: 'error',
  forms: { studios: shandongStudioApplication, projects, log: activityLog },
  reads: {
    studios: ['number', 'systems', 'activityCount'],
    projects: ['number', 'name', 'goal'],
    log: ['number', 'heldOn', 'topic'],
  },
  subject: 'studios',
  blames: 'systems',
  checks: '至少有一个课题、一项管理制度；目标是否明确、活动是否定期由人审核',
  mend: '请补填后再申报',
  looksAt: '看课题和目标是否明确、制度是否完善、活动是否定期',
  lacks: (row, sets, _params, senders) => {
    const faults: (Fault & { says: string })[] = []
    const own = new ByNumber(sets.projects, senders).all(row)
    if (own.every(({ name }) => saysNothing(name)))
      faults.push({
        blames: 'number',
        missingFrom: projects,
        says: '“创新课题”表中没有这个工作室的课题',
        mend: '请在“创新课题”表填攻关课题和目标，申报编号与申报表一致',
      })
    if (saysNothing(row.systems))
      faults.push({
        blames: 'systems',
        says: '没有列管理制度',
        mend: '请列出工作室现行制度的名称，用顿号隔开',
      })
    const active = (row.activityCount ?? 0) > 0 || new ByNumber(sets.log, senders).first(row) !== undefined
    if (!active && !senders.reported(row, 'activityCount'))
      faults.push({
        blames: 'activityCount',
        severity: 'review',
        says: '没有活动记录数，“工作台账”表也没有记录，是否定期开展活动由审核人员认定',
        mend: '请填申报前一年内有记录的活动次数，或补填“工作台账”表',
      })
    return faults
  },
  facts: (row, sets, senders) => {
    const own = new ByNumber(sets.projects, senders).all(row)
    return [
      fact(
        '课题',
        `${own.length} 行，其中写明目标的 ${own.filter(({ goal }) => !saysNothing(goal)).length} 行`,
      ),
      ...factsOf(shandongStudioApplication, row, 'systems', 'activityCount'),
      fact('工作台账', `${new ByNumber(sets.log, senders).all(row).length} 行`),
    ]
  },
})
