/** The unit bears the daily costs of a studio that is recommended to the province. */

import { bearsDailyCosts } from '../../../rules/funds/daily-funds.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'

export const dailyFundsClause = bearsDailyCosts('SD-16c', shandongStudioApplication)
