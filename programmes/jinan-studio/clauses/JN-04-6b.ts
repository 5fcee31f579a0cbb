/** Two projects in each year. */

import { yearlyProjects } from '../../../rules/studios/yearly-projects.ts'
import { cityProjects, cityProjectYears } from '../parameters.ts'
import { municipal } from '../studio-law.ts'

export const cityYearlyProjects = yearlyProjects({
  id: 'JN-04-6b',
  law: municipal,
  least: cityProjects,
  years: cityProjectYears,
})
