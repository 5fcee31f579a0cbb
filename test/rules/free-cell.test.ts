import { describe, expect, it } from 'vitest'
import { yearlyProjectsClause as provinceYearlyProjects } from '../../programmes/shandong-studio/clauses/SD-05-8a.ts'
import { shandongStudioApplication } from '../../programmes/shandong-studio/forms/studio-application.ts'
import { judge } from '../../rules/judge.ts'
import { projects } from '../../templates/forms/projects.ts'
import { tableLayout } from '../../templates/sheet/template.ts'
import { byLaw, findingsOf, sheet } from '../support/rows.ts'

const studio = (number: string) => ({
  number,
  studio: `${number}创新工作室`,
  appliedOn: '2026-05-20',
  foundedOn: '2015-01-01',
})
const studios = (...numbers: string[]) => sheet(shandongStudioApplication, numbers.map(studio))
const project = (number: string, year: number, name: string) => ({ number, year, name })
const { firstRow } = tableLayout(projects)

describe('a finding on rows that a record lacks', () => {
  it('stands at the first free row of their own sheet, and says whose they are', () => {
    const rows = [project('B', 2025, '甲'), project('B', 2025, '乙')]
    const [found] = findingsOf(provinceYearlyProjects, [studios('A'), sheet(projects, rows)])
    expect(found).toMatchObject({
      severity: 'error',
      sheet: '创新课题',
      row: firstRow + 2,
      address: `A${firstRow + 2}`,
      header: '申报编号',
      value: null,
    })
    expect(found?.message).toMatch(/^A：“创新课题”表中/)
    expect(found?.related.map(({ sheet: at }) => at)).toEqual([studios('A').reading.sheet])
  })

  it('stands below the header of a sheet in which nothing is filled', () => {
    const [found] = findingsOf(provinceYearlyProjects, [studios('A'), sheet(projects, [])])
    expect(found?.address).toBe(`A${firstRow}`)
  })

  it('has a row for each record that lacks some', () => {
    const found = findingsOf(provinceYearlyProjects, [
      studios('A', 'B', 'C'),
      sheet(projects, [project('X', 2025, '甲')]),
    ])
    expect(found.map(({ row }) => row)).toEqual([firstRow + 1, firstRow + 2, firstRow + 3])
  })

  it('stands at the record where the file has no such sheet, or another file has', () => {
    const other = sheet(projects, [], { file: 'other.xlsx' })
    for (const sheets of [[studios('A')], [studios('A'), other]]) {
      const [found] = findingsOf(provinceYearlyProjects, sheets)
      expect(found).toMatchObject({ sheet: studios('A').reading.sheet, header: '申报编号', value: 'A' })
      expect(found?.message).toMatch(/^“创新课题”表中/)
    }
  })

  it('is the fault of the record that lacks them', () => {
    const sheets = [studios('A'), sheet(projects, [])]
    const { judged } = judge({
      sheets,
      rules: [provinceYearlyProjects],
      scopes: ['workbook'],
      parameters: byLaw,
    })
    expect(judged.map(({ record }) => record)).toEqual([sheets[0]!.reading.records[0]])
  })
})
