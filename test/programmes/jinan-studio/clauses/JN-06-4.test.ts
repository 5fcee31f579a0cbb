import { describe, expect, it } from 'vitest'
import { noResearchBody } from '../../../../programmes/jinan-studio/clauses/JN-06-4.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { verdict } from '../../../support/rows.ts'

describe('rule JN-06-4', () => {
  it.each([
    ['否', '制造车间', 'ok'],
    ['是', '制造车间', 'error researchBody'],
    ['否', '技术中心', 'review department'],
    ['否', '工程技术研究中心', 'review department'],
    ['否', '研发部', 'ok'],
    ['是', '技术中心', 'error researchBody'],
    ['否', null, 'ok'],
    [null, '技术中心', 'ok'],
    ['说不清', '技术中心', 'ok'],
  ])('declared %s, %s: %s', (researchBody, department, expected) => {
    const cells = { employer: '济南砺示有限公司', researchBody, department }
    expect(verdict(noResearchBody, jinanStudioApplication, cells)).toBe(expected)
  })
})
