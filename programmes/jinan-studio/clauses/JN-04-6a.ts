/** Plans, goals and records of the work. */

import { reviewRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { fact, factsOf } from '../../../rules/words/facts.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { activityLog } from '../../../templates/forms/activity-log.ts'
import { projects } from '../../../templates/forms/projects.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

export const plans = reviewRule({
  id: 'JN-04-6a',
  severity: 'review',
  forms: { studios: jinanStudioApplication, projects, log: activityLog },
  reads: {
    studios: ['number', 'material3', 'activityCount'],
    projects: ['number', 'name', 'goal'],
    log: ['number', 'topic'],
  },
  subject: 'studios',
  blames: 'material3',
  checks: '附有规划方案、措施目标和活动记录的材料；内容由人审核',
  mend: '请附工作制度、计划、管理办法后改填“有”',
  looksAt: '看有没有规划方案、措施目标和活动记录',
  lacks: (row) =>
    row.material3 === false ? [{ says: '没有附规划方案、措施目标的材料，无从审核', expected: '有' }] : [],
  facts: (row, sets, senders) => {
    const own = new ByNumber(sets.projects, senders).all(row)
    return [
      ...factsOf(jinanStudioApplication, row, 'material3', 'activityCount'),
      fact(
        '课题',
        `${own.length} 行，其中写明目标的 ${own.filter(({ goal }) => !saysNothing(goal)).length} 行`,
      ),
      fact('工作台账', `${new ByNumber(sets.log, senders).all(row).length} 行`),
    ]
  },
})
