/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from '../../rules/rule.ts'
import { team } from './clauses/JN-02.ts'
import { place } from './clauses/JN-04-1.ts'
import { systems } from './clauses/JN-04-2.ts'
import { teamWork } from './clauses/JN-04-3.ts'
import { activity } from './clauses/JN-04-4.ts'
import { activityFundsClause } from './clauses/JN-04-5.ts'
import { plans } from './clauses/JN-04-6a.ts'
import { yearlyProjectsClause } from './clauses/JN-04-6b.ts'
import { yearlyAchievements } from './clauses/JN-04-6c.ts'
import { wayUp } from './clauses/JN-05.ts'
import { namingCapClause } from './clauses/JN-06.ts'
import { namedBySystem } from './clauses/JN-06-1a.ts'
import { running } from './clauses/JN-06-1b.ts'
import { leader } from './clauses/JN-06-2a.ts'
import { leaderAbilityClause } from './clauses/JN-06-2b.ts'
import { unit } from './clauses/JN-06-3.ts'
import { noResearchBody } from './clauses/JN-06-4.ts'
import { categoryClause } from './clauses/JN-06-5.ts'
import { technicalAward } from './clauses/JN-07-1.ts'
import { benefitsClause } from './clauses/JN-07-2.ts'
import { appliedClause } from './clauses/JN-07-3.ts'
import { skills } from './clauses/JN-07-4.ts'
import { serviceConceptClause } from './clauses/JN-08-1.ts'
import { serviceSystemClause } from './clauses/JN-08-2.ts'
import { serviceBrandName } from './clauses/JN-08-3.ts'
import { serviceLeadClause } from './clauses/JN-08-4.ts'
import { serviceRecognitionClause } from './clauses/JN-08-5.ts'
import { serviceBrand } from './clauses/JN-08-6.ts'
import { managementLeadClause } from './clauses/JN-09-1.ts'
import { managementSystemClause } from './clauses/JN-09-2.ts'
import { adoptedClause } from './clauses/JN-09-3.ts'
import { managementPrize } from './clauses/JN-09-4.ts'
import { materialsClause } from './clauses/JN-10.ts'
import { verifiedClause } from './clauses/JN-10-T.ts'
import { namingStepsClause } from './clauses/JN-11a.ts'
import { plaqueClause } from './clauses/JN-11b.ts'
import { grantOnce } from './clauses/JN-12a.ts'
import { grantUses } from './clauses/JN-12b.ts'
import { forbiddenUsesClause } from './clauses/JN-12c.ts'
import { matching } from './clauses/JN-12d.ts'
import { dailyFundsClause } from './clauses/JN-12e.ts'
import { receipt } from './clauses/JN-13b.ts'
import { passedOn } from './clauses/JN-13c.ts'
import { entrusted } from './clauses/JN-13d.ts'
import { balanceClause } from './clauses/JN-14.ts'
import { log } from './clauses/JN-16.ts'
import { assessed } from './clauses/JN-17a.ts'
import { rectified } from './clauses/JN-17b.ts'
import { inForceClause } from './clauses/JN-24.ts'

export const rules: readonly Rule[] = [
  team,
  place,
  systems,
  teamWork,
  activity,
  activityFundsClause,
  plans,
  yearlyProjectsClause,
  yearlyAchievements,
  wayUp,
  namingCapClause,
  namedBySystem,
  running,
  leader,
  leaderAbilityClause,
  unit,
  noResearchBody,
  categoryClause,
  technicalAward,
  benefitsClause,
  appliedClause,
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
  verifiedClause,
  namingStepsClause,
  plaqueClause,
  grantOnce,
  grantUses,
  forbiddenUsesClause,
  matching,
  dailyFundsClause,
  receipt,
  passedOn,
  entrusted,
  balanceClause,
  log,
  assessed,
  rectified,
  inForceClause,
]
