/** The unit bears the daily costs of a studio that is recommended to the city. */
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { bearsDailyCosts } from '../shared/daily-funds.ts'

export const cityDailyFunds = bearsDailyCosts('JN-12e', jinanStudioApplication)
