import { describe, expect, it } from 'vitest'
import { categoryClause } from '../../../../programmes/shandong-studio/clauses/SD-06-6.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { studioSummary } from '../../../../templates/forms/studio-summary.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const ORDINARY = '劳模和工匠人才创新工作室'

describe('rule SD-06-6', () => {
  it.each([
    [ORDINARY, '技术创新型', []],
    [ORDINARY, '服务型', []],
    [ORDINARY, '管理创新', []],
    [ORDINARY, null, ['error category']],
    [ORDINARY, '技术革新类', []],
    ['齐鲁工匠创新工作室', null, []],
    ['齐鲁大工匠创新工作室', null, []],
    ['齐鲁大工匠创新工作室', '技术创新型', []],
    [null, null, []],
  ])('%s, category %s: %j', (type, category, expected) => {
    const rows = [{ number: 'A', type, category }]
    expect(briefs(categoryClause, [sheet(shandongStudioApplication, rows)])).toEqual(expected)
  })

  it.each([
    [ORDINARY, '技术创新型', null, ['error category']],
    [ORDINARY, '技术创新型', '技术创新型', []],
    [ORDINARY, '技术革新类', null, []],
    ['齐鲁工匠创新工作室', '技术创新型', null, []],
  ])('%s, %s in the application and %s in the summary: %j', (type, applied, summed, expected) => {
    const sheets = [
      sheet(shandongStudioApplication, [{ number: 'A', type, category: applied }]),
      sheet(studioSummary, [{ number: 'A', category: summed }]),
    ]
    expect(briefs(categoryClause, sheets)).toEqual(expected)
  })
})
