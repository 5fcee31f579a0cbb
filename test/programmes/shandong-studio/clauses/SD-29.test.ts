import { describe } from 'vitest'
import { inForceClause } from '../../../../programmes/shandong-studio/clauses/SD-29.ts'
import { itIsInForce } from '../../../support/in-force.ts'

describe('rule SD-29', () => {
  itIsInForce(inForceClause, {
    programme: '山东省创新工作室',
    other: '济南市创新工作室',
    since: '2018-09-28',
    before: '2018-09-27',
    year: 2018,
    repealed: '鲁会〔2015〕62号',
    brackets: '鲁会办 [2014] 67 号',
  })
})
