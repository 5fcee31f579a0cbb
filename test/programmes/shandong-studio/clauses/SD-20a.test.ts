import { describe, expect, it } from 'vitest'
import { assessed } from '../../../../programmes/shandong-studio/clauses/SD-20a.ts'
import { assessments } from '../../../../templates/forms/assessments.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { itIsAssessedYearly } from '../../../support/assessed-yearly.ts'
import { findingsOf, sheet } from '../../../support/rows.ts'

describe('rule SD-20a', () => {
  itIsAssessedYearly(assessed, {
    programme: '山东省创新工作室',
    other: '济南市创新工作室',
    assessors: ['所在单位', '推荐工会'],
    source: '省总资助',
  })

  it('asks both assessors of each year', () => {
    const row = { number: 'A', year: 2025, kind: '年度考核', assessor: '所在单位' }
    const [found] = findingsOf(assessed, [
      sheet(assessments, [row]),
      sheet(submissionInfo, [{ programme: '山东省创新工作室', year: 2026 }]),
    ])
    expect(found?.message).toBe('“A”没有2025 年度推荐工会的考核')
  })
})
