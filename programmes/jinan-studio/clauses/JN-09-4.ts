/** A studio of management has won recognition of the city or above. */

import { CITY_AND_ABOVE, recognisedWithin } from '../../../rules/studios/recognised-within.ts'
import { managementYears } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

export const managementPrize = recognisedWithin({
  id: 'JN-09-4',
  law: municipal,
  category: '管理创新型',
  kind: '管理成果',
  levels: CITY_AND_ABOVE,
  years: managementYears,
  wants: '市级以上管理成果认定或奖励',
  checks: '管理创新型在申报前规定年限内获得市级以上管理成果认定或奖励至少一项',
  reading:
    '市级以上含市级；区县级和单位自己的不算。年限两端都含在内，通知定有基准日的从通知，否则自申报日期往前数；另一种读法按自然年度数。',
  mend: '请在“创新成果”表照证书补填认定或奖励、级别和获得日期',
})
