import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../templates/findings/finding.ts'
import { basisOf, wordsOf } from '../../../templates/findings/words.ts'

const found: Finding = {
  id: 'JN-06-1b:a.xlsx!表!H12',
  kind: 'violation',
  rule: 'JN-06-1b',
  code: 'JN-06-1b',
  article: '第六条（一）',
  measure: '市创新工作室办法',
  severity: 'error',
  programme: 'jinan-studio',
  unit: '历下区总工会',
  file: 'a.xlsx',
  sheet: '表',
  row: 12,
  column: 8,
  address: 'H12',
  header: '本级命名日期',
  value: '2025-01-01',
  expected: null,
  related: [],
  message: '不足 2 年',
  mend: '请核对命名文件日期',
  answer: null,
}

describe('the line of a finding', () => {
  it.each<[string, Partial<Finding>, string]>([
    ['a cell', {}, '第 12 行 · 本级命名日期（H12） · 不足 2 年 · 第六条（一） · 请核对命名文件日期'],
    [
      'no article',
      { rule: null, article: null },
      '第 12 行 · 本级命名日期（H12） · 不足 2 年 · 请核对命名文件日期',
    ],
    [
      'a row',
      { column: null, address: null, header: null },
      '第 12 行 · 不足 2 年 · 第六条（一） · 请核对命名文件日期',
    ],
    [
      'a sheet',
      { row: null, column: null, address: null, header: null, article: null },
      '整表 · 不足 2 年 · 请核对命名文件日期',
    ],
    [
      'a file',
      { sheet: null, row: null, address: null, header: null, article: null, mend: '' },
      '整个文件 · 不足 2 年',
    ],
    [
      'a cell without a header',
      { header: null },
      '第 12 行 · H12 · 不足 2 年 · 第六条（一） · 请核对命名文件日期',
    ],
  ])('on %s', (_, change, line) => {
    expect(wordsOf({ ...found, ...change }).line).toBe(line)
  })

  it('names the severity', () => {
    expect(wordsOf({ ...found, severity: 'warning' }).severity).toBe('须说明')
  })
})

it.each<[Partial<Finding>, string]>([
  [{}, '市创新工作室办法第六条（一）'],
  [{ measure: null }, '第六条（一）'],
  [{ article: null }, ''],
])('the basis of %j is %s', (change, basis) => {
  expect(basisOf({ ...found, ...change })).toBe(basis)
})
