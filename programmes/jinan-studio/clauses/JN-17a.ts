/** The union of the unit assesses a named studio every year. */

import { assessedYearly } from '../../../rules/assessment/assessed-yearly.ts'
import { jinanStudio } from '../identity.ts'

export const assessed = assessedYearly({
  id: 'JN-17a',
  programme: jinanStudio.name,
  assessors: ['所在单位'],
  source: '市总资助',
})
