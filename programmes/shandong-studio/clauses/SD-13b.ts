/** Each of the province's three types has its own plaque. */

import { plaque } from '../../../rules/naming/plaque.ts'
import { shandongStudio } from '../identity.ts'

const PLAQUES = {
  劳模和工匠人才创新工作室: '山东省示范性劳模和工匠人才创新工作室',
  齐鲁工匠创新工作室: '齐鲁工匠创新工作室',
  齐鲁大工匠创新工作室: '齐鲁大工匠创新工作室',
} as const

export const plaqueClause = plaque({
  id: 'SD-13b',
  programme: shandongStudio.name,
  reads: ['type'],
  plaqueOf: ({ type }) => (type === undefined ? undefined : PLAQUES[type]),
  checks: '牌匾名称与工作室类型对应，一字不差；已发文的须填写',
  reading: '全角半角和空格不算不同；还没有发文的可以空着。',
})
