/** A studio recommended to the province has run 3 years; craftsmen's studios are not chosen this way. */
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { provinceBasisDate, provinceRunningYears } from '../parameters.ts'
import { runningYears } from '../shared/running-years.ts'

export const provinceRunning = runningYears({
  id: 'SD-06-1b',
  form: shandongStudioApplication,
  years: provinceRunningYears,
  basisDate: provinceBasisDate,
  when: (row) => row.type === '劳模和工匠人才创新工作室',
})
