/** The city's grant is spent on the five uses that the measure names; others are explained. */
import { namedUses } from '../../../rules/funds/grant-uses.ts'

export const grantUses = namedUses('JN-12b', '市总资助')
