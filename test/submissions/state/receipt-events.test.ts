import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { receiptEvents } from '../../../submissions/state/receipt-events.ts'
import { Day } from '../../../templates/values/day.ts'
import { type Fault, node, rowsOf, type Sent } from '../support/node.ts'

const CITY = { union: '济南市总工会', year: 2026 }

const sending = (file: string, version: number, ...rows: readonly object[]): Sent => ({
  unit: '历下区总工会',
  file,
  version,
  sheets: [rowsOf(jinanStudioApplication, rows as never)],
})

const a = { number: 'LX-01', studio: '甲工作室', leader: '张三', employer: '某某机械厂' }
const b = { number: 'LX-02', studio: '乙工作室', leader: '李四', employer: '某某化工厂' }

function run(
  state: readonly Line[],
  sent: readonly Sent[],
  hashes: Readonly<Record<string, string>>,
  day = new Day(2026, 6, 20),
  faults: readonly Fault[] = [],
) {
  const merged = node({ programme: 'jinan-studio', sent, faults })
  const events = receiptEvents(CITY, merged, state, { hashOf: (file) => hashes[file], on: day })
  return { events, ...applyEvents(state, events) }
}

const shown = (lines: readonly Line[]) =>
  lines.map(({ values }) => [
    values['number'],
    values['version'],
    values['verdict'],
    values['state'],
    values['receivedOn']?.toString(),
    values['fileHash'],
  ])

describe('收件登记 kept by a run', () => {
  const first = run([], [sending('一.xlsx', 1, a, b)], { '一.xlsx': 'h1' })

  it('registers each record of a sending once, not yet accepted', () => {
    expect(shown(first.lines)).toEqual([
      ['LX-01', 1, '通过', '未接收', '2026-06-20', 'h1'],
      ['LX-02', 1, '通过', '未接收', '2026-06-20', 'h1'],
    ])
    expect(run(first.lines, [sending('一.xlsx', 1, a, b)], { '一.xlsx': 'h1' }).events).toEqual([])
  })

  it('registers a later sending beside the first, which it replaces', () => {
    const later = run(
      first.lines,
      [sending('一.xlsx', 1, a, b), sending('二.xlsx', 2, { ...a, employer: '某某机械厂有限公司' }, b)],
      { '一.xlsx': 'h1', '二.xlsx': 'h2' },
      new Day(2026, 7, 1),
    )
    expect(shown(later.lines)).toEqual([
      ['LX-01', 1, '被替代', '未接收', '2026-06-20', 'h1'],
      ['LX-02', 1, '被替代', '未接收', '2026-06-20', 'h1'],
      ['LX-01', 2, '通过', '未接收', '2026-07-01', 'h2'],
      ['LX-02', 2, '通过', '未接收', '2026-07-01', 'h2'],
    ])
  })

  it('knows a file again that was only moved', () => {
    const moved = run(first.lines, [sending('新/一.xlsx', 1, a, b)], { '新/一.xlsx': 'h1' })
    expect(moved.lines).toHaveLength(2)
    expect(moved.lines.map(({ values }) => values['file'])).toEqual(['新/一.xlsx', '新/一.xlsx'])
  })

  it('says of a file that is gone or was overwritten that it can no longer be received, until it is back', () => {
    const over = run(first.lines, [sending('一.xlsx', 2, a, b)], { '一.xlsx': 'h2' })
    expect(shown(over.lines).map(([, , verdict, , , hash]) => [verdict, hash])).toEqual([
      ['已不在收件', 'h1'],
      ['已不在收件', 'h1'],
      ['通过', 'h2'],
      ['通过', 'h2'],
    ])
    const back = run(over.lines, [sending('一.xlsx', 1, a, b)], { '一.xlsx': 'h1' })
    expect(shown(back.lines).map(([, , verdict]) => verdict)).toEqual([
      '通过',
      '通过',
      '已不在收件',
      '已不在收件',
    ])
  })

  it('keeps what the office set, and its verdict up to date', () => {
    const accepted = first.lines.map(
      (line, i): Line =>
        i === 0 ? { ...line, values: { ...line.values, state: '已接收', setBy: '王芳' } } : line,
    )
    const { lines, conflicts } = run(
      accepted,
      [sending('一.xlsx', 1, a, b)],
      { '一.xlsx': 'h1' },
      new Day(2026, 6, 21),
      [{ number: 'LX-01', key: 'leader', severity: 'error' }],
    )
    expect(conflicts).toEqual([])
    expect(lines[0]?.values).toMatchObject({
      state: '已接收',
      setBy: '王芳',
      verdict: '退回修改',
      problems: 1,
    })
  })
})
