/** Four kinds of rules of work, on the wall and in force. */

import { reviewRule } from '../../../rules/rule.ts'
import { factsOf } from '../../../rules/words/facts.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

const SYSTEMS = {
  trainingSystem: '学习培训',
  researchSystem: '技术攻关',
  mentoringSystem: '师徒结对',
  incentiveSystem: '奖励激励',
} as const
const KEYS = Object.keys(SYSTEMS) as (keyof typeof SYSTEMS)[]

export const systems = reviewRule({
  id: 'JN-04-2',
  severity: 'error',
  forms: { studios: jinanStudioApplication },
  reads: { studios: [...KEYS, 'wallPhotos'] },
  subject: 'studios',
  blames: 'trainingSystem',
  checks: '学习培训、技术攻关、师徒结对、奖励激励四类制度都有；是否上墙公开、落实到位由人审核',
  mend: '请建立制度并上墙后改填“有”；填错的请改正',
  looksAt: '看四类制度是否健全、上墙公开、落实到位',
  lacks: (row) =>
    KEYS.filter((key) => row[key] === false).map((key) => ({
      blames: key,
      says: `没有${SYSTEMS[key]}制度`,
      expected: '有',
    })),
  facts: (row) => factsOf(jinanStudioApplication, row, ...KEYS, 'wallPhotos'),
})
