/** Three projects in each year, for studios of every type. */
import { provinceProjects, provinceProjectYears } from '../parameters.ts'
import { provincial } from '../../programmes/shandong-studio/studio-law.ts'
import { yearlyProjects } from '../shared/yearly-projects.ts'

export const provinceYearlyProjects = yearlyProjects({
  id: 'SD-05-8a',
  law: provincial,
  least: provinceProjects,
  years: provinceProjectYears,
})
