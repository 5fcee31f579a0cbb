/** The parameters of the three measures: caps, amounts, periods, deadlines. A rule holds no such number itself. */

import { clockTime } from '../rules/parameters/clock-time.ts'
import { type Parameter, parameter } from '../rules/parameters/parameter.ts'
import type { ProgrammeId } from '../templates/programme-names.ts'
import { count, day, money } from '../templates/sheet/column-kinds.ts'
import { Day } from '../templates/values/day.ts'

const YUAN = 100

const cell = { header: ['取值'], fill: '' } as const
const number = count(cell)
const yuan = money({ ...cell, unit: '元' })
const date = day(cell)
const hour = clockTime(cell)

const since = (fromYear: number, value: number) => [{ fromYear, value }]

export const cityCap = parameter({
  id: 'jn-cap',
  name: '市级命名控制数',
  column: number,
  unit: '家',
  by: ['JN-06'],
  programme: 'jinan-studio',
  values: since(2020, 10),
  needsDocument: true,
})

export const cityRunningYears = parameter({
  id: 'jn-running-years',
  name: '本级命名后运行年限',
  column: number,
  unit: '年',
  by: ['JN-06-1b'],
  programme: 'jinan-studio',
  values: since(2020, 2),
  needsDocument: true,
})

export const cityGrant = parameter({
  id: 'jn-grant',
  name: '市级资助金额',
  column: yuan,
  unit: '元',
  by: ['JN-12a'],
  programme: 'jinan-studio',
  values: since(2020, 50_000 * YUAN),
  needsDocument: true,
})

export const cityBasisDate = parameter({
  id: 'jn-basis-date',
  name: '基准日',
  column: date,
  unit: '',
  by: ['JN-04-6b', 'JN-04-6c', 'JN-06-1b', 'JN-06-3', 'JN-07-1', 'JN-08-6', 'JN-09-4'],
  programme: 'jinan-studio',
})

export const cityPublicityDays = parameter({
  id: 'jn-publicity-days',
  name: '公示天数',
  column: number,
  unit: '天',
  by: ['JN-11a'],
  programme: 'jinan-studio',
})

const cityNumber = (
  id: string,
  name: string,
  words: { unit: string; by: readonly string[]; value: number },
) => {
  const { value, ...rest } = words
  return parameter({
    id,
    name,
    column: number,
    programme: 'jinan-studio',
    values: since(2020, value),
    ...rest,
  })
}

export const cityProjectYears = cityNumber('jn-project-years', '核对课题的完整年度数', {
  unit: '年',
  by: ['JN-04-6b'],
  value: 2,
})
export const cityProjects = cityNumber('jn-projects', '每年课题项数', {
  unit: '项',
  by: ['JN-04-6b'],
  value: 2,
})
export const cityResultYears = cityNumber('jn-result-years', '核对完成成果的完整年度数', {
  unit: '年',
  by: ['JN-04-6c'],
  value: 2,
})
export const cityResults = cityNumber('jn-results', '每年完成并应用成果项数', {
  unit: '项',
  by: ['JN-04-6c'],
  value: 1,
})
export const cityAwardYears = cityNumber('jn-award-years', '技术创新型获奖年限', {
  unit: '年',
  by: ['JN-07-1'],
  value: 2,
})
export const cityAppliedAchievements = cityNumber('jn-applied-achievements', '技术创新型推广应用成果项数', {
  unit: '项',
  by: ['JN-07-3'],
  value: 1,
})
export const cityBrandYears = cityNumber('jn-brand-years', '服务创新型称号年限', {
  unit: '年',
  by: ['JN-08-6'],
  value: 3,
})
export const cityManagementYears = cityNumber('jn-management-years', '管理创新型认定年限', {
  unit: '年',
  by: ['JN-09-4'],
  value: 3,
})

export const provinceCap = parameter({
  id: 'sd-cap',
  name: '省级命名控制数',
  column: number,
  unit: '家',
  by: ['SD-06a'],
  programme: 'shandong-studio',
  values: since(2018, 30),
  needsDocument: true,
})

export const provinceRunningYears = parameter({
  id: 'sd-running-years',
  name: '本级命名后运行年限',
  column: number,
  unit: '年',
  by: ['SD-06-1b'],
  programme: 'shandong-studio',
  values: since(2018, 3),
  needsDocument: true,
})

const provinceGrant = (id: string, name: string, amount: number) =>
  parameter({
    id,
    name,
    column: yuan,
    unit: '元',
    by: ['SD-15'],
    programme: 'shandong-studio',
    values: since(2018, amount * YUAN),
    needsDocument: true,
  })

export const ordinaryGrant = provinceGrant('sd-grant-ordinary', '劳模和工匠人才创新工作室资助金额', 50_000)
export const craftsmanGrant = provinceGrant('sd-grant-craftsman', '齐鲁工匠创新工作室资助金额', 50_000)
export const greatCraftsmanGrant = provinceGrant('sd-grant-great', '齐鲁大工匠创新工作室资助金额', 300_000)

export const provinceBasisDate = parameter({
  id: 'sd-basis-date',
  name: '基准日',
  column: date,
  unit: '',
  by: ['SD-05-8a', 'SD-05-8b', 'SD-06-1b', 'SD-06-4', 'SD-07-1a', 'SD-07-1b', 'SD-08-6', 'SD-09-4'],
  programme: 'shandong-studio',
})

export const provincePublicityDays = parameter({
  id: 'sd-publicity-days',
  name: '公示天数',
  column: number,
  unit: '天',
  by: ['SD-13a'],
  programme: 'shandong-studio',
})

const provinceNumber = (
  id: string,
  name: string,
  words: { unit: string; by: readonly string[]; value: number },
) => {
  const { value, ...rest } = words
  return parameter({
    id,
    name,
    column: number,
    programme: 'shandong-studio',
    values: since(2018, value),
    ...rest,
  })
}

