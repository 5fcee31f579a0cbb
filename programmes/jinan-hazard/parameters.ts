/** The parameters of the measure on hazards. A standing notice or a new law adds a dated value to its line. */

import { parametersUnder } from '../../rules/parameters/declared.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { Day } from '../../templates/values/day.ts'
import { measure } from './measure.ts'

const { number, yuan, day, noticed, since } = parametersUnder(measure)
const needsDocument = true

export const firstLevelReward = yuan('yh-reward-1', '一级事故隐患奖励金额', [since(2020, 8000, 'YH-08')], {
  needsDocument,
})
export const secondLevelReward = yuan('yh-reward-2', '二级事故隐患奖励金额', [since(2020, 5000, 'YH-08')], {
  needsDocument,
})
export const thirdLevelReward = yuan('yh-reward-3', '三级事故隐患奖励金额', [since(2020, 3000, 'YH-08')], {
  needsDocument,
})
export const hazardDeadline = day('yh-deadline', '报送截止日', [
  since<Day>(2020, (year) => new Day(year, 9, 30), 'YH-09b'),
])
export const hazardDeadlineTime = noticed.hour('yh-deadline-time', '报送截止时刻', 'YH-09b')
/** To when an office has extended the term of one unit: given with the unit, never in a notice, and so not listed. */
export const hazardExtension = noticed.day('yh-extension', '延期至', 'YH-09b')
/** By when what was sent back is sent again. */
export const hazardCorrection = noticed.day('yh-correction', '补正截止日', 'YH-09b')

/** The measure says nothing of it; a year from one deadline to the next is our reading of a yearly reward. */
export const discoveryMonths = number('yh-discovery-months', '发现至截止的期限', '个月', [
  since(2020, 12, 'YH-09b'),
])

/** In the order in which 填报参数 lists them. */
export const parameters: readonly Parameter[] = [
  firstLevelReward,
  secondLevelReward,
  thirdLevelReward,
  hazardDeadline,
  hazardDeadlineTime,
  hazardCorrection,
  discoveryMonths,
]
