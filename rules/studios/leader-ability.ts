/** Whether a leader is able is for people to judge; the application says what the leader has done. */
import { type Rule, reviewRule } from '../rule.ts'
import { factsOf } from '../words/facts.ts'
import { saysNothing } from '../words/says-nothing.ts'
import type { StudioLaw } from './studio-law.ts'

/** @param abilities what the text asks of the leader, for the reviewer */
export function leaderAbility({
  id,
  law,
  abilities,
}: {
  id: string
  law: StudioLaw
  abilities: string
}): Rule {
  return reviewRule({
    id,
    severity: 'review',
    forms: { studios: law.form },
    reads: { studios: ['leader', 'leaderPost', 'honour', 'skillGrade', 'leaderTitle', 'leaderDeeds'] },
    when: { studios: law.reviewed },
    subject: 'studios',
    blames: 'leaderDeeds',
    checks: `写明领衔人事迹；是否有${abilities}由人审核`,
    mend: '请用两三句话写领衔人的专长、技能水平和创新成绩，或写附件名',
    looksAt: `看领衔人是否有${abilities}`,
    lacks: (row) =>
      saysNothing(row.leaderDeeds) ? [{ says: '没有写领衔人事迹，无从审核其专长和能力' }] : [],
    facts: (row) =>
      factsOf(law.form, row, 'leaderDeeds', 'leaderPost', 'honour', 'skillGrade', 'leaderTitle'),
  })
}
