/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from '../../rules/rule.ts'
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
]
