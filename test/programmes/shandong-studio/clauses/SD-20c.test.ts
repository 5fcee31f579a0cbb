import { describe } from 'vitest'
import { rectified } from '../../../../programmes/shandong-studio/clauses/SD-20c.ts'
import { itRectifies } from '../../../support/rectification.ts'

describe('rule SD-20c', () => {
  itRectifies(rectified, {
    programme: '山东省创新工作室',
    other: '济南市创新工作室',
    inspector: '省总工会',
    otherInspector: '市总工会',
    level: '省级',
    otherLevel: '市级',
    kind: '专项检查',
  })
})
