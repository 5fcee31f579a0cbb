/** The provincial measure is in force since it was issued; two earlier documents are repealed. */

import { inForce } from '../../../rules/naming/in-force.ts'
import { shandongStudio } from '../identity.ts'
import { measure } from '../measure.ts'

export const inForceClause = inForce(
  'SD-29',
  measure,
  shandongStudio.name,
  '“发布之日”取印发通知的落款日期 2018-09-28；另一种读法从上网公布之日起算。',
)
