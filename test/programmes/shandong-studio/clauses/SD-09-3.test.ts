import { describe } from 'vitest'
import { adoptedClause } from '../../../../programmes/shandong-studio/clauses/SD-09-3.ts'
import { itAsksForAdoption } from '../../../support/category-conditions.ts'

describe('rule SD-09-3', () => {
  itAsksForAdoption(adoptedClause, 'SD')
})
