import { describe, expect, it } from 'vitest'
import { categoryClause } from '../../../../programmes/jinan-studio/clauses/JN-06-5.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { studioSummary } from '../../../../templates/forms/studio-summary.ts'
import { findingsOf, sheet } from '../../../support/rows.ts'

const said = (applied: string | null, summed: string | null, number = 'A') =>
  findingsOf(categoryClause, [
    sheet(jinanStudioApplication, [{ number: 'A', category: applied }]),
    sheet(studioSummary, [{ number, category: summed }]),
  ]).map(({ severity, sheet: name, message }) => `${severity} ${name}：${message}`)

describe('rule JN-06-5', () => {
  it.each([
    ['技术创新型', '技术创新型', 'A', []],
    ['服务创新型', null, 'A', ['error 创新工作室推荐汇总表：推荐汇总表没有选申报类别，申报表为服务创新型']],
    ['服务创新型', null, 'B', []],
    [null, null, 'A', []],
    ['技术革新类', null, 'A', []],
  ])('%s in the application, %s in the summary of %s', (applied, summed, number, expected) => {
    expect(said(applied, summed, number)).toEqual(expected)
  })
})
