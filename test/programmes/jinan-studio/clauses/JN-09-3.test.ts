import { describe } from 'vitest'
import { adoptedClause } from '../../../../programmes/jinan-studio/clauses/JN-09-3.ts'
import { itAsksForAdoption } from '../../../support/category-conditions.ts'

describe('rule JN-09-3', () => {
  itAsksForAdoption(adoptedClause, 'JN')
})
