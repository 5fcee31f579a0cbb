/** The workbook that the hosts are tried on, and marks for it. */

import type { SheetHost } from '../../../addin/host.ts'
import { parseBlock } from '../../../addin/hosts/a1.ts'
import { SEVERITIES, type Severity } from '../../../templates/findings/finding.ts'
import type { Mark } from '../../../templates/findings/marks.ts'
import { address, type Book } from '../../../templates/sheet/grid.ts'

export const LIST = '创新工作室推荐汇总表'
export const INFO = '填报参数'

export const book: Book = {
  sheets: [
    {
      name: LIST,
      hidden: false,
      merges: [
        { top: 1, left: 1, bottom: 1, right: 4 },
        { top: 2, left: 3, bottom: 3, right: 3 },
      ],
      rows: [
        { number: 1, cells: ['推荐汇总表'] },
        { number: 2, cells: ['申报编号', '姓名', '本级命名日期', null, '资助金额（元）'] },
        { number: 4, cells: ['ZQ-01', '张三', 43948, true, 50000.5] },
        { number: 5, cells: ['ZQ-02', null, '2020年4月', false, { fault: '#REF!' }], hidden: true },
        { number: 7, cells: [null, '#REF!', '370102198001010011', null, null, { fault: '#N/A' }] },
        { number: 8, cells: ['ZQ-03', '王五', 0, -1.5, '#说明'] },
      ],
    },
    { name: '空表', hidden: false, rows: [], merges: [] },
    {
      name: INFO,
      hidden: true,
      merges: [],
      rows: [{ number: 3, cells: [null, null, '年度', 2026] }],
    },
  ],
}

export const markAt = (row: number, column: number, severity: Severity = 'error', sheet = LIST): Mark => ({
  sheet,
  row,
  column,
  severity,
  note: `第 ${row} 行第 ${column} 列`,
})

/** As many marks as asked, no two of them neighbours, of every severity. */
export const scattered = (count: number): Mark[] =>
  Array.from({ length: count }, (_, i) =>
    markAt(4 + 2 * Math.floor(i / 20), 1 + 2 * (i % 20), SEVERITIES[i % SEVERITIES.length]!),
  )

const spread = (range: { address: string; severity: Severity }): string[] => {
  const { top, left, bottom, right } = parseBlock(range.address)!
  const cells: string[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${address(row, column)} ${range.severity}`)
  return cells
}

/** The marked cells of a sheet with their severities, in a stable order. */
export const markedCells = async (host: SheetHost, sheet = LIST): Promise<string[]> =>
  (await host.marked(sheet)).flatMap(spread).sort()

export const cellsOf = (marks: readonly Mark[]): string[] =>
  marks.map(({ row, column, severity }) => `${address(row, column)} ${severity}`).sort()
