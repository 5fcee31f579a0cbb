import { describe } from 'vitest'
import { cityServiceBrand } from '../../../rules/clauses/JN-08-6.ts'
import { itAsksForTitle } from '../../support/category-conditions.ts'

describe('rule JN-08-6', () => {
  itAsksForTitle(cityServiceBrand, 'JN', 'service')
})
