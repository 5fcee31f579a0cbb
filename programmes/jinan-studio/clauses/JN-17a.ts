/** The union of the unit assesses a named studio every year. */
import { assessedYearly } from '../../../rules/assessment/assessed-yearly.ts'

export const cityAssessed = assessedYearly({
  id: 'JN-17a',
  programme: 'jinan-studio',
  assessors: ['所在单位'],
  source: '市总资助',
})
