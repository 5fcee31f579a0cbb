import { describe, expect, it } from 'vitest'
import { totalsSheet } from '../../../office/report/totals-sheet.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { yearTotals } from '../../../templates/forms/year-totals.ts'
import { node, rowsOf } from '../../submissions/support/node.ts'
import { hazardNode, LIXIA, studioWords } from '../../submissions/support/small-year.ts'

const sheetOf = (merged: MergedNode) => totalsSheet(merged, '与上年对照', [], (path) => path)!
const headers = (merged: MergedNode) => sheetOf(merged).columns.map(({ header }) => header[0])
const bands = (merged: MergedNode) =>
  [...sheetOf(merged).lines].flatMap((line) => ('band' in line ? [line.band] : []))

describe('与上年对照', () => {
  const kept = rowsOf(yearTotals, [
    {
      programme: '济南市创新工作室',
      year: 2025,
      of: '单位',
      subject: LIXIA,
      read: 9,
      sentBack: 2,
      review: 0,
      problems: 3,
    },
  ])
  const studios = node({ ...studioWords, office: [...studioWords.office!, kept] })

  it('puts the year before beside this one, and says which it is', () => {
    expect(headers(studios).slice(2, 6)).toEqual(['申报数', '上年申报数', '退回数', '上年退回数'])
    expect(sheetOf(studios).captions).toContain('上年各栏是 2025 年的，取自“历年统计”')
    const lines = [...sheetOf(studios).lines].flatMap((line) => ('cells' in line ? [line.cells] : []))
    expect(lines[0]?.slice(1, 6)).toEqual([LIXIA, 5, 9, 1, 2])
    expect(lines.find(([, what]) => what === '合计')?.slice(2, 6)).toEqual([6, 9, 1, 2])
  })

  it('has no columns for a year that nobody knows; money where there are rewards', () => {
    expect(headers(hazardNode())).toEqual([
      '序号',
      '单位或条文',
      '申报数',
      '退回数',
      '待审核数',
      '问题数',
      '应发金额（元）',
    ])
  })

  it('has no hints where there are none', () => {
    expect(bands(studios)).toEqual([
      '按报送单位（不含重复、被替代和待解锁的）',
      '按条文（没有改好、没有说明的问题）',
    ])
  })

  it('is left out where nothing was sent', () => {
    expect(totalsSheet(node({ programme: 'jinan-studio', sent: [] }), '', [], () => null)).toBeNull()
  })
})
