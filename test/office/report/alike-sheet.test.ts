import { describe, expect, it } from 'vitest'
import { alikeGroups } from '../../../office/report/alike-sheet.ts'
import { comparisonBook } from '../../../office/report/comparison-book.ts'
import type { Entry } from '../../../submissions/merge/entry.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import type { Finding } from '../../../templates/findings/finding.ts'
import { finding } from '../../../templates/findings/finding.ts'
import { address } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { studioNode } from '../../submissions/support/small-year.ts'
import { readBack, rowsUnder } from './read-back.ts'

const cellOf = (entry: Entry) => {
  const at = entry.record.place('studio')!
  const { reading, source } = entry.sheet
  return { file: source.file, sheet: reading.sheet, address: address(at.row, at.column), ...at }
}

const alike = (
  one: Entry,
  others: readonly Entry[],
  why = '领衔人证件号码相同',
  rule = 'merge/same-studio',
): Finding => {
  const { file, sheet, address, row, column, header } = cellOf(one)
  return finding(
    {
      kind: 'violation',
      rule,
      article: null,
      severity: 'review',
      sheet,
      row,
      column,
      address,
      header,
      value: one.name,
      expected: null,
      message: why,
      mend: '',
      answer: null,
      related: others.map(cellOf).map(({ file, sheet, address }) => ({ file, sheet, address })),
    },
    { file, programme: 'jinan-studio', unit: one.origin.unit },
  )
}

const withFindings = (of: (entries: readonly Entry[]) => Finding[]): MergedNode => {
  const node = studioNode()
  const entries = node.entries.filter(({ standing }) => standing === 'active')
  return { ...node, findings: of(entries) }
}

describe('疑似重复', () => {
  it('puts records that are alike side by side, each with its reason and its cell', async () => {
    const node = withFindings(([a, b]) => [alike(a!, [b!]), alike(b!, [a!], '工作室名称相同')])
    const { excel } = await readBack(comparisonBook(node, (path) => path, nodeCodec)!)
    const rows = rowsUnder(excel.getWorksheet('疑似重复')!).filter(({ cells }) => cells['申报编号'])
    const [a, b] = node.entries.filter(({ standing }) => standing === 'active')
    expect(rows.map(({ cells }) => [cells['推荐单位'], cells['申报编号'], cells['为什么疑似']])).toEqual([
      [a!.origin.unit, a!.number, '领衔人证件号码相同'],
      [b!.origin.unit, b!.number, '工作室名称相同'],
    ])
    expect(rows[0]!.links['单元格']).toContain(cellOf(a!).address)
  })

  it('joins groups that share a record', () => {
    const node = withFindings(([a, b, c]) => [alike(a!, [b!]), alike(c!, [b!])])
    expect(alikeGroups(node).map(({ entries }) => entries.size)).toEqual([3])
  })

  it('is left out where nothing is alike: findings of other rules make no group', () => {
    expect(alikeGroups(withFindings(([a, b]) => [alike(a!, [b!], '', 'merge/same-team')]))).toEqual([])
    expect(alikeGroups(withFindings(() => []))).toEqual([])
  })
})
