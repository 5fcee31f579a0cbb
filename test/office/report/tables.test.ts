import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cellLink } from '../../../office/report/link.ts'
import { findingsCsv, recordsCsv } from '../../../office/report/tables.ts'
import { registry } from '../../../programmes/registry.ts'
import { hazardNode, IDENTITY, studioNode } from '../../submissions/support/small-year.ts'

const parse = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data

describe('findingsCsv', () => {
  it('has a row for each finding, masked unless given', () => {
    const { findings } = studioNode()
    const rows = parse(findingsCsv(registry, findings))
    expect(rows).toHaveLength(findings.length)
    expect(findingsCsv(registry, findings)).not.toContain(IDENTITY)
    expect(findingsCsv(registry, findings, false)).toContain(IDENTITY)
    expect(rows.find((row) => row['规则'] === 'JN-06-1b')).toMatchObject({
      严重程度: '待审核',
      类别: '不符合',
      依据: '市创新工作室办法第六条（二）',
    })
  })
})

describe('recordsCsv', () => {
  it('has a row for each record of each merge, counted as the merge counts', () => {
    const nodes = [studioNode(), hazardNode()]
    const rows = parse(recordsCsv(nodes))
    expect(rows).toHaveLength(nodes.reduce((sum, { counts }) => sum + counts.read, 0))
    const of = (counted: string) => rows.filter((row) => row['计入'] === counted).length
    const total = (key: 'accepted' | 'sentBack' | 'review' | 'duplicate' | 'superseded') =>
      nodes.reduce((sum, { counts }) => sum + counts[key], 0)
    expect(['通过', '退回', '待审核', '重复', '被替代'].map(of)).toEqual(
      (['accepted', 'sentBack', 'review', 'duplicate', 'superseded'] as const).map(total),
    )
    expect(rows.filter((row) => row['是否上报'] === '是').map((row) => row['申报编号'])).toEqual([
      'LX-01',
      'LX-H1',
      'LX-H2',
      'LX-H4',
    ])
    // Neutralised: a spreadsheet would take it for a formula.
    expect(rows.some((row) => row['名称'] === "'=1+1创新工作室")).toBe(true)
  })
})

describe('cellLink', () => {
  it.each([
    [['../a b.xlsx', null, null], '../a%20b.xlsx', null],
    [['../100%#1.xlsx', '申报表', 'B7'], '../100%25%231.xlsx', "'申报表'!B7"],
    [['a.xlsx', "张's 表#1", null], 'a.xlsx', "'张''s 表#1'!A1"],
  ] as const)('%j leads to %s, %s', ([file, sheet, address], target, cell) => {
    expect(cellLink(file, sheet, address)).toEqual({ target, cell })
  })
})
