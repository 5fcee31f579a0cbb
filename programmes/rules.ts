/** Every rule there is, sorted by id. */

import { accountCode } from '../rules/format/account-code.ts'
import { bankAccount } from '../rules/format/bank-account.ts'
import { creditCode } from '../rules/format/credit-code.ts'
import { identityNumber } from '../rules/format/identity-number.ts'
import { mobile } from '../rules/format/mobile.ts'
import { patentNumberFormat } from '../rules/format/patent-number.ts'
import { phone } from '../rules/format/phone.ts'
import type { Rule } from '../rules/rule.ts'
import { namedAlready } from './across/merge/named-already.ts'
import { sameStudioInMerge } from './across/merge/same-studio.ts'
import { verifiedUntrue } from './across/merge/verified-untrue.ts'
import { studiosInTime } from './across/sheet/studios-in-time.ts'
import { uniqueNumber } from './across/sheet/unique-number.ts'
import { uniqueRank } from './across/sheet/unique-rank.ts'
import { namedOnce } from './across/workbook/named-once.ts'
import { orphans } from './across/workbook/orphans.ts'
import { sameStudioInWorkbook } from './across/workbook/same-studio.ts'
import { sameTeamInWorkbook } from './across/workbook/same-team.ts'
import { isHazard } from './jinan-hazard/clauses/YH-02.ts'
import { foundReportedRectified } from './jinan-hazard/clauses/YH-03a.ts'
import { notFullTimeSafety } from './jinan-hazard/clauses/YH-03b.ts'
import { hazardLevel } from './jinan-hazard/clauses/YH-04.ts'
import { reportedToBoth } from './jinan-hazard/clauses/YH-05a.ts'
import { gradedByExperts } from './jinan-hazard/clauses/YH-05b.ts'
import { rectifiedFirst } from './jinan-hazard/clauses/YH-05c.ts'
import { signedReport } from './jinan-hazard/clauses/YH-06a.ts'
import { reportTells } from './jinan-hazard/clauses/YH-06b.ts'
import { hasMedia } from './jinan-hazard/clauses/YH-06c.ts'
import { cityLevelRules } from './jinan-hazard/clauses/YH-06d.ts'
import { rewardedLevels } from './jinan-hazard/clauses/YH-07.ts'
import { fixedReward } from './jinan-hazard/clauses/YH-08.ts'
import { paidOnceAYear } from './jinan-hazard/clauses/YH-09a.ts'
import { sentInTime } from './jinan-hazard/clauses/YH-09b.ts'
import { hazardSenders } from './jinan-hazard/clauses/YH-09c.ts'
import { threeSheets } from './jinan-hazard/clauses/YH-09d.ts'
import { rewardedOnce } from './jinan-hazard/clauses/YH-10a.ts'
import { firstFinder } from './jinan-hazard/clauses/YH-10b.ts'
import { countyScheme } from './jinan-hazard/clauses/YH-11a.ts'
import { schemeSource } from './jinan-hazard/clauses/YH-11b.ts'
import { hazardsInForce } from './jinan-hazard/clauses/YH-13.ts'
import { paidApplication } from './jinan-hazard/merge/paid-application.ts'
import { paidHazard } from './jinan-hazard/merge/paid-hazard.ts'
import { foundLongAgo } from './jinan-hazard/sheet/found-long-ago.ts'
import { hazardDates } from './jinan-hazard/workbook/hazard-dates.ts'
import { sameHazardInWorkbook } from './jinan-hazard/workbook/same-hazard.ts'
import { cityTeam } from './jinan-studio/clauses/JN-02.ts'
import { cityPlace } from './jinan-studio/clauses/JN-04-1.ts'
import { citySystems } from './jinan-studio/clauses/JN-04-2.ts'
import { cityTeamWork } from './jinan-studio/clauses/JN-04-3.ts'
import { cityActivity } from './jinan-studio/clauses/JN-04-4.ts'
import { cityActivityFunds } from './jinan-studio/clauses/JN-04-5.ts'
import { cityPlans } from './jinan-studio/clauses/JN-04-6a.ts'
import { cityYearlyProjects } from './jinan-studio/clauses/JN-04-6b.ts'
import { cityYearlyAchievements } from './jinan-studio/clauses/JN-04-6c.ts'
import { cityWayUp } from './jinan-studio/clauses/JN-05.ts'
import { cityNamingCap } from './jinan-studio/clauses/JN-06.ts'
import { namedBySystem } from './jinan-studio/clauses/JN-06-1a.ts'
import { cityRunning } from './jinan-studio/clauses/JN-06-1b.ts'
import { cityLeader } from './jinan-studio/clauses/JN-06-2a.ts'
import { cityLeaderAbility } from './jinan-studio/clauses/JN-06-2b.ts'
import { cityUnit } from './jinan-studio/clauses/JN-06-3.ts'
import { cityNoResearchBody } from './jinan-studio/clauses/JN-06-4.ts'
import { cityCategory } from './jinan-studio/clauses/JN-06-5.ts'
import { cityTechnicalAward } from './jinan-studio/clauses/JN-07-1.ts'
import { cityBenefits } from './jinan-studio/clauses/JN-07-2.ts'
import { cityApplied } from './jinan-studio/clauses/JN-07-3.ts'
import { citySkills } from './jinan-studio/clauses/JN-07-4.ts'
import { cityServiceConcept } from './jinan-studio/clauses/JN-08-1.ts'
import { cityServiceSystem } from './jinan-studio/clauses/JN-08-2.ts'
import { cityServiceBrandName } from './jinan-studio/clauses/JN-08-3.ts'
import { cityServiceLead } from './jinan-studio/clauses/JN-08-4.ts'
import { cityServiceRecognition } from './jinan-studio/clauses/JN-08-5.ts'
import { cityServiceBrand } from './jinan-studio/clauses/JN-08-6.ts'
import { cityManagementLead } from './jinan-studio/clauses/JN-09-1.ts'
import { cityManagementSystem } from './jinan-studio/clauses/JN-09-2.ts'
import { cityAdopted } from './jinan-studio/clauses/JN-09-3.ts'
import { cityManagementPrize } from './jinan-studio/clauses/JN-09-4.ts'
import { cityMaterials } from './jinan-studio/clauses/JN-10.ts'
import { cityVerified } from './jinan-studio/clauses/JN-10-T.ts'
import { cityNamingSteps } from './jinan-studio/clauses/JN-11a.ts'
import { cityPlaque } from './jinan-studio/clauses/JN-11b.ts'
import { cityGrantOnce } from './jinan-studio/clauses/JN-12a.ts'
import { cityGrantUses } from './jinan-studio/clauses/JN-12b.ts'
import { cityForbiddenUses } from './jinan-studio/clauses/JN-12c.ts'
import { cityMatching } from './jinan-studio/clauses/JN-12d.ts'
import { cityDailyFunds } from './jinan-studio/clauses/JN-12e.ts'
import { cityReceipt } from './jinan-studio/clauses/JN-13b.ts'
import { cityPassedOn } from './jinan-studio/clauses/JN-13c.ts'
import { cityEntrusted } from './jinan-studio/clauses/JN-13d.ts'
import { cityBalance } from './jinan-studio/clauses/JN-14.ts'
import { cityLog } from './jinan-studio/clauses/JN-16.ts'
import { cityAssessed } from './jinan-studio/clauses/JN-17a.ts'
import { cityRectified } from './jinan-studio/clauses/JN-17b.ts'
import { cityInForce } from './jinan-studio/clauses/JN-24.ts'
import { provinceTeam } from './shandong-studio/clauses/SD-02.ts'
import { studioType } from './shandong-studio/clauses/SD-03.ts'
import { provinceSigns } from './shandong-studio/clauses/SD-05-1.ts'
import { provincePlace } from './shandong-studio/clauses/SD-05-2.ts'
import { provinceFacilities } from './shandong-studio/clauses/SD-05-3.ts'
import { provinceTeamStructure } from './shandong-studio/clauses/SD-05-4.ts'
import { provinceParticipation } from './shandong-studio/clauses/SD-05-5.ts'
import { provinceRunsWell } from './shandong-studio/clauses/SD-05-6.ts'
import { provinceUnitFunds } from './shandong-studio/clauses/SD-05-7.ts'
import { provinceYearlyProjects } from './shandong-studio/clauses/SD-05-8a.ts'
import { provinceRecognised } from './shandong-studio/clauses/SD-05-8b.ts'
import { namedByRecommender } from './shandong-studio/clauses/SD-06-1a.ts'
import { provinceRunning } from './shandong-studio/clauses/SD-06-1b.ts'
import { provinceLeader } from './shandong-studio/clauses/SD-06-2a.ts'
import { provinceLeaderAbility } from './shandong-studio/clauses/SD-06-2b.ts'
import { craftsmanLeads } from './shandong-studio/clauses/SD-06-3.ts'
import { provinceUnit } from './shandong-studio/clauses/SD-06-4.ts'
import { provinceNoResearchBody } from './shandong-studio/clauses/SD-06-5.ts'
import { provinceCategory } from './shandong-studio/clauses/SD-06-6.ts'
import { provinceNamingCap } from './shandong-studio/clauses/SD-06a.ts'
import { craftsmanStudios } from './shandong-studio/clauses/SD-06b.ts'
import { provinceTechnicalAwards } from './shandong-studio/clauses/SD-07-1a.ts'
import { provinceBenefits } from './shandong-studio/clauses/SD-07-2.ts'
import { provinceSpread } from './shandong-studio/clauses/SD-07-3.ts'
import { provinceSkills } from './shandong-studio/clauses/SD-07-4.ts'
import { provinceServiceConcept } from './shandong-studio/clauses/SD-08-1.ts'
import { provinceServiceSystem } from './shandong-studio/clauses/SD-08-2.ts'
import { provinceServiceBrandName } from './shandong-studio/clauses/SD-08-3.ts'
import { provinceServiceLead } from './shandong-studio/clauses/SD-08-4.ts'
import { provinceServiceRecognition } from './shandong-studio/clauses/SD-08-5.ts'
import { provinceServiceBrand } from './shandong-studio/clauses/SD-08-6.ts'
import { provinceManagementLead } from './shandong-studio/clauses/SD-09-1.ts'
import { provinceManagementSystem } from './shandong-studio/clauses/SD-09-2.ts'
import { provinceAdopted } from './shandong-studio/clauses/SD-09-3.ts'
import { provinceManagementPrize } from './shandong-studio/clauses/SD-09-4.ts'
import { provinceMaterials } from './shandong-studio/clauses/SD-10.ts'
import { foundingPaper } from './shandong-studio/clauses/SD-10-2.ts'
import { certificateNumbers } from './shandong-studio/clauses/SD-10-4.ts'
import { achievementCertificates } from './shandong-studio/clauses/SD-10-5.ts'
import { provinceVerified } from './shandong-studio/clauses/SD-10-T.ts'
import { craftsmenLead } from './shandong-studio/clauses/SD-11.ts'
import { provinceWayUp } from './shandong-studio/clauses/SD-12.ts'
import { provinceNamingSteps } from './shandong-studio/clauses/SD-13a.ts'
import { provincePlaque } from './shandong-studio/clauses/SD-13b.ts'
import { provinceGrantOnce } from './shandong-studio/clauses/SD-14a.ts'
import { provinceGrantUses } from './shandong-studio/clauses/SD-14b.ts'
import { provinceForbiddenUses } from './shandong-studio/clauses/SD-14c.ts'
import { provinceGrant } from './shandong-studio/clauses/SD-15.ts'
import { matchedInTime } from './shandong-studio/clauses/SD-16a.ts'
import { matchedBeforeSpending } from './shandong-studio/clauses/SD-16b.ts'
import { provinceDailyFunds } from './shandong-studio/clauses/SD-16c.ts'
import { provinceReceipt } from './shandong-studio/clauses/SD-17b.ts'
import { provincePassedOn } from './shandong-studio/clauses/SD-17c.ts'
import { provinceEntrusted } from './shandong-studio/clauses/SD-17d.ts'
import { provinceLog } from './shandong-studio/clauses/SD-19.ts'
import { provinceAssessed } from './shandong-studio/clauses/SD-20a.ts'
import { inspected } from './shandong-studio/clauses/SD-20b.ts'
import { provinceRectified } from './shandong-studio/clauses/SD-20c.ts'
import { provinceBalance } from './shandong-studio/clauses/SD-22a.ts'
import { diverted } from './shandong-studio/clauses/SD-22b.ts'
import { provinceInForce } from './shandong-studio/clauses/SD-29.ts'
import { provinceFeeders } from './shandong-studio/clauses/SD-N1.ts'
import { onCraftsmanRoster } from './shandong-studio/merge/craftsman-roster.ts'

