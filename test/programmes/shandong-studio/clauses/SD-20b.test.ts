import { describe, expect, it } from 'vitest'
import { inspected } from '../../../../programmes/shandong-studio/clauses/SD-20b.ts'
import { assessments } from '../../../../templates/forms/assessments.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { briefs, findingsOf, sheet, withValues } from '../../../support/rows.ts'

const studio = '张三创新工作室'
const named = (issuedOn: string | null, namedYear: number | null = null, other = {}) =>
  sheet(namingList, [{ programme: '山东省创新工作室', studio, issuedOn, namedYear, ...other }])
const rows = (...all: readonly object[]) =>
  sheet(
    assessments,
    all.map((row) => ({ studio, number: 'A', ...row })),
  )
const office = (year: number | null = 2026, level = '省级', date: string | null = '2026-12-31') =>
  sheet(officeInfo, [{ year, level, date }])
const inspection = (assessedOn: string | null, year: number | null = null) => ({
  kind: '专项检查',
  assessedOn,
  year,
})

describe('rule SD-20b', () => {
  it.each([
    ['2023-12-31', ['warning studio']],
    ['2024-01-01', []],
    ['2020-08-01', ['warning studio']],
    ['2023年', ['warning studio']],
    ['2026-08-03', []],
  ])('named %s, never inspected by 2026: %j', (issuedOn, expected) => {
    expect(briefs(inspected, [named(issuedOn), office()])).toEqual(expected)
  })

  it.each([
    ['2026-03-01', []],
    ['2024-03-01', []],
    ['2023-11-01', ['warning studio']],
  ])('named in 2020, inspected %s: %j', (assessedOn, expected) => {
    expect(briefs(inspected, [named('2020-08-01'), rows(inspection(assessedOn)), office()])).toEqual(expected)
  })

  it.each([
    ['2023-08-01', '2026-08-01', ['warning studio']],
    ['2023-08-02', '2026-08-01', ['info studio']],
    ['2023-08-01', null, ['info studio']],
    ['2022-08-01', null, ['warning studio']],
    ['2023年8月', '2026-08-01', ['info studio']],
    ['2023年7月', '2026-08-01', ['warning studio']],
    ['2024-01-01', '2026-08-01', []],
  ])('named %s, in a workbook of %s: %j', (issuedOn, date, expected) => {
    expect(briefs(inspected, [named(issuedOn), office(2026, '省级', date)])).toEqual(expected)
  })

  it.each([
    ['省总工会', 0],
    [null, 0],
    ['市总工会', 1],
    ['推荐工会', 1],
  ])('an inspection by %s', (assessor, count) => {
    const row = { ...inspection('2025-11-01'), assessor }
    expect(briefs(inspected, [named('2020-08-01'), rows(row), office()])).toHaveLength(count)
  })

  it('does not ask for an inspection of a studio that was not named', () => {
    expect(briefs(inspected, [named('2020-08-01', null, { reviewResult: '不通过' }), office()])).toEqual([])
  })

  it('takes the year of the list or of the assessment where there is no day', () => {
    expect(briefs(inspected, [named(null, 2023), office()])).toEqual(['warning studio'])
    expect(briefs(inspected, [named(null, 2020), rows(inspection(null, 2025)), office()])).toEqual([])
    expect(briefs(inspected, [named(null), office()])).toEqual([])
  })

  it('knows studios of earlier lists by their assessments', () => {
    expect(briefs(inspected, [rows({ namedOn: '2022-08-01' }), office()])).toEqual(['warning namedOn'])
    expect(briefs(inspected, [rows({}), office()])).toEqual([])
  })

  it.each([
    ['a yearly assessment is no inspection', { kind: '年度考核', assessedOn: '2025-12-01' }, 1],
    ['a studio without its plaque is not inspected', { delistedOn: '2024-01-01' }, 0],
  ])('%s', (_name, row, count) => {
    expect(briefs(inspected, [named('2020-08-01'), rows(row), office()])).toHaveLength(count)
  })

  it('leaves the city’s list and the workbooks of cities alone', () => {
    expect(
      briefs(inspected, [named('2020-08-01', null, { programme: '济南市创新工作室' }), office()]),
    ).toEqual([])
    expect(briefs(inspected, [named('2020-08-01'), office(2026, '市级')])).toEqual([])
    expect(briefs(inspected, [named('2020-08-01')])).toEqual([])
  })

  it('takes the interval of a notice, and gives the year that is due', () => {
    const sheets = [named('2022-08-01'), office()]
    expect(briefs(inspected, sheets, withValues({ 'sd-inspection-years': 5 }))).toEqual([])
    expect(findingsOf(inspected, sheets)[0]?.message).toBe(
      '“张三创新工作室”2022-08-01 命名，已满 3 年，还没有专项检查的记录',
    )
  })
})
