/** An application to the city has passed its base union and its system union, in that order. */

import { appliedAfter, opinionFaults, type Stage } from '../../../rules/naming/opinions.ts'
import { sheetRule } from '../../../rules/rule.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

const STAGES: readonly Stage[] = [
  { name: '单位工会', opinion: 'baseOpinion', on: 'baseOpinionOn', due: true },
  { name: '系统工会', opinion: 'systemOpinion', on: 'systemOpinionOn', due: true },
]

export const wayUp = sheetRule({
  id: 'JN-05',
  severity: 'error',
  forms: { studios: jinanStudioApplication },
  reads: { studios: ['baseOpinion', 'baseOpinionOn', 'systemOpinion', 'systemOpinionOn', 'appliedOn'] },
  checks: '单位工会和系统工会的意见、日期齐全，系统工会不早于单位工会；申报日期晚于系统工会意见的由人审核',
  reading: '“自下而上”读作先单位工会、后系统工会；同日盖章不算颠倒。',
  mend: '请由该级工会签署意见、盖章并写明日期后再报送',
  holds: ({ studios }, _params, senders) =>
    studios.flatMap((row) => {
      const faults = opinionFaults(row, STAGES, senders)
      return [...faults, ...appliedAfter(row, row.appliedOn, STAGES.slice(1), faults)].map((fault) => ({
        row,
        ...fault,
      }))
    }),
})
