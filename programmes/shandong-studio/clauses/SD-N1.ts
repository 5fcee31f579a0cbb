/** Who recommends to the province, and who to a city on the way there. */

import { rule } from '../../../rules/rule.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { foldText } from '../../../templates/values/text.ts'
import { levelAt, sendersOf, topLevel } from '../../programme.ts'
import { shandongStudio } from '../identity.ts'

/** Whose submissions a receiver takes, its name as somebody typed it. */
const takenBy = (sentTo: string): readonly string[] => {
  const { topUnit } = shandongStudio
  return levelAt(shandongStudio, foldText(sentTo) === foldText(topUnit) ? topUnit : sentTo).takes
}

export const feeders = rule({
  id: 'SD-N1',
  severity: 'error',
  form: submissionInfo,
  reads: ['programme', 'unitKind', 'sentTo'],
  blames: 'unitKind',
  checks:
    '省级创新工作室由市总工会、省产业工会、省直机关工会、大企业工会报送省总工会，县（市、区）总工会报送市总工会',
  mend: '请核对“单位类型”和“报送至”；不在报送之列的，经有权推荐的工会报送',
  when: (row) => row.programme === shandongStudio.name,
  holds: (row) => {
    const { unitKind, sentTo } = row
    if (unitKind === undefined) return undefined
    const kinds: readonly string[] = sentTo === undefined ? sendersOf(shandongStudio) : takenBy(sentTo)
    return kinds.includes(unitKind)
  },
  says: ({ unitKind, sentTo }) =>
    `${unitKind}不能${sentTo === undefined ? '' : `向${sentTo}`}推荐省级创新工作室`,
  expected: ({ sentTo }) =>
    (sentTo === undefined ? topLevel(shandongStudio).takes : takenBy(sentTo)).join('、'),
})
