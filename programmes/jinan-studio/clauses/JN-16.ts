/** A studio that the city has named keeps a log of its work; one that applies is only reminded. */

import { keepsLog } from '../../../rules/assessment/activity-log.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'
import { jinanStudio } from '../identity.ts'

export const log = keepsLog({
  id: 'JN-16',
  form: jinanStudioApplication,
  programme: jinanStudio.name,
  tai: '台帐',
})
