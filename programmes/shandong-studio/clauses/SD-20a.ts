/** The unit and the recommending union each assess a named studio every year. */

import { assessedYearly } from '../../../rules/assessment/assessed-yearly.ts'
import { shandongStudio } from '../identity.ts'

export const assessed = assessedYearly({
  id: 'SD-20a',
  programme: shandongStudio.name,
  assessors: ['所在单位', '推荐工会'],
  source: '省总资助',
})
