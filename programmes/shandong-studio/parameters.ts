/** The parameters of the provincial measure on studios. A standing notice or a new law adds a dated value to its line. */

import { parametersUnder } from '../../rules/parameters/declared.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { measure } from './measure.ts'

const { number, yuan, noticed, since } = parametersUnder(measure)
const needsDocument = true

export const cap = number('sd-cap', '省级命名控制数', '家', [since(2018, 30, 'SD-06a')], {
  needsDocument,
})
export const runningYearsParameter = number(
  'sd-running-years',
  '本级命名后运行年限',
  '年',
  [since(2018, 3, 'SD-06-1b')],
  { needsDocument },
)
export const ordinaryGrant = yuan(
  'sd-grant-ordinary',
  '劳模和工匠人才创新工作室资助金额',
  [since(2018, 50_000, 'SD-15')],
  { needsDocument },
)
export const craftsmanGrant = yuan(
  'sd-grant-craftsman',
  '齐鲁工匠创新工作室资助金额',
  [since(2018, 50_000, 'SD-15')],
  { needsDocument },
)
export const greatCraftsmanGrant = yuan(
  'sd-grant-great',
  '齐鲁大工匠创新工作室资助金额',
  [since(2018, 300_000, 'SD-15')],
  { needsDocument },
)
export const basisDateParameter = noticed.basis(
  'sd-basis-date',
  '基准日',
  'SD-05-8a',
  'SD-05-8b',
  'SD-06-1b',
  'SD-06-4',
  'SD-07-1a',
  'SD-07-1b',
  'SD-08-6',
  'SD-09-4',
)
export const publicityDays = noticed.number('sd-publicity-days', '公示天数', '天', 'SD-13a')
export const deadline = noticed.day('sd-deadline', '报送截止日', 'SD-12')
export const deadlineTime = noticed.hour('sd-deadline-time', '报送截止时刻', 'SD-12')
/** To when an office has extended the term of one unit: given with the unit, never in a notice, and so not listed. */
export const extension = noticed.day('sd-extension', '延期至', 'SD-12')
/** By when what was sent back is sent again. */
export const correction = noticed.day('sd-correction', '补正截止日', 'SD-12')
export const matchingMonths = number('sd-matching-months', '配套期限', '个月', [since(2018, 1, 'SD-16a')])
export const inspectionYears = number('sd-inspection-years', '专项检查间隔', '年', [since(2018, 3, 'SD-20b')])

export const projectYears = number('sd-project-years', '核对课题的完整年度数', '年', [
  since(2018, 2, 'SD-05-8a'),
])
export const projects = number('sd-projects', '每年课题项数', '项', [since(2018, 3, 'SD-05-8a')])
export const resultYears = number('sd-result-years', '核对认定成果的完整年度数', '年', [
  since(2018, 2, 'SD-05-8b'),
])
export const results = number('sd-results', '每两年得到认定的成果项数', '项', [since(2018, 2, 'SD-05-8b')])
export const awardYears = number('sd-award-years', '技术创新型获奖年限', '年', [
  since(2018, 2, 'SD-07-1a', 'SD-07-1b'),
])
export const secondPrizes = number('sd-second-prizes', '市级二等科学技术奖项数', '项', [
  since(2018, 2, 'SD-07-1a'),
])
export const innovationAwards = number('sd-innovation-awards', '成果奖和发明专利项数', '项', [
  since(2018, 2, 'SD-07-1b'),
])
export const spreadAchievements = number('sd-spread-achievements', '全市行业推广成果项数', '项', [
  since(2018, 1, 'SD-07-3'),
])
export const brandYears = number('sd-brand-years', '服务创新型称号年限', '年', [since(2018, 3, 'SD-08-6')])
export const managementYears = number('sd-management-years', '管理创新型认定年限', '年', [
  since(2018, 3, 'SD-09-4'),
])

/** In the order in which 填报参数 lists them. */
export const parameters: readonly Parameter[] = [
  cap,
  runningYearsParameter,
  ordinaryGrant,
  craftsmanGrant,
  greatCraftsmanGrant,
  basisDateParameter,
  publicityDays,
  deadline,
  deadlineTime,
  correction,
  matchingMonths,
  inspectionYears,
  projectYears,
  projects,
  resultYears,
  results,
  awardYears,
  secondPrizes,
  innovationAwards,
  spreadAchievements,
  brandYears,
  managementYears,
]
