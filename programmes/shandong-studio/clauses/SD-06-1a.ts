/** The city, provincial industry, departmental or large-enterprise union that recommends a studio has named it. */
import { namedBefore } from '../../../rules/naming/named-before.ts'
import { shandongStudio } from '../identity.ts'
import { provincial } from '../studio-law.ts'

const COUNTY_KINDS = ['县（市、区）总工会', '区县总工会']

export const namedByRecommender = namedBefore({
  id: 'SD-06-1a',
  law: provincial,
  place: shandongStudio.place,
  anyCity: true,
  // A county sends to the city that will recommend; every other union recommends itself.
  recommender: ({ unit, unitKind, sentTo }) =>
    unitKind !== undefined && COUNTY_KINDS.includes(unitKind) ? sentTo : unit,
  checks:
    '劳模和工匠人才创新工作室已由推荐它的市总工会或省产业、省直机关、大企业工会选树命名，不能只有县级或单位命名',
  reading:
    '命名单位取推荐工会自己。另一种读法其下任何工会命名过都可以，不取；由其他市总工会命名的，由审核人员认定。县级市的工会不是市总工会；已并入的原莱芜市由审核人员认定。',
})
