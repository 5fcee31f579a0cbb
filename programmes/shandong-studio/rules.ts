/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from '../../rules/rule.ts'
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
import { onCraftsmanRoster } from './merge/craftsman-roster.ts'

export const rules: readonly Rule[] = [
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
  onCraftsmanRoster,
]
