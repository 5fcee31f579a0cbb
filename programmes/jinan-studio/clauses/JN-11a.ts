/** The city names after review and approval; a public notice is no step of its measure. */

import { namingSteps } from '../../../rules/naming/naming-steps.ts'
import { jinanStudio } from '../identity.ts'
import { publicityDays } from '../parameters.ts'

export const namingStepsClause = namingSteps({
  id: 'JN-11a',
  programme: jinanStudio.name,
  meetings: ['党组会', '主席办公会'],
  notice: false,
  publicityDays: publicityDays,
  noNotice: (row) =>
    row.approvedOn === undefined ? null : '没有填公示日期：市办法不要求公示，通知另有要求的从通知',
  checks: '已发文命名的，评审、党组会或主席办公会审定、发文齐全；评审不晚于审定，审定不晚于发文',
  reading:
    '还没有发文的，未到的步骤不算缺。市办法没有写公示，没有公示的只作提示；填了公示的，不与审定、发文比先后。',
})
