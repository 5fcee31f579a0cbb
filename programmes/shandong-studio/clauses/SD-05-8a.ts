/** Three projects in each year, for studios of every type. */

import { yearlyProjects } from '../../../rules/studios/yearly-projects.ts'
import { projects, projectYears } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

export const yearlyProjectsClause = yearlyProjects({
  id: 'SD-05-8a',
  law: provincial,
  least: projects,
  years: projectYears,
})
