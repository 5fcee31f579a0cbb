import { describe, expect, it } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { parameterSet } from '../../programmes/registry-of.ts'
import { parameterRows, readParameterRows } from '../../rules/parameters/parameter-rows.ts'
import type { ParameterLine } from '../../rules/parameters/parameter-set.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { sheet } from '../support/rows.ts'

const about = { edition: '2026.1', template: 'jinan-studio-county', units: ['历下区总工会', '市中区总工会'] }

const carry = (set: ReturnType<typeof parameterSet>) => {
  const { reading } = sheet(
    parameterSheet,
    parameterRows(set, about).map((row) => ({ ...row })),
  )
  return readParameterRows(reading.records.map(({ row }) => row as never))
}

const NOTICES: readonly (readonly [string, string, readonly ParameterLine[]])[] = [
  ['the law alone', 'jinan-studio', []],
  [
    'a basis date and a cap',
    'jinan-studio',
    [
      { term: '基准日', value: '2026-06-30', document: '济工办〔2026〕3号' },
      { term: 'jn-cap', value: 8, document: '济工办〔2026〕3号' },
    ],
  ],
  ['an amount', 'shandong-studio', [{ term: 'sd-grant-great', value: 250000, document: '鲁会〔2026〕1号' }]],
  ['a deadline', 'jinan-hazard', [{ term: '报送截止日', value: '2026-10-15', document: null }]],
]

describe('填报参数', () => {
  it.each(NOTICES)('carries %s through a sheet of %s unchanged', (_name, programme, notice) => {
    const set = parameterSet(registry.byId(programme), 2026, notice)
    expect(set.refused).toEqual([])
    const carried = carry(set)
    const again = parameterSet(registry.byId(programme), carried.year!, carried.lines)
    expect(again.refused).toEqual([])
    expect(again.hash).toBe(set.hash)
    expect(carried.hash).toBe(set.hash)
    expect(carried).toMatchObject(about)
  })

  it('shows another hash where a value was changed by hand', () => {
    const set = parameterSet(registry.byId('jinan-studio'), 2026)
    const rows = parameterRows(set, about).map((row) =>
      row.code === 'jn-cap' ? { ...row, value: '12' } : row,
    )
    const carried = readParameterRows(rows)
    expect(parameterSet(registry.byId('jinan-studio'), 2026, carried.lines).hash).not.toBe(carried.hash)
  })

  it('says so where the rows about the file are missing', () => {
    expect(readParameterRows([])).toEqual({
      template: null,
      edition: null,
      year: null,
      hash: null,
      units: [],
      lines: [],
    })
  })
})
