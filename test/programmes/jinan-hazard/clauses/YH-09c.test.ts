import { describe, expect, it } from 'vitest'
import { hazardSenders } from '../../../../programmes/jinan-hazard/clauses/YH-09c.ts'
import { allocations } from '../../../../templates/forms/allocation.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule YH-09c', () => {
  it.each([
    ['区县总工会', 'ok'],
    ['功能区总工会', 'ok'],
    ['局委工会', 'ok'],
    ['大企业工会', 'ok'],
    ['产业工会', 'ok'],
    ['市总工会', 'error unitKind'],
    ['省产业工会', 'error unitKind'],
    ['省直机关工会', 'error unitKind'],
    ['县（市、区）总工会', 'error unitKind'],
    [null, 'ok'],
    ['基层工会', 'ok'],
  ])('%s: %s', (unitKind, expected) => {
    const programme = '济南市隐患排查奖励'
    expect(verdict(hazardSenders, submissionInfo, { programme, unitKind })).toBe(expected)
    expect(verdict(hazardSenders, allocations, { programme, unitKind })).toBe(expected)
  })

  it('leaves the senders of other programmes alone', () => {
    const cells = { programme: '山东省创新工作室', unitKind: '市总工会' }
    expect(verdict(hazardSenders, submissionInfo, cells)).toBe('ok')
  })
})
