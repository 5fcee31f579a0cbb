/** A studio that the province has named keeps a log of its work; one that applies is only reminded. */

import { keepsLog } from '../../../rules/assessment/activity-log.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { shandongStudio } from '../identity.ts'

export const log = keepsLog({
  id: 'SD-19',
  form: shandongStudioApplication,
  programme: shandongStudio.name,
  tai: '台账',
})
