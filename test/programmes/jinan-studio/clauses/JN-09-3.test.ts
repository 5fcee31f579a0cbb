import { describe } from 'vitest'
import { cityAdopted } from '../../../../programmes/jinan-studio/clauses/JN-09-3.ts'
import { itAsksForAdoption } from '../../../support/category-conditions.ts'

describe('rule JN-09-3', () => {
  itAsksForAdoption(cityAdopted, 'JN')
})
