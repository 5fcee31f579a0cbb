import { describe } from 'vitest'
import { provinceManagementPrize } from '../../../../programmes/shandong-studio/clauses/SD-09-4.ts'
import { itAsksForTitle } from '../../../support/category-conditions.ts'

describe('rule SD-09-4', () => {
  itAsksForTitle(provinceManagementPrize, 'SD', 'management')
})
