/** The parameters of Jinan's measure on studios. A standing notice or a new law adds a dated value to its line. */

import { parametersUnder } from '../../rules/parameters/declared.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { measure } from './measure.ts'

const { number, yuan, noticed, since } = parametersUnder(measure)
const needsDocument = true

export const cap = number('jn-cap', '市级命名控制数', '家', [since(2020, 10, 'JN-06')], { needsDocument })
export const runningYearsParameter = number(
  'jn-running-years',
  '本级命名后运行年限',
  '年',
  [since(2020, 2, 'JN-06-1b')],
  { needsDocument },
)
export const grantParameter = yuan('jn-grant', '市级资助金额', [since(2020, 50_000, 'JN-12a')], {
  needsDocument,
})
export const basisDateParameter = noticed.basis(
  'jn-basis-date',
  '基准日',
  'JN-04-6b',
  'JN-04-6c',
  'JN-06-1b',
  'JN-06-3',
  'JN-07-1',
  'JN-08-6',
  'JN-09-4',
)
export const publicityDays = noticed.number('jn-publicity-days', '公示天数', '天', 'JN-11a')
export const deadline = noticed.day('jn-deadline', '报送截止日', 'JN-05')
export const deadlineTime = noticed.hour('jn-deadline-time', '报送截止时刻', 'JN-05')
/** To when an office has extended the term of one unit: given with the unit, never in a notice, and so not listed. */
export const extension = noticed.day('jn-extension', '延期至', 'JN-05')
/** By when what was sent back is sent again. */
export const correction = noticed.day('jn-correction', '补正截止日', 'JN-05')

export const projectYears = number('jn-project-years', '核对课题的完整年度数', '年', [
  since(2020, 2, 'JN-04-6b'),
])
export const projects = number('jn-projects', '每年课题项数', '项', [since(2020, 2, 'JN-04-6b')])
export const resultYears = number('jn-result-years', '核对完成成果的完整年度数', '年', [
  since(2020, 2, 'JN-04-6c'),
])
export const results = number('jn-results', '每年完成并应用成果项数', '项', [since(2020, 1, 'JN-04-6c')])
export const awardYears = number('jn-award-years', '技术创新型获奖年限', '年', [since(2020, 2, 'JN-07-1')])
export const appliedAchievements = number('jn-applied-achievements', '技术创新型推广应用成果项数', '项', [
  since(2020, 1, 'JN-07-3'),
])
export const brandYears = number('jn-brand-years', '服务创新型称号年限', '年', [since(2020, 3, 'JN-08-6')])
export const managementYears = number('jn-management-years', '管理创新型认定年限', '年', [
  since(2020, 3, 'JN-09-4'),
])

/** In the order in which 填报参数 lists them. */
export const parameters: readonly Parameter[] = [
  cap,
  runningYearsParameter,
  grantParameter,
  basisDateParameter,
  publicityDays,
  deadline,
  deadlineTime,
  correction,
  projectYears,
  projects,
  resultYears,
  results,
  awardYears,
  appliedAchievements,
  brandYears,
  managementYears,
]
