import { describe } from 'vitest'
import { serviceBrand } from '../../../../programmes/jinan-studio/clauses/JN-08-6.ts'
import { itAsksForTitle } from '../../../support/category-conditions.ts'

describe('rule JN-08-6', () => {
  itAsksForTitle(serviceBrand, 'JN', 'service')
})
