/** The province names at most thirty studios of model workers and craftsmen a year. */

import { namingCap } from '../../../rules/naming/naming-cap.ts'
import { shandongStudio } from '../identity.ts'
import { cap } from '../parameters.ts'

export const namingCapClause = namingCap({
  id: 'SD-06a',
  programme: shandongStudio.name,
  cap: cap,
  counts: (row) => row.type === '劳模和工匠人才创新工作室',
  whose: '劳模和工匠人才创新工作室',
  checks: '省级每年拟命名的劳模和工匠人才创新工作室不超过控制数；齐鲁工匠、齐鲁大工匠创新工作室不计在内',
  reading: '控制数只管劳模和工匠人才创新工作室，因为齐鲁工匠类按选树情况另行创建。另一种读法三类合计，不取。',
})
