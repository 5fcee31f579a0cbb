/** The city names at most ten studios a year. */

import { namingCap } from '../../../rules/naming/naming-cap.ts'
import { jinanStudio } from '../identity.ts'
import { cap } from '../parameters.ts'

export const namingCapClause = namingCap({
  id: 'JN-06',
  programme: jinanStudio.name,
  cap: cap,
  whose: '市级创新工作室',
  checks: '市级每年拟命名的创新工作室不超过控制数，恰为控制数允许',
  reading:
    '控制数管拟命名名单，不管推荐；“{jn-cap} 家以内”含 {jn-cap} 家。另一种读法把推荐数也限在 {jn-cap} 家，不取。',
})
