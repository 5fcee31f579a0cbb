/** The province's grant is not spent on entertaining, board and lodging, welfare or bonuses. */
import { forbiddenUses } from '../../../rules/funds/grant-uses.ts'

export const forbiddenUsesClause = forbiddenUses('SD-14c', '省总资助')
