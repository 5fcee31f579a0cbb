/** Two projects in each year. */

import { yearlyProjects } from '../../../rules/studios/yearly-projects.ts'
import { projects, projectYears } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

export const yearlyProjectsClause = yearlyProjects({
  id: 'JN-04-6b',
  law: municipal,
  least: projects,
  years: projectYears,
})
