import { describe } from 'vitest'
import { benefitsClause } from '../../../../programmes/jinan-studio/clauses/JN-07-2.ts'
import { itAsksForBenefits } from '../../../support/category-conditions.ts'

describe('rule JN-07-2', () => {
  itAsksForBenefits(benefitsClause, 'JN')
})
