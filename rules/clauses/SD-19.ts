/** A studio that the province has named keeps a log of its work; one that applies is only reminded. */
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { keepsLog } from '../shared/activity-log.ts'

export const provinceLog = keepsLog({
  id: 'SD-19',
  form: shandongStudioApplication,
  programme: 'shandong-studio',
  tai: '台账',
})
