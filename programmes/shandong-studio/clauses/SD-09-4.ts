/** A studio of management has won recognition of the province or of a national trade. */

import { PROVINCE_AND_ABOVE, recognisedWithin } from '../../../rules/studios/recognised-within.ts'
import { managementYears } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

export const managementPrize = recognisedWithin({
  id: 'SD-09-4',
  law: provincial,
  category: '管理创新型',
  kind: '管理成果',
  levels: PROVINCE_AND_ABOVE,
  years: managementYears,
  wants: '全省或全国行业性管理成果认定或奖励',
  checks: '管理创新型在申报前规定年限内获得全省或全国行业性的管理成果认定或奖励至少一项',
  reading:
    '“全省或全国行业性”按全省、全省行业、全国行业、全国都算读，部委的算全国；另一种读法只认行业性的。市级的不算。年限两端都含在内，通知定有基准日的从通知，否则自申报日期往前数；另一种读法按自然年度数。',
  mend: '请在“创新成果”表照证书补填认定或奖励、级别和获得日期；只有市级的不符合',
})
