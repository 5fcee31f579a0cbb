/** The unit bears the daily costs of a studio that is recommended to the province. */
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { bearsDailyCosts } from '../shared/daily-funds.ts'

export const provinceDailyFunds = bearsDailyCosts('SD-16c', shandongStudioApplication)
