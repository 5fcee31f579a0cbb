/** The system union that recommends a studio to the city has named it, and is of a kind that may recommend. */

import { namedBefore } from '../../../rules/naming/named-before.ts'
import { sendersOf } from '../../programme.ts'
import { jinanStudio } from '../identity.ts'
import { municipal } from '../studio-law.ts'

export const namedBySystem = namedBefore({
  id: 'JN-06-1a',
  law: municipal,
  place: jinanStudio.place,
  anyCity: false,
  feeders: { programme: jinanStudio.name, kinds: sendersOf(jinanStudio) },
  recommender: ({ unit }) => unit,
  checks: '工作室已由推荐它的区县总工会、局（委）工会或大企业工会本级选树命名',
  reading:
    '“本级”取系统工会自己。另一种读法其下任何工会命名过都可以，不取；特殊情况由市总工会认定。是否同一工会看全称：其下街道、部门、企业和外市同名区县的工会都不是；区划调整前的名称由审核人员认定。',
})
