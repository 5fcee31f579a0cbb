/** The cases that the clauses on yearly assessments share. */
import { expect, it } from 'vitest'
import type { Rule } from '../../rules/rule.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from './rows.ts'

const yearly = (year: number, assessor: string, other = {}) => ({
  number: 'A',
  studio: '张三创新工作室',
  kind: '年度考核',
  year,
  assessor,
  ...other,
})

export function itIsAssessedYearly(
  rule: Rule,
  of: { programme: string; other: string; assessors: readonly string[]; source: string },
): void {
  const { programme, other, assessors, source } = of
  const years = (...all: readonly number[]) =>
    all.flatMap((year) => assessors.map((each) => yearly(year, each)))
  const sheets = (rows: readonly object[], info: object = {}) => [
    sheet(assessments, rows as never),
    sheet(submissionInfo, [{ programme, year: 2026, ...info }]),
  ]

  it.each([
    ['every year', years(2023, 2024, 2025), []],
    ['last year', years(2025), []],
    ['every year but one', years(2023, 2025), ['warning year#1']],
    ['not last year', years(2024), [assessors.length > 1 ? 'warning year#1' : 'warning year']],
    ['this year as well', years(2025, 2026), []],
    ['this year only', years(2026), []],
  ])('assessed %s', (_name, rows, expected) => {
    expect(briefs(rule, sheets(rows))).toEqual(expected)
  })

  it('does not take an inspection for a yearly assessment', () => {
    const rows = [...years(2024), yearly(2025, assessors[0]!, { kind: '专项检查' })]
    expect(briefs(rule, sheets(rows))).toHaveLength(1)
  })

  it('asks nothing of the years after the plaque was taken away', () => {
    const rows = [...years(2023), yearly(2024, '推荐工会', { kind: '抽查', delistedOn: '2024-06-01' })]
    expect(briefs(rule, sheets(rows))).toEqual([])
  })

  it('begins with the year after the naming', () => {
    const named = (namedOn: string) => years(2025).map((row) => ({ ...row, namedOn }))
    expect(briefs(rule, sheets(named('2024-08-01')))).toEqual([])
    expect(briefs(rule, sheets(named('2023-08-01')))).toHaveLength(1)
  })

  it.each([
    ['2024-08-20', source, '收入', ['warning number']],
    ['2025-08-20', source, '收入', []],
    ['2024-08-20', source, '支出', []],
    ['2024-08-20', '单位配套', '收入', []],
  ])('money that came %s from %s, %s, shows a named studio', (arrivedOn, from, direction, expected) => {
    const entry = { number: 'A', source: from, direction, arrivedOn, amount: 50000 }
    const all = [sheet(fundEntries, [entry]), sheet(submissionInfo, [{ programme, year: 2026 }])]
    expect(briefs(rule, all)).toEqual(expected)
  })

  it('says nothing in a file of another programme, or without a year', () => {
    expect(briefs(rule, sheets(years(2020), { programme: other }))).toEqual([])
    expect(briefs(rule, sheets(years(2020), { year: null }))).toEqual([])
  })

  it('names years and assessors', () => {
    const found = findingsOf(rule, sheets(years(2023, 2024)))
    expect(found[0]?.message).toBe(`“张三创新工作室”没有2025 年度${assessors.join('、')}的考核`)
  })
}
