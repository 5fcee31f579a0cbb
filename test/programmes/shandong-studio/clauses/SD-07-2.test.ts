import { describe } from 'vitest'
import { benefitsClause } from '../../../../programmes/shandong-studio/clauses/SD-07-2.ts'
import { itAsksForBenefits } from '../../../support/category-conditions.ts'

describe('rule SD-07-2', () => {
  itAsksForBenefits(benefitsClause, 'SD')
})
