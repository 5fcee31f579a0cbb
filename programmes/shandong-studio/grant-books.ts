/** The province's grant among those that a studio's books may show. */
import type { GrantOfMeasure } from '../../rules/funds/grant-measure.ts'
import { shandongStudio } from './identity.ts'

export const provincialGrantBooks: GrantOfMeasure = {
  source: '省总资助',
  programme: shandongStudio.name,
  above: [],
  below: ['市总资助'],
}
