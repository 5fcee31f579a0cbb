import { describe, expect, it } from 'vitest'
import { sendersSheet } from '../../../office/report/senders-sheet.ts'
import { ReportCell } from '../../../office/report/sheet.ts'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { node, rowsOf, type Sent, UNION_PHONE } from '../../submissions/support/node.ts'
import { PHONE } from '../../submissions/support/small-year.ts'

const sheets = (...hazards: string[]) => [
  rowsOf(
    hazardApplication,
    hazards.map((hazard, i) => ({ number: `H${i}`, hazard })),
  ),
]

/** File and state of each line, and how many records were read in it. */
function states(sent: readonly Sent[]) {
  const { lines, columns } = sendersSheet(
    node({ programme: 'jinan-hazard', sent }),
    '',
    [],
    (path) => path,
    [],
  )
  const at = (header: string): number => columns.findIndex((column) => column.header[0] === header)
  return [...lines].flatMap((line) => {
    if (!('cells' in line)) return []
    const file = line.cells[at('文件')]
    return file instanceof ReportCell ? [[file.value, line.cells[at('状态')], line.cells[at('读取数')]]] : []
  })
}

it('names in full whom the office asks for, of those that sent and those that did not', () => {
  const listed = rowsOf(allocations, [
    { programme: '济南市隐患排查奖励', unit: '槐荫区总工会', contact: '王芳', phone: PHONE },
    { programme: '济南市隐患排查奖励', unit: '天桥区总工会' },
  ])
  const sent = [{ unit: '历下区总工会', sheets: sheets('甲') }]
  const merged = node({ programme: 'jinan-hazard', sent, office: [listed] })
  const { lines } = sendersSheet(merged, '', [], (path) => path, [])
  const asked = [...lines].flatMap((line) => {
    if (!('cells' in line) || line.tone === 'total') return []
    const [contact, phone] = line.cells.slice(-2)
    const { value, words } = phone as ReportCell
    return [[line.cells[1], contact, value, words.open]]
  })
  expect(asked).toEqual([
    ['历下区总工会', '王芳', UNION_PHONE, true],
    ['槐荫区总工会', '王芳', PHONE, true],
    ['天桥区总工会', undefined, undefined, true],
  ])
})

describe('报送情况统计 says what became of each file', () => {
  const unit = '历下区总工会'
  it.each([
    [
      'a copy of another file of the same sender',
      [
        { unit, file: '1.xlsx', sheets: sheets('甲', '乙') },
        { unit, file: '2.xlsx', sheets: sheets('甲', '乙') },
      ],
      [
        ['1.xlsx', '有效', 2],
        ['2.xlsx', '内容相同', 2],
      ],
    ],
    [
      'a copy with one record of its own counts',
      [
        { unit, file: '1.xlsx', sheets: sheets('甲') },
        { unit, file: '2.xlsx', sheets: sheets('甲', '乙') },
      ],
      [
        ['1.xlsx', '有效', 1],
        ['2.xlsx', '有效', 2],
      ],
    ],
    [
      'an earlier version, and what a withdrawal takes back',
      [
        { unit, file: '1.xlsx', sheets: sheets('甲') },
        { unit, file: '2.xlsx', version: 2, withdrawn: true, sheets: sheets() },
      ],
      [
        ['1.xlsx', '被替代', 1],
        ['2.xlsx', '撤回', 0],
      ],
    ],
  ] as const)('%s', (_, sent, expected) => expect(states(sent)).toEqual(expected))
})
