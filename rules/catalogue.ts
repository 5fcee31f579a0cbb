/** Every rule there is, sorted by id. */

import { cityTeam } from './clauses/JN-02.ts'
import { cityPlace } from './clauses/JN-04-1.ts'
import { citySystems } from './clauses/JN-04-2.ts'
import { cityTeamWork } from './clauses/JN-04-3.ts'
import { cityActivity } from './clauses/JN-04-4.ts'
import { cityActivityFunds } from './clauses/JN-04-5.ts'
import { cityPlans } from './clauses/JN-04-6a.ts'
import { cityYearlyProjects } from './clauses/JN-04-6b.ts'
import { cityYearlyAchievements } from './clauses/JN-04-6c.ts'
import { cityWayUp } from './clauses/JN-05.ts'
import { cityNamingCap } from './clauses/JN-06.ts'
import { namedBySystem } from './clauses/JN-06-1a.ts'
import { cityRunning } from './clauses/JN-06-1b.ts'
import { cityLeader } from './clauses/JN-06-2a.ts'
import { cityLeaderAbility } from './clauses/JN-06-2b.ts'
import { cityUnit } from './clauses/JN-06-3.ts'
import { cityNoResearchBody } from './clauses/JN-06-4.ts'
import { cityCategory } from './clauses/JN-06-5.ts'
import { cityTechnicalAward } from './clauses/JN-07-1.ts'
import { cityBenefits } from './clauses/JN-07-2.ts'
import { cityApplied } from './clauses/JN-07-3.ts'
import { citySkills } from './clauses/JN-07-4.ts'
import { cityServiceConcept } from './clauses/JN-08-1.ts'
import { cityServiceSystem } from './clauses/JN-08-2.ts'
import { cityServiceBrandName } from './clauses/JN-08-3.ts'
import { cityServiceLead } from './clauses/JN-08-4.ts'
import { cityServiceRecognition } from './clauses/JN-08-5.ts'
import { cityServiceBrand } from './clauses/JN-08-6.ts'
import { cityManagementLead } from './clauses/JN-09-1.ts'
import { cityManagementSystem } from './clauses/JN-09-2.ts'
import { cityAdopted } from './clauses/JN-09-3.ts'
import { cityManagementPrize } from './clauses/JN-09-4.ts'
import { cityMaterials } from './clauses/JN-10.ts'
import { cityVerified } from './clauses/JN-10-T.ts'
import { cityNamingSteps } from './clauses/JN-11a.ts'
import { cityPlaque } from './clauses/JN-11b.ts'
import { cityGrantOnce } from './clauses/JN-12a.ts'
import { cityGrantUses } from './clauses/JN-12b.ts'
import { cityForbiddenUses } from './clauses/JN-12c.ts'
import { cityMatching } from './clauses/JN-12d.ts'
import { cityDailyFunds } from './clauses/JN-12e.ts'
import { cityReceipt } from './clauses/JN-13b.ts'
import { cityPassedOn } from './clauses/JN-13c.ts'
import { cityEntrusted } from './clauses/JN-13d.ts'
import { cityBalance } from './clauses/JN-14.ts'
import { cityLog } from './clauses/JN-16.ts'
import { cityAssessed } from './clauses/JN-17a.ts'
import { cityRectified } from './clauses/JN-17b.ts'
import { cityInForce } from './clauses/JN-24.ts'
import { provinceTeam } from './clauses/SD-02.ts'
import { studioType } from './clauses/SD-03.ts'
import { provinceSigns } from './clauses/SD-05-1.ts'
import { provincePlace } from './clauses/SD-05-2.ts'
import { provinceFacilities } from './clauses/SD-05-3.ts'
import { provinceTeamStructure } from './clauses/SD-05-4.ts'
import { provinceParticipation } from './clauses/SD-05-5.ts'
import { provinceRunsWell } from './clauses/SD-05-6.ts'
import { provinceUnitFunds } from './clauses/SD-05-7.ts'
import { provinceYearlyProjects } from './clauses/SD-05-8a.ts'
import { provinceRecognised } from './clauses/SD-05-8b.ts'
import { namedByRecommender } from './clauses/SD-06-1a.ts'
import { provinceRunning } from './clauses/SD-06-1b.ts'
import { provinceLeader } from './clauses/SD-06-2a.ts'
import { provinceLeaderAbility } from './clauses/SD-06-2b.ts'
import { craftsmanLeads } from './clauses/SD-06-3.ts'
import { provinceUnit } from './clauses/SD-06-4.ts'
import { provinceNoResearchBody } from './clauses/SD-06-5.ts'
import { provinceCategory } from './clauses/SD-06-6.ts'
import { provinceNamingCap } from './clauses/SD-06a.ts'
import { craftsmanStudios } from './clauses/SD-06b.ts'
import { provinceTechnicalAwards } from './clauses/SD-07-1a.ts'
import { provinceBenefits } from './clauses/SD-07-2.ts'
import { provinceSpread } from './clauses/SD-07-3.ts'
import { provinceSkills } from './clauses/SD-07-4.ts'
import { provinceServiceConcept } from './clauses/SD-08-1.ts'
import { provinceServiceSystem } from './clauses/SD-08-2.ts'
import { provinceServiceBrandName } from './clauses/SD-08-3.ts'
import { provinceServiceLead } from './clauses/SD-08-4.ts'
import { provinceServiceRecognition } from './clauses/SD-08-5.ts'
import { provinceServiceBrand } from './clauses/SD-08-6.ts'
import { provinceManagementLead } from './clauses/SD-09-1.ts'
import { provinceManagementSystem } from './clauses/SD-09-2.ts'
import { provinceAdopted } from './clauses/SD-09-3.ts'
import { provinceManagementPrize } from './clauses/SD-09-4.ts'
import { provinceMaterials } from './clauses/SD-10.ts'
import { foundingPaper } from './clauses/SD-10-2.ts'
import { certificateNumbers } from './clauses/SD-10-4.ts'
import { achievementCertificates } from './clauses/SD-10-5.ts'
import { provinceVerified } from './clauses/SD-10-T.ts'
import { craftsmenLead } from './clauses/SD-11.ts'
import { provinceWayUp } from './clauses/SD-12.ts'
import { provinceNamingSteps } from './clauses/SD-13a.ts'
import { provincePlaque } from './clauses/SD-13b.ts'
import { provinceGrantOnce } from './clauses/SD-14a.ts'
import { provinceGrantUses } from './clauses/SD-14b.ts'
import { provinceForbiddenUses } from './clauses/SD-14c.ts'
import { provinceGrant } from './clauses/SD-15.ts'
import { matchedInTime } from './clauses/SD-16a.ts'
import { matchedBeforeSpending } from './clauses/SD-16b.ts'
import { provinceDailyFunds } from './clauses/SD-16c.ts'
import { provinceReceipt } from './clauses/SD-17b.ts'
import { provincePassedOn } from './clauses/SD-17c.ts'
import { provinceEntrusted } from './clauses/SD-17d.ts'
import { provinceLog } from './clauses/SD-19.ts'
import { provinceAssessed } from './clauses/SD-20a.ts'
import { inspected } from './clauses/SD-20b.ts'
import { provinceRectified } from './clauses/SD-20c.ts'
import { provinceBalance } from './clauses/SD-22a.ts'
import { diverted } from './clauses/SD-22b.ts'
import { provinceInForce } from './clauses/SD-29.ts'
import { provinceFeeders } from './clauses/SD-N1.ts'
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
import { cityLevelRules } from './clauses/YH-06d.ts'
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
import { accountCode } from './formats/account-code.ts'
import { bankAccount } from './formats/bank-account.ts'
import { creditCode } from './formats/credit-code.ts'
import { identityNumber } from './formats/identity-number.ts'
import { mobile } from './formats/mobile.ts'
import { patentNumberFormat } from './formats/patent-number.ts'
import { phone } from './formats/phone.ts'
import { onCraftsmanRoster } from './merge/craftsman-roster.ts'
import { namedAlready } from './merge/named-already.ts'
import { paidApplication } from './merge/paid-application.ts'
import { paidHazard } from './merge/paid-hazard.ts'
import { sameStudioInMerge } from './merge/same-studio.ts'
import { verifiedUntrue } from './merge/verified-untrue.ts'
import type { Rule } from './rule.ts'
import { foundLongAgo } from './sheets/found-long-ago.ts'
import { studiosInTime } from './sheets/studios-in-time.ts'
import { uniqueNumber } from './sheets/unique-number.ts'
import { uniqueRank } from './sheets/unique-rank.ts'
import { hazardDates } from './workbooks/hazard-dates.ts'
import { namedOnce } from './workbooks/named-once.ts'
import { orphans } from './workbooks/orphans.ts'
import { sameHazardInWorkbook } from './workbooks/same-hazard.ts'
import { sameStudioInWorkbook } from './workbooks/same-studio.ts'
import { sameTeamInWorkbook } from './workbooks/same-team.ts'

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

/** The folder of a rule's source, of its test and of its page, by the kind that its id names before the stroke. */
const FOLDERS: Readonly<Record<string, string>> = {
  format: 'formats',
  merge: 'merge',
  sheet: 'sheets',
  workbook: 'workbooks',
}

/** `JN-06-1b -> clauses/JN-06-1b`, `format/mobile -> formats/mobile`: where a rule and its test stand. */
export function pathOfRule(id: string): string {
  const [kind, name] = id.split('/')
  return name === undefined ? `clauses/${id}` : `${FOLDERS[kind!] ?? kind}/${name}`
}
