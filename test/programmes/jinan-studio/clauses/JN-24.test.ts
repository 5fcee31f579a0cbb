import { describe } from 'vitest'
import { inForceClause } from '../../../../programmes/jinan-studio/clauses/JN-24.ts'
import { itIsInForce } from '../../../support/in-force.ts'

describe('rule JN-24', () => {
  itIsInForce(inForceClause, {
    programme: '济南市创新工作室',
    other: '济南市隐患排查奖励',
    since: '2020-04-27',
    before: '2020-04-26',
    year: 2020,
    repealed: '济工〔2015〕26号',
    brackets: '济工（2015）第26号',
  })
})
