/** A studio recommended to the city has run 2 years since its system union named it. */
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { cityBasisDate, cityRunningYears } from '../parameters.ts'
import { runningYears } from '../shared/running-years.ts'

export const cityRunning = runningYears({
  id: 'JN-06-1b',
  form: jinanStudioApplication,
  years: cityRunningYears,
  basisDate: cityBasisDate,
})
