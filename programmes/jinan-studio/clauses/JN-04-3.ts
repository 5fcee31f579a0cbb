/** A team with a leader, front-line craft and apprentices. */

import { reviewRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { fact, factsOf } from '../../../rules/words/facts.ts'
import { members } from '../../../templates/forms/members.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

export const teamWork = reviewRule({
  id: 'JN-04-3',
  severity: 'review',
  forms: { studios: jinanStudioApplication, members },
  reads: {
    studios: ['number', 'leader', 'pairs', 'apprentices'],
    members: ['number', 'name', 'frontLine', 'skillGrade'],
  },
  subject: 'studios',
  blames: 'pairs',
  checks: '有带头人，写明师徒结对的对数；没有结对的要求说明，团队是否起作用由人审核',
  mend: '请填师徒结对的对数；确实没有结对的，在“说明”栏写明怎样传授技能',
  looksAt: '看团队是否吸收一线技能工人、师徒结对是否开展',
  lacks: (row, _sets, _params, senders) => {
    if (senders.reported(row, 'pairs')) return []
    if (row.pairs === undefined) return [{ kind: 'unjudged', says: '无法判断师徒结对情况：“师徒对数”未填' }]
    return row.pairs === 0 ? [{ severity: 'warning', says: '师徒对数为 0' }] : []
  },
  facts: (row, sets, senders) => {
    const team = new ByNumber(sets.members, senders).all(row)
    return [
      ...factsOf(jinanStudioApplication, row, 'leader', 'pairs', 'apprentices'),
      fact(
        '成员表',
        `${team.length} 人，其中一线职工 ${team.filter(({ frontLine }) => frontLine === true).length} 人、有技能等级的 ${team.filter(({ skillGrade }) => skillGrade !== undefined).length} 人`,
      ),
    ]
  },
})
