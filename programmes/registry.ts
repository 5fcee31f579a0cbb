/** The three programmes: their measure, forms and ways up. */

import { grantAccounts } from '../rules/funds/accounts.ts'
import { achievements } from '../templates/forms/achievements.ts'
import { activityLog } from '../templates/forms/activity-log.ts'
import { assessments } from '../templates/forms/assessments.ts'
import { fundEntries } from '../templates/forms/funds.ts'
import { members } from '../templates/forms/members.ts'
import { projects } from '../templates/forms/projects.ts'
import { studioSummary } from '../templates/forms/studio-summary.ts'
import { cite, type Measure } from '../templates/measure.ts'
import type { ProgrammeId } from '../templates/programme-names.ts'
import { finalLevel } from './jinan-hazard/final-level.ts'
import { hazardApplication } from './jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from './jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from './jinan-hazard/forms/hazard-summary.ts'
import { jinanHazard } from './jinan-hazard/identity.ts'
import { measure as hazardMeasure } from './jinan-hazard/measure.ts'
import {
  firstLevelReward,
  hazardDeadline,
  hazardDeadlineTime,
  secondLevelReward,
  thirdLevelReward,
} from './jinan-hazard/parameters.ts'
import { jinanStudioApplication } from './jinan-studio/forms/studio-application.ts'
import { jinanStudio } from './jinan-studio/identity.ts'
import { measure as jinanMeasure } from './jinan-studio/measure.ts'
import { cityCap, cityDeadline, cityDeadlineTime, cityGrant } from './jinan-studio/parameters.ts'
import type { FundStep, Programme } from './programme.ts'
import { shandongStudioApplication } from './shandong-studio/forms/studio-application.ts'
import { shandongStudio } from './shandong-studio/identity.ts'
import { measure as shandongMeasure } from './shandong-studio/measure.ts'
import {
  craftsmanGrant,
  greatCraftsmanGrant,
  ordinaryGrant,
  provinceCap,
  provinceDeadline,
  provinceDeadlineTime,
} from './shandong-studio/parameters.ts'

export { type ProgrammeId, programmeOfName } from '../templates/programme-names.ts'

/** The way of a grant: an upper union receives it and passes it on, the base union of the studio receives it. */
const stepsOf = (
  upper: '系统工会' | '市级工会',
  measure: Measure,
  [receives, passesOn, baseReceives]: readonly [string, string, string],
): readonly FundStep[] => [
  {
    name: `${upper}收到`,
    kind: 'receive',
    accounts: grantAccounts.receive,
    clause: cite(measure, receives),
    bookkeeper: upper,
    direction: '收入',
  },
  {
    name: `${upper}拨付`,
    kind: 'pass-on',
    accounts: grantAccounts['pass-on'],
    clause: cite(measure, passesOn),
    bookkeeper: upper,
    direction: '支出',
  },
  {
    name: '基层工会收到',
    kind: 'base-receive',
    accounts: grantAccounts['base-receive'],
    clause: cite(measure, baseReceives),
    bookkeeper: '基层工会',
    direction: '收入',
  },
]

const studioChildren = [achievements, projects, members, activityLog, assessments, fundEntries] as const

export const programmes: Readonly<Record<ProgrammeId, Programme>> = {
  'jinan-studio': {
    ...jinanStudio,
    measure: jinanMeasure,
    subject: '工作室',
    application: jinanStudioApplication,
    children: studioChildren,
    summary: studioSummary,
    deadline: { day: cityDeadline, hour: cityDeadlineTime },
    cap: { limit: cityCap, counts: () => true, beside: null },
    grants: {
      source: '市总资助',
      steps: stepsOf('系统工会', jinanMeasure, ['JN-13b', 'JN-13c', 'JN-13d']),
      amountOf: () => cityGrant,
    },
    rewards: null,
    nameKey: 'studio',
    whoKey: 'leader',
  },
  'jinan-hazard': {
    ...jinanHazard,
    measure: hazardMeasure,
    subject: '隐患',
    application: hazardApplication,
    children: [hazardReport],
    summary: hazardSummary,
    deadline: { day: hazardDeadline, hour: hazardDeadlineTime },
    cap: null,
    grants: null,
    rewards: {
      levels: { 一级: firstLevelReward, 二级: secondLevelReward, 三级: thirdLevelReward },
      columns: { level: 'level', amount: 'reward' },
      finalLevel,
      payout: '济南市职工排查事故隐患奖励发放表',
    },
    nameKey: 'hazard',
    whoKey: 'finder',
  },
  'shandong-studio': {
    ...shandongStudio,
    measure: shandongMeasure,
    subject: '工作室',
    application: shandongStudioApplication,
    children: studioChildren,
    summary: studioSummary,
    deadline: { day: provinceDeadline, hour: provinceDeadlineTime },
    cap: {
      limit: provinceCap,
      counts: (type) => type === undefined || type === '劳模和工匠人才创新工作室',
      beside: { short: '齐鲁', name: '齐鲁工匠、齐鲁大工匠创新工作室' },
    },
    grants: {
      source: '省总资助',
      steps: stepsOf('市级工会', shandongMeasure, ['SD-17b', 'SD-17c', 'SD-17d']),
      amountOf: (type) =>
        type === '齐鲁大工匠创新工作室'
          ? greatCraftsmanGrant
          : type === '齐鲁工匠创新工作室'
            ? craftsmanGrant
            : ordinaryGrant,
    },
    rewards: null,
    nameKey: 'studio',
    whoKey: 'leader',
  },
}

export const PROGRAMME_IDS = Object.keys(programmes) as readonly ProgrammeId[]
