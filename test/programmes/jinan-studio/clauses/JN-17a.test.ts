import { describe } from 'vitest'
import { assessed } from '../../../../programmes/jinan-studio/clauses/JN-17a.ts'
import { itIsAssessedYearly } from '../../../support/assessed-yearly.ts'

describe('rule JN-17a', () => {
  itIsAssessedYearly(assessed, {
    programme: '济南市创新工作室',
    other: '山东省创新工作室',
    assessors: ['所在单位'],
    source: '市总资助',
  })
})
