/** Two projects in each year. */
import { cityProjects, cityProjectYears } from '../parameters.ts'
import { municipal } from '../../programmes/jinan-studio/studio-law.ts'
import { yearlyProjects } from '../shared/yearly-projects.ts'

export const cityYearlyProjects = yearlyProjects({
  id: 'JN-04-6b',
  law: municipal,
  least: cityProjects,
  years: cityProjectYears,
})
