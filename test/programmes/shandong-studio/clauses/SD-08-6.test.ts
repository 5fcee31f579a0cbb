import { describe } from 'vitest'
import { serviceBrand } from '../../../../programmes/shandong-studio/clauses/SD-08-6.ts'
import { itAsksForTitle } from '../../../support/category-conditions.ts'

describe('rule SD-08-6', () => {
  itAsksForTitle(serviceBrand, 'SD', 'service')
})
