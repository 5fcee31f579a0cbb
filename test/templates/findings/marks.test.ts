import { describe, expect, test } from 'vitest'
import { type Finding, finding, SEVERITIES } from '../../../templates/findings/finding.ts'
import { MARK_COLOURS, marksOf, severityOfSignature, signature } from '../../../templates/findings/marks.ts'

const found = (over: Partial<Finding>): Finding => ({
  ...finding(
    {
      kind: 'violation',
      rule: 'JN-06-1b',
      article: '第六条（一）',
      severity: 'error',
      sheet: '申报表',
      row: 5,
      column: 8,
      address: 'H5',
      header: '本级命名日期',
      value: '2025-06-01',
      expected: null,
      message: '不足 2 年',
      mend: '请核对',
      answer: null,
    },
    { file: 'a.xlsx', programme: 'jinan-studio', unit: '历下区总工会' },
  ),
  ...over,
})

const luminance = (rgb: string): number => {
  const [r, g, b] = [0, 2, 4]
    .map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

describe('marks', () => {
  test.each(SEVERITIES)('the signature of %s names it and nothing else', (severity) => {
    expect(severityOfSignature(signature(severity))).toBe(severity)
    expect(severityOfSignature(`=${signature(severity)}`)).toBe(severity)
  })

  test.each(['LEN("x")>0', '$A1>3', 'TRUE', 'LEN("union-workbooks:errors")>0', ''])(
    '%s is not ours',
    (formula) => expect(severityOfSignature(formula)).toBeNull(),
  )

  test.each(SEVERITIES)('%s can be read on its colour', (severity) => {
    const { fill, text } = MARK_COLOURS[severity]
    expect((luminance(fill) + 0.05) / (luminance(text) + 0.05)).toBeGreaterThanOrEqual(4.5)
  })

  test('a cell with several findings is marked once, by the gravest, and its note reports all, gravest first', () => {
    const marks = marksOf([
      found({ severity: 'info', message: '核对' }),
      found({ severity: 'error', message: '不足 2 年' }),
      found({ row: 6, address: 'H6', severity: 'warning', message: '请说明' }),
    ])
    expect(marks.map(({ row, severity }) => [row, severity])).toEqual([
      [5, 'error'],
      [6, 'warning'],
    ])
    expect(marks[0]!.note).toBe(
      '【必须修改】不足 2 年（第六条（一））\n请核对\n\n【提示】核对（第六条（一））\n请核对',
    )
  })

  test('a finding of a whole sheet, row or file marks no cell', () => {
    expect(
      marksOf([found({ row: null, column: null }), found({ column: null }), found({ sheet: null })]),
    ).toEqual([])
  })
})
