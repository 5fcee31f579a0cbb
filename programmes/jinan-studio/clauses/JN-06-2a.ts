/** Who may lead a studio of the city. */
import { leaderStanding } from '../../../rules/studios/leader-standing.ts'
import { jinanStudio } from '../identity.ts'
import { municipal } from '../studio-law.ts'

export const leader = leaderStanding({
  id: 'JN-06-2a',
  severity: 'error',
  law: municipal,
  place: jinanStudio.place,
  named: ['劳动模范', '五一劳动奖章', '济南工匠'],
  kindred: ['先进工作者', '齐鲁工匠', '齐鲁大工匠', '大国工匠'],
  checks: '领衔人有市级以上劳动模范、五一劳动奖章、济南工匠，或为高级工以上技能等级的一线职工',
  reading:
    '条文没有列举先进工作者、齐鲁（大）工匠、大国工匠：同级或更高，由审核人员认定；另一种读法不在列举之内即不符。“一线职工”只管技能等级一支；另一种读法也管荣誉获得者，单位负责人凭荣誉领衔的要求说明。高级资格指高级工（三级）以上，只有高级职称的由审核人员认定；部级、行业荣誉由审核人员认定；县级市的荣誉按县级，原莱芜市的按市级。',
  mend: '请核对荣誉称号和技能等级；确不符合的不能申报，请撤下',
})
