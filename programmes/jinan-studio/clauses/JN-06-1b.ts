/** A studio recommended to the city has run 2 years since its system union named it. */

import { runningYears } from '../../../rules/studios/running-years.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'
import { basisDateParameter, runningYearsParameter } from '../parameters.ts'

export const running = runningYears({
  id: 'JN-06-1b',
  form: jinanStudioApplication,
  years: runningYearsParameter,
  basisDate: basisDateParameter,
})
