/** Who may, as a rule, lead a studio of the ordinary type. */
import { leaderStanding } from '../../../rules/studios/leader-standing.ts'
import { shandongStudio } from '../identity.ts'
import { provincial } from '../studio-law.ts'

export const leader = leaderStanding({
  id: 'SD-06-2a',
  severity: 'warning',
  law: provincial,
  place: shandongStudio.place,
  named: ['劳动模范', '先进工作者', '五一劳动奖章'],
  kindred: [],
  checks:
    '领衔人有市级以上劳动模范、先进工作者、五一劳动奖章，或为高级工以上技能等级的一线职工；不合的写明理由',
  reading:
    '条文有“原则上”：不合的要求写明理由，由接收工会审定。“市级（含）以上”管各项荣誉，“一线职工”只管技能等级一支；另一种读法也管荣誉获得者，单位负责人凭荣誉领衔的要求说明。高级资格指高级工（三级）以上，只有高级职称的由审核人员认定；部级、行业荣誉由审核人员认定；县级市的荣誉按县级，原莱芜市的按市级。',
  mend: '请核对荣誉称号和技能等级；确不符合而拟推荐的，在“说明”栏写明理由',
})
