/** A studio that the city has named keeps a log of its work; one that applies is only reminded. */
import { jinanStudioApplication } from '../../templates/forms/studio-application-jinan.ts'
import { keepsLog } from '../shared/activity-log.ts'

export const cityLog = keepsLog({
  id: 'JN-16',
  form: jinanStudioApplication,
  programme: 'jinan-studio',
  tai: '台帐',
})
