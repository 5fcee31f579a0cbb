import { describe } from 'vitest'
import { managementPrize } from '../../../../programmes/jinan-studio/clauses/JN-09-4.ts'
import { itAsksForTitle } from '../../../support/category-conditions.ts'

describe('rule JN-09-4', () => {
  itAsksForTitle(managementPrize, 'JN', 'management')
})
