import { describe } from 'vitest'
import { rectified } from '../../../../programmes/jinan-studio/clauses/JN-17b.ts'
import { itRectifies } from '../../../support/rectification.ts'

describe('rule JN-17b', () => {
  itRectifies(rectified, {
    programme: '济南市创新工作室',
    other: '山东省创新工作室',
    inspector: '市总工会',
    otherInspector: '省总工会',
    level: '市级',
    otherLevel: '省级',
    kind: '抽查',
  })
})