export const rules: readonly Rule[] = [
  cityTeam,
  cityPlace,
  citySystems,
  cityTeamWork,
  cityActivity,
  cityActivityFunds,
  cityPlans,
  cityYearlyProjects,
  cityYearlyAchievements,
  cityWayUp,
  cityNamingCap,
  namedBySystem,
  cityRunning,
  cityLeader,
  cityLeaderAbility,
  cityUnit,
  cityNoResearchBody,
  cityCategory,
  cityTechnicalAward,
  cityBenefits,
  cityApplied,
  citySkills,
  cityServiceConcept,
  cityServiceSystem,
  cityServiceBrandName,
  cityServiceLead,
  cityServiceRecognition,
  cityServiceBrand,
  cityManagementLead,
  cityManagementSystem,
  cityAdopted,
  cityManagementPrize,
  cityMaterials,
  cityVerified,
  cityNamingSteps,
  cityPlaque,
  cityGrantOnce,
  cityGrantUses,
  cityForbiddenUses,
  cityMatching,
  cityDailyFunds,
  cityReceipt,
  cityPassedOn,
  cityEntrusted,
  cityBalance,
  cityLog,
  cityAssessed,
  cityRectified,
  cityInForce,
  provinceTeam,
  studioType,
  provinceSigns,
  provincePlace,
  provinceFacilities,
  provinceTeamStructure,
  provinceParticipation,
  provinceRunsWell,
  provinceUnitFunds,
  provinceYearlyProjects,
  provinceRecognised,
  namedByRecommender,
  provinceRunning,
  provinceLeader,
  provinceLeaderAbility,
  craftsmanLeads,
  provinceUnit,
  provinceNoResearchBody,
  provinceCategory,
  provinceNamingCap,
  craftsmanStudios,
  provinceTechnicalAwards,
  provinceBenefits,
  provinceSpread,
  provinceSkills,
  provinceServiceConcept,
  provinceServiceSystem,
  provinceServiceBrandName,
  provinceServiceLead,
  provinceServiceRecognition,
  provinceServiceBrand,
  provinceManagementLead,
  provinceManagementSystem,
  provinceAdopted,
  provinceManagementPrize,
  provinceMaterials,
  foundingPaper,
  certificateNumbers,
  achievementCertificates,
  provinceVerified,
  craftsmenLead,
  provinceWayUp,
  provinceNamingSteps,
  provincePlaque,
  provinceGrantOnce,
  provinceGrantUses,
  provinceForbiddenUses,
  provinceGrant,
  matchedInTime,
  matchedBeforeSpending,
  provinceDailyFunds,
  provinceReceipt,
  provincePassedOn,
  provinceEntrusted,
  provinceLog,
  provinceAssessed,
  inspected,
  provinceRectified,
  provinceBalance,
  diverted,
  provinceInForce,
  provinceFeeders,
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
  cityLevelRules,
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
  accountCode,
  bankAccount,
  creditCode,
  identityNumber,
  mobile,
  patentNumberFormat,
  phone,
  onCraftsmanRoster,
  namedAlready,
  paidApplication,
  paidHazard,
  sameStudioInMerge,
  verifiedUntrue,
  foundLongAgo,
  studiosInTime,
  uniqueNumber,
  uniqueRank,
  hazardDates,
  namedOnce,
  orphans,
  sameHazardInWorkbook,
  sameStudioInWorkbook,
  sameTeamInWorkbook,
]

/** The folders that hold the rules of one programme, by how their clauses begin. */
const OF_MEASURE: Readonly<Record<string, string>> = {
  JN: 'programmes/jinan-studio',
  SD: 'programmes/shandong-studio',
  YH: 'programmes/jinan-hazard',
}

/** Rules on no article that speak of one programme alone. */
const OF_PROGRAMME: Readonly<Record<string, string>> = {
  'merge/craftsman-roster': 'programmes/shandong-studio',
  'merge/paid-application': 'programmes/jinan-hazard',
  'merge/paid-hazard': 'programmes/jinan-hazard',
  'sheet/found-long-ago': 'programmes/jinan-hazard',
  'workbook/hazard-dates': 'programmes/jinan-hazard',
  'workbook/same-hazard': 'programmes/jinan-hazard',
}

/** `JN-06-1b -> programmes/jinan-studio/clauses/JN-06-1b`, `format/mobile -> rules/format/mobile`: where a rule stands. */
export function pathOfRule(id: string): string {
  if (!id.includes('/')) return `${OF_MEASURE[id.slice(0, 2)]}/clauses/${id}`
  if (id.startsWith('format/')) return `rules/${id}`
  return `${OF_PROGRAMME[id] ?? 'programmes/across'}/${id}`
}