export const provinceProjectYears = provinceNumber('sd-project-years', '核对课题的完整年度数', {
  unit: '年',
  by: ['SD-05-8a'],
  value: 2,
})
export const provinceProjects = provinceNumber('sd-projects', '每年课题项数', {
  unit: '项',
  by: ['SD-05-8a'],
  value: 3,
})
export const provinceResultYears = provinceNumber('sd-result-years', '核对认定成果的完整年度数', {
  unit: '年',
  by: ['SD-05-8b'],
  value: 2,
})
export const provinceResults = provinceNumber('sd-results', '每两年得到认定的成果项数', {
  unit: '项',
  by: ['SD-05-8b'],
  value: 2,
})
export const provinceAwardYears = provinceNumber('sd-award-years', '技术创新型获奖年限', {
  unit: '年',
  by: ['SD-07-1a', 'SD-07-1b'],
  value: 2,
})
export const provinceSecondPrizes = provinceNumber('sd-second-prizes', '市级二等科学技术奖项数', {
  unit: '项',
  by: ['SD-07-1a'],
  value: 2,
})
export const provinceInnovationAwards = provinceNumber('sd-innovation-awards', '成果奖和发明专利项数', {
  unit: '项',
  by: ['SD-07-1b'],
  value: 2,
})
export const provinceSpreadAchievements = provinceNumber('sd-spread-achievements', '全市行业推广成果项数', {
  unit: '项',
  by: ['SD-07-3'],
  value: 1,
})
export const provinceBrandYears = provinceNumber('sd-brand-years', '服务创新型称号年限', {
  unit: '年',
  by: ['SD-08-6'],
  value: 3,
})
export const provinceManagementYears = provinceNumber('sd-management-years', '管理创新型认定年限', {
  unit: '年',
  by: ['SD-09-4'],
  value: 3,
})

const reward = (level: number, name: string, amount: number) =>
  parameter({
    id: `yh-reward-${level}`,
    name: `${name}事故隐患奖励金额`,
    column: yuan,
    unit: '元',
    by: ['YH-08'],
    programme: 'jinan-hazard',
    values: since(2020, amount * YUAN),
    needsDocument: true,
  })

export const firstLevelReward = reward(1, '一级', 8000)
export const secondLevelReward = reward(2, '二级', 5000)
export const thirdLevelReward = reward(3, '三级', 3000)

export const hazardDeadline = parameter({
  id: 'yh-deadline',
  name: '报送截止日',
  column: date,
  unit: '',
  by: ['YH-09b'],
  programme: 'jinan-hazard',
  values: [{ fromYear: 2020, value: (year: number) => new Day(year, 9, 30) }],
})

/** Deadlines of studio programmes are set by a notice alone: the measures name none. */
const studioDeadline = (id: string, by: string, programme: ProgrammeId) =>
  parameter({ id, name: '报送截止日', column: date, unit: '', by: [by], programme })

export const cityDeadline = studioDeadline('jn-deadline', 'JN-05', 'jinan-studio')
export const provinceDeadline = studioDeadline('sd-deadline', 'SD-12', 'shandong-studio')

const deadlineTime = (id: string, by: string, programme: ProgrammeId) =>
  parameter({ id, name: '报送截止时刻', column: hour, unit: '', by: [by], programme })

export const cityDeadlineTime = deadlineTime('jn-deadline-time', 'JN-05', 'jinan-studio')
export const provinceDeadlineTime = deadlineTime('sd-deadline-time', 'SD-12', 'shandong-studio')
export const hazardDeadlineTime = deadlineTime('yh-deadline-time', 'YH-09b', 'jinan-hazard')

export const matchingMonths = parameter({
  id: 'sd-matching-months',
  name: '配套期限',
  column: number,
  unit: '个月',
  by: ['SD-16a'],
  programme: 'shandong-studio',
  values: since(2018, 1),
})

export const inspectionYears = parameter({
  id: 'sd-inspection-years',
  name: '专项检查间隔',
  column: number,
  unit: '年',
  by: ['SD-20b'],
  programme: 'shandong-studio',
  values: since(2018, 3),
})

/** The measure says nothing of it; a year from one deadline to the next is our reading of a yearly reward. */
export const discoveryMonths = parameter({
  id: 'yh-discovery-months',
  name: '发现至截止的期限',
  column: number,
  unit: '个月',
  by: ['YH-09b'],
  programme: 'jinan-hazard',
  values: since(2020, 12),
})

/** Every parameter, in the order in which 填报参数 lists them. */
export const parameters: readonly Parameter[] = [
  cityCap,
  cityRunningYears,
  cityGrant,
  cityBasisDate,
  cityPublicityDays,
  cityDeadline,
  cityDeadlineTime,
  cityProjectYears,
  cityProjects,
  cityResultYears,
  cityResults,
  cityAwardYears,
  cityAppliedAchievements,
  cityBrandYears,
  cityManagementYears,
  provinceCap,
  provinceRunningYears,
  ordinaryGrant,
  craftsmanGrant,
  greatCraftsmanGrant,
  provinceBasisDate,
  provincePublicityDays,
  provinceDeadline,
  provinceDeadlineTime,
  matchingMonths,
  inspectionYears,
  provinceProjectYears,
  provinceProjects,
  provinceResultYears,
  provinceResults,
  provinceAwardYears,
  provinceSecondPrizes,
  provinceInnovationAwards,
  provinceSpreadAchievements,
  provinceBrandYears,
  provinceManagementYears,
  firstLevelReward,
  secondLevelReward,
  thirdLevelReward,
  hazardDeadline,
  hazardDeadlineTime,
  discoveryMonths,
]
