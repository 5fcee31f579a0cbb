/** A technical studio of the city has won one prize or patent in the two years before. */

import { awardRule, type Fit, inventionPatent } from '../../../rules/studios/award-rule.ts'
import type { Achievement } from '../../../rules/studios/evidence.ts'
import { CITY_AND_ABOVE } from '../../../rules/studios/recognised-within.ts'
import { awardYears } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

/** A science prize or an award for technical innovation of the city or above, whatever its grade. */
function prize({ kind, level }: Achievement): Fit {
  if (kind !== '科学技术奖' && kind !== '技术创新成果奖') return false
  if (level === undefined) return { standing: 'missing', blames: 'level', says: '无法判断：“级别”未填' }
  if (!CITY_AND_ABOVE.includes(level)) return false
  if (kind === '科学技术奖' && level.endsWith('行业'))
    return {
      standing: 'open',
      blames: 'level',
      says: `${level}的科学技术奖是否算市级以上，办法没有写明，由审核人员认定`,
    }
  return true
}

export const technicalAward = awardRule({
  id: 'JN-07-1',
  law: municipal,
  category: '技术创新型',
  years: awardYears,
  checks:
    '技术创新型在申报前规定年限内有一项：市级以上科学技术奖，或全国、省、市技术创新成果奖，或国家发明专利',
  reading:
    '任有一项即可，不论等次；年限管到三种。另一种读法只有奖项限年限，专利不限，不取。发明专利以授权公告日为准，不看申请日。获奖人须有领衔人或团队成员。年限两端都含在内，通知定有基准日的从通知，否则自申报日期往前数；另一种读法按自然年度数。',
  mend: '请在“创新成果”表照证书补填奖项、专利及其日期；确实没有的，待符合后再申报',
  ways: (awards) => [
    {
      needed: 1,
      items: awards.fitting((row) => (row.kind === '国家发明专利' ? inventionPatent(row) : prize(row)), {
        team: true,
      }),
    },
  ],
  lacks: (years) =>
    `“创新成果”表中没有申报前 ${years} 年内的市级以上科学技术奖、技术创新成果奖或国家发明专利`,
})
