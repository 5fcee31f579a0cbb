/** The leader's skill, experience and ability. */
import { leaderAbility } from '../../../rules/studios/leader-ability.ts'
import { provincial } from '../studio-law.ts'

export const leaderAbilityClause = leaderAbility({
  id: 'SD-06-2b',
  law: provincial,
  abilities: '专长、较高技能水平、管理经验和创新能力',
})
