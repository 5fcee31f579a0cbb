import { describe, expect, it } from 'vitest'
import { namingCapClause } from '../../../../programmes/jinan-studio/clauses/JN-06.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { briefs, findingsOf, sheet, withValues } from '../../../support/rows.ts'

const lines = (count: number, other: { programme?: string; namedYear?: number | null } = {}) =>
  Array.from({ length: count }, (_, i) => ({
    programme: '济南市创新工作室',
    namedYear: 2026,
    studio: `${i + 1}号工作室`,
    ...other,
  }))

describe('rule JN-06', () => {
  it.each([
    ['ten', lines(10), []],
    ['eleven', lines(11), ['error studio#11']],
    ['twelve', lines(12), ['error studio#11', 'error studio#12']],
    ['none', lines(0), []],
    [
      'ten, and as many for the province',
      [...lines(10), ...lines(10, { programme: '山东省创新工作室' })],
      [],
    ],
    ['ten in each of two years', [...lines(10), ...lines(10, { namedYear: 2025 })], []],
    [
      'ten, and eleven the year before',
      [...lines(10), ...lines(11, { namedYear: 2025 })],
      ['error studio#21'],
    ],
    ['ten, and one without a year', [...lines(10), ...lines(1, { namedYear: null })], []],
  ])('%s to be named', (_name, rows, expected) => {
    expect(briefs(namingCapClause, [sheet(namingList, rows)])).toEqual(expected)
  })

  it('takes the cap of the notice', () => {
    expect(briefs(namingCapClause, [sheet(namingList, lines(9))], withValues({ 'jn-cap': 8 }))).toEqual([
      'error studio#9',
    ])
  })

  it('counts the list over the workbooks of one office', () => {
    const parts = [lines(6), lines(5)].map((rows, i) => ({
      ...sheet(namingList, rows, { file: `${i}.xlsx` }),
      whole: '济南市总工会 2026',
    }))
    expect(
      findingsOf(namingCapClause, parts).map(({ file, severity, header }) => [file, severity, header]),
    ).toEqual([['1.xlsx', 'error', '工作室名称']])
    expect(
      findingsOf(
        namingCapClause,
        parts.map(({ whole: _, ...part }) => part),
      ),
    ).toEqual([])
  })

  it('says which one it is and what the cap is', () => {
    const [found] = findingsOf(namingCapClause, [sheet(namingList, lines(11))])
    expect(found?.message).toBe('2026 年拟命名市级创新工作室第 11 家，超过控制数 10 家')
    expect(found?.article).toBe('第六条')
  })
})
