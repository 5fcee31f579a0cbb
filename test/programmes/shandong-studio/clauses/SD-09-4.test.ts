import { describe } from 'vitest'
import { managementPrize } from '../../../../programmes/shandong-studio/clauses/SD-09-4.ts'
import { itAsksForTitle } from '../../../support/category-conditions.ts'

describe('rule SD-09-4', () => {
  itAsksForTitle(managementPrize, 'SD', 'management')
})
