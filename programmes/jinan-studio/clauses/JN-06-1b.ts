/** A studio recommended to the city has run 2 years since its system union named it. */

import { runningYears } from '../../../rules/studios/running-years.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'
import { cityBasisDate, cityRunningYears } from '../parameters.ts'

export const cityRunning = runningYears({
  id: 'JN-06-1b',
  form: jinanStudioApplication,
  years: cityRunningYears,
  basisDate: cityBasisDate,
})
