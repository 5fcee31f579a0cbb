/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from '../../rules/rule.ts'
import { teamClause } from './clauses/SD-02.ts'
import { studioType } from './clauses/SD-03.ts'
import { signs } from './clauses/SD-05-1.ts'
import { place } from './clauses/SD-05-2.ts'
import { facilitiesClause } from './clauses/SD-05-3.ts'
import { teamStructure } from './clauses/SD-05-4.ts'
import { participation } from './clauses/SD-05-5.ts'
import { runsWell } from './clauses/SD-05-6.ts'
import { unitFunds } from './clauses/SD-05-7.ts'
import { yearlyProjectsClause } from './clauses/SD-05-8a.ts'
import { recognisedClause } from './clauses/SD-05-8b.ts'
import { namedByRecommender } from './clauses/SD-06-1a.ts'
import { running } from './clauses/SD-06-1b.ts'
import { leader } from './clauses/SD-06-2a.ts'
import { leaderAbilityClause } from './clauses/SD-06-2b.ts'
import { craftsmanLeads } from './clauses/SD-06-3.ts'
import { unit } from './clauses/SD-06-4.ts'
import { noResearchBody } from './clauses/SD-06-5.ts'
import { categoryClause } from './clauses/SD-06-6.ts'
import { namingCapClause } from './clauses/SD-06a.ts'
import { craftsmanStudios } from './clauses/SD-06b.ts'
import { technicalAwards } from './clauses/SD-07-1a.ts'
import { benefitsClause } from './clauses/SD-07-2.ts'
import { spreadClause } from './clauses/SD-07-3.ts'
import { skills } from './clauses/SD-07-4.ts'
import { serviceConceptClause } from './clauses/SD-08-1.ts'
import { serviceSystemClause } from './clauses/SD-08-2.ts'
import { serviceBrandName } from './clauses/SD-08-3.ts'
import { serviceLeadClause } from './clauses/SD-08-4.ts'
import { serviceRecognitionClause } from './clauses/SD-08-5.ts'
import { serviceBrand } from './clauses/SD-08-6.ts'
import { managementLeadClause } from './clauses/SD-09-1.ts'
import { managementSystemClause } from './clauses/SD-09-2.ts'
import { adoptedClause } from './clauses/SD-09-3.ts'
import { managementPrize } from './clauses/SD-09-4.ts'
import { materialsClause } from './clauses/SD-10.ts'
import { foundingPaper } from './clauses/SD-10-2.ts'
import { certificateNumbers } from './clauses/SD-10-4.ts'
import { achievementCertificates } from './clauses/SD-10-5.ts'
import { verifiedClause } from './clauses/SD-10-T.ts'
import { craftsmenLead } from './clauses/SD-11.ts'
import { wayUp } from './clauses/SD-12.ts'
import { namingStepsClause } from './clauses/SD-13a.ts'
import { plaqueClause } from './clauses/SD-13b.ts'
import { grantOnce } from './clauses/SD-14a.ts'
import { grantUses } from './clauses/SD-14b.ts'
import { forbiddenUsesClause } from './clauses/SD-14c.ts'
import { grantClause } from './clauses/SD-15.ts'
import { matchedInTime } from './clauses/SD-16a.ts'
import { matchedBeforeSpending } from './clauses/SD-16b.ts'
import { dailyFundsClause } from './clauses/SD-16c.ts'
import { receipt } from './clauses/SD-17b.ts'
import { passedOn } from './clauses/SD-17c.ts'
import { entrusted } from './clauses/SD-17d.ts'
import { log } from './clauses/SD-19.ts'
import { assessed } from './clauses/SD-20a.ts'
import { inspected } from './clauses/SD-20b.ts'
import { rectified } from './clauses/SD-20c.ts'
import { balanceClause } from './clauses/SD-22a.ts'
import { diverted } from './clauses/SD-22b.ts'
import { inForceClause } from './clauses/SD-29.ts'
import { feeders } from './clauses/SD-N1.ts'
import { onCraftsmanRoster } from './merge/craftsman-roster.ts'

export const rules: readonly Rule[] = [
  teamClause,
  studioType,
  signs,
  place,
  facilitiesClause,
  teamStructure,
  participation,
  runsWell,
  unitFunds,
  yearlyProjectsClause,
  recognisedClause,
  namedByRecommender,
  running,
  leader,
  leaderAbilityClause,
  craftsmanLeads,
  unit,
  noResearchBody,
  categoryClause,
  namingCapClause,
  craftsmanStudios,
  technicalAwards,
  benefitsClause,
  spreadClause,
  skills,
  serviceConceptClause,
  serviceSystemClause,
  serviceBrandName,
  serviceLeadClause,
  serviceRecognitionClause,
  serviceBrand,
  managementLeadClause,
  managementSystemClause,
  adoptedClause,
  managementPrize,
  materialsClause,
  foundingPaper,
  certificateNumbers,
  achievementCertificates,
  verifiedClause,
  craftsmenLead,
  wayUp,
  namingStepsClause,
  plaqueClause,
  grantOnce,
  grantUses,
  forbiddenUsesClause,
  grantClause,
  matchedInTime,
  matchedBeforeSpending,
  dailyFundsClause,
  receipt,
  passedOn,
  entrusted,
  log,
  assessed,
  inspected,
  rectified,
  balanceClause,
  diverted,
  inForceClause,
  feeders,
  onCraftsmanRoster,
]
