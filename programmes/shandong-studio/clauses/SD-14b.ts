/** The province's grant is spent on the five uses that the measure names; others are explained. */
import { namedUses } from '../../../rules/funds/grant-uses.ts'

export const grantUses = namedUses('SD-14b', '省总资助')
