/** A studio that is recommended to the city keeps a log of its work. */
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { keepsLog } from '../shared/activity-log.ts'

export const cityLog = keepsLog({
  id: 'JN-16',
  form: jinanStudioApplication,
  programme: 'jinan-studio',
  tai: '台帐',
})
