/** Front-line workers take part and grow. */

import { reviewRule } from '../../../rules/rule.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

const NAMES = { apprentices: '带徒人数', backbones: '培养骨干人数' } as const

export const participation = reviewRule({
  id: 'SD-05-5',
  severity: 'review',
  forms: { studios: shandongStudioApplication },
  reads: { studios: ['frontLine', 'apprentices', 'backbones', 'trained'] },
  subject: 'studios',
  blames: 'apprentices',
  checks: '写明带徒人数和培养骨干人数；示范带动作用由人审核',
  mend: '请填人数，没有的填 0',
  looksAt: '看一线职工是否积极参与、是否培养出技术骨干',
  // The number of front-line workers is asked by SD-02.
  lacks: (row, _sets, _params, senders) =>
    (['apprentices', 'backbones'] as const)
      .filter((key) => row[key] === undefined && !senders.reported(row, key))
      .map((key) => ({ blames: key, says: `没有填${NAMES[key]}` })),
  facts: (row) => factsOf(shandongStudioApplication, row, 'frontLine', 'apprentices', 'backbones', 'trained'),
})
