/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from '../../rules/rule.ts'
import { isHazard } from './clauses/YH-02.ts'
import { foundReportedRectified } from './clauses/YH-03a.ts'
import { notFullTimeSafety } from './clauses/YH-03b.ts'
import { hazardLevel } from './clauses/YH-04.ts'
import { reportedToBoth } from './clauses/YH-05a.ts'
import { gradedByExperts } from './clauses/YH-05b.ts'
import { rectifiedFirst } from './clauses/YH-05c.ts'
import { signedReport } from './clauses/YH-06a.ts'
import { reportTells } from './clauses/YH-06b.ts'
import { hasMedia } from './clauses/YH-06c.ts'
import { levelRules } from './clauses/YH-06d.ts'
import { rewardedLevels } from './clauses/YH-07.ts'
import { fixedReward } from './clauses/YH-08.ts'
import { paidOnceAYear } from './clauses/YH-09a.ts'
import { sentInTime } from './clauses/YH-09b.ts'
import { hazardSenders } from './clauses/YH-09c.ts'
import { threeSheets } from './clauses/YH-09d.ts'
import { rewardedOnce } from './clauses/YH-10a.ts'
import { firstFinder } from './clauses/YH-10b.ts'
import { countyScheme } from './clauses/YH-11a.ts'
import { schemeSource } from './clauses/YH-11b.ts'
import { hazardsInForce } from './clauses/YH-13.ts'
import { paidApplication } from './merge/paid-application.ts'
import { paidHazard } from './merge/paid-hazard.ts'
import { foundLongAgo } from './sheet/found-long-ago.ts'
import { hazardDates } from './workbook/hazard-dates.ts'
import { sameHazardInWorkbook } from './workbook/same-hazard.ts'

export const rules: readonly Rule[] = [
  isHazard,
  foundReportedRectified,
  notFullTimeSafety,
  hazardLevel,
  reportedToBoth,
  gradedByExperts,
  rectifiedFirst,
  signedReport,
  reportTells,
  hasMedia,
  levelRules,
  rewardedLevels,
  fixedReward,
  paidOnceAYear,
  sentInTime,
  hazardSenders,
  threeSheets,
  rewardedOnce,
  firstFinder,
  countyScheme,
  schemeSource,
  hazardsInForce,
  paidApplication,
  paidHazard,
  foundLongAgo,
  hazardDates,
  sameHazardInWorkbook,
]
