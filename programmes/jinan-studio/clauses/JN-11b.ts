/** The city's plaque has one fixed name. */

import { plaque } from '../../../rules/naming/plaque.ts'
import { jinanStudio } from '../identity.ts'

export const plaqueClause = plaque({
  id: 'JN-11b',
  programme: jinanStudio.name,
  reads: [],
  plaqueOf: () => '济南市示范性劳模和工匠人才创新工作室',
  checks: '牌匾名称照办法填写，一字不差；已发文的须填写',
  reading: '全角半角和空格不算不同；还没有发文的可以空着。',
})
