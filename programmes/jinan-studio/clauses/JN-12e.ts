/** The unit bears the daily costs of a studio that is recommended to the city. */

import { bearsDailyCosts } from '../../../rules/funds/daily-funds.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'

export const dailyFundsClause = bearsDailyCosts('JN-12e', jinanStudioApplication)
