/** The parameters of the three measures: caps, amounts, periods, deadlines. A rule holds no such number itself. */
import { count, day, money } from '../templates/column.ts'
import { Day } from '../templates/day.ts'
import { type Parameter, parameter } from './parameter.ts'

const YUAN = 100

const cell = { header: ['取值'], fill: '' } as const
const number = count(cell)
const yuan = money({ ...cell, unit: '元' })
const date = day(cell)

const since = (fromYear: number, value: number) => [{ fromYear, value }]

export const cityCap = parameter({
  id: 'jn-cap',
  name: '市级命名控制数',
  column: number,
  unit: '家',
  by: ['JN-06'],
  programme: 'jinan-studio',
  values: since(2020, 10),
})

export const cityRunningYears = parameter({
  id: 'jn-running-years',
  name: '本级命名后运行年限',
  column: number,
  unit: '年',
  by: ['JN-06-1b'],
  programme: 'jinan-studio',
  values: since(2020, 2),
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
  by: ['JN-06-1b', 'JN-07-1'],
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

export const provinceCap = parameter({
  id: 'sd-cap',
  name: '省级命名控制数',
  column: number,
  unit: '家',
  by: ['SD-06a'],
  programme: 'shandong-studio',
  values: since(2018, 30),
})

export const provinceRunningYears = parameter({
  id: 'sd-running-years',
  name: '本级命名后运行年限',
  column: number,
  unit: '年',
  by: ['SD-06-1b'],
  programme: 'shandong-studio',
  values: since(2018, 3),
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
  by: ['SD-06-1b', 'SD-07-1a'],
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

/** Every parameter, in the order in which 填报参数 lists them. */
export const parameters: readonly Parameter[] = [
  cityCap,
  cityRunningYears,
  cityGrant,
  cityBasisDate,
  cityPublicityDays,
  provinceCap,
  provinceRunningYears,
  ordinaryGrant,
  craftsmanGrant,
  greatCraftsmanGrant,
  provinceBasisDate,
  provincePublicityDays,
  firstLevelReward,
  secondLevelReward,
  thirdLevelReward,
  hazardDeadline,
]
