/** Three projects in each year, for studios of every type. */

import { yearlyProjects } from '../../../rules/studios/yearly-projects.ts'
import { provinceProjects, provinceProjectYears } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

export const provinceYearlyProjects = yearlyProjects({
  id: 'SD-05-8a',
  law: provincial,
  least: provinceProjects,
  years: provinceProjectYears,
})
