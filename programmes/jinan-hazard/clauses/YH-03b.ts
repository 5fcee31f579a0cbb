/** Full-time safety managers are not rewarded. */

import { rule } from '../../../rules/rule.ts'
import { foldText } from '../../../templates/values/text.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

/** Posts that are likely to be full-time safety management. A part-time safety officer is not. */
const POST =
  /安全员|安全主管|安全经理|安全总监|安全主任|安全(科|部|处|办|总)|安全(生产)?管理|安全生产|生产安全|安全环保|安全工程|安全(专员|专干|干事|监督|监察|检查|巡查)|专职安全|安环|安监|安质|hse|ehs/
/** 兼 before the safety post; 安全员兼资料员 is a safety officer first. */
const PART_TIME = /兼职|兼.{0,6}(安全|安环|安监|安质|hse|ehs)/

const likely = (post: string): boolean => POST.test(post) && !PART_TIME.test(post)

export const notFullTimeSafety = rule({
  id: 'YH-03b',
  severity: 'error',
  form: hazardApplication,
  reads: ['fullTimeSafety', 'job', 'groupMembers'],
  blames: 'fullTimeSafety',
  checks: '专职安全管理人员排查的隐患不奖励；填“否”而岗位像专职安全管理的，由人审核，集体逐人看',
  reading: '事业单位的专职安全管理人员同样不奖励；兼职安全员可以。另一种读法只排除企业人员。',
  mend: '专职安全管理人员排查的隐患不能申报，请撤下这一行；填错的请改正',
  holds: (row) => {
    if (row.fullTimeSafety === true) return false
    if (row.job !== undefined && likely(foldText(row.job)))
      return {
        severity: 'review',
        blames: 'job',
        says: `岗位“${row.job}”可能是专职安全管理人员，是否专职由审核人员认定`,
        mend: '请在“说明”栏写明岗位职责和是否兼职',
      }
    const member = (row.groupMembers ?? '').split(/[、,，;；\n]/).find((each) => likely(foldText(each)))
    if (member !== undefined)
      return {
        severity: 'review',
        blames: 'groupMembers',
        says: `集体成员“${member.trim()}”可能是专职安全管理人员，是否专职由审核人员认定`,
        mend: '请在“说明”栏写明该成员的岗位职责和是否兼职',
      }
    return row.fullTimeSafety === undefined ? undefined : true
  },
  says: () => '填报为专职安全管理人员，不在奖励范围',
  expected: () => '否',
})
