/** A studio recommended to the province has run 3 years; craftsmen's studios are not chosen this way. */

import { runningYears } from '../../../rules/studios/running-years.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { basisDateParameter, runningYearsParameter } from '../parameters.ts'

export const running = runningYears({
  id: 'SD-06-1b',
  form: shandongStudioApplication,
  years: runningYearsParameter,
  basisDate: basisDateParameter,
  when: (row) => row.type === '劳模和工匠人才创新工作室',
})
