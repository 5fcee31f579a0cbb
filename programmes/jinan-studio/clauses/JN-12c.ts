/** The city's grant is not spent on entertaining, board and lodging, welfare or bonuses. */
import { forbiddenUses } from '../../../rules/funds/grant-uses.ts'

export const forbiddenUsesClause = forbiddenUses('JN-12c', '市总资助')
