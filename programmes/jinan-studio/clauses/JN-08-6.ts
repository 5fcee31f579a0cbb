/** A studio of services has won a brand title of the city or above. */

import { CITY_AND_ABOVE, recognisedWithin } from '../../../rules/studios/recognised-within.ts'
import { brandYears } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

export const serviceBrand = recognisedWithin({
  id: 'JN-08-6',
  law: municipal,
  category: '服务创新型',
  kind: '服务名牌品牌',
  levels: CITY_AND_ABOVE,
  years: brandYears,
  wants: '市级以上服务名牌、品牌称号',
  checks: '服务创新型在申报前规定年限内获得市级以上服务名牌、品牌称号至少一项',
  reading:
    '市级以上含市级；区县级和单位自己的不算。年限两端都含在内，通知定有基准日的从通知，否则自申报日期往前数；另一种读法按自然年度数。',
  mend: '请在“创新成果”表照证书补填称号、级别和获得日期',
})
