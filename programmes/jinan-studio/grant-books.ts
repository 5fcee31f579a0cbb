/** The city's grant among those that a studio's books may show. */
import type { GrantOfMeasure } from '../../rules/funds/grant-measure.ts'
import { jinanStudio } from './identity.ts'

export const grantBooks: GrantOfMeasure = {
  source: '市总资助',
  programme: jinanStudio.name,
  above: ['省总资助'],
  below: [],
}
