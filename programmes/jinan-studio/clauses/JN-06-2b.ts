/** The leader's skill and ability. */
import { leaderAbility } from '../../../rules/studios/leader-ability.ts'
import { municipal } from '../studio-law.ts'

export const leaderAbilityClause = leaderAbility({
  id: 'JN-06-2b',
  law: municipal,
  abilities: '专长、较高技能水平和创新能力',
})
