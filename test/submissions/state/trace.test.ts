import { describe, expect, it } from 'vitest'
import type { Line, LineValues } from '../../../submissions/state/line.ts'
import { traceOf } from '../../../submissions/state/trace.ts'
import { Day } from '../../../templates/values/day.ts'

const entry = (values: LineValues): Line => ({
  form: 'ledger',
  values: {
    programme: '济南市创新工作室',
    unit: '历下区总工会',
    name: '甲工作室',
    number: 'LX-01',
    ...values,
  },
})

const life: readonly Line[] = [
  entry({ kind: '摘牌', year: 2026, on: new Day(2026, 4, 20) }),
  entry({
    kind: '命名',
    year: 2021,
    on: new Day(2021, 8, 1),
    sourceFile: '审定.xlsx',
    sourceSheet: '拟命名名单',
    sourceRow: 5,
  }),
  entry({ kind: '资助', year: 2021, on: new Day(2021, 9, 1), amount: 5_000_000 }),
  entry({ kind: '考核', year: 2022, result: '合格' }),
  entry({ kind: '检查', year: 2025, on: new Day(2025, 12, 10), result: '不合格' }),
  entry({ kind: '限期整改', year: 2025, on: new Day(2025, 12, 10), term: new Day(2026, 3, 31) }),
  entry({ kind: '命名', year: 2023, name: '乙工作室', number: 'LX-02', on: new Day(2023, 8, 1) }),
]

describe('the life of a studio', () => {
  it('is reported in the order in which it happened, down to the cell that first said so', () => {
    const outcome = traceOf(life, '甲 工作室')
    expect(outcome.map(({ kind, year }) => `${year} ${kind}`)).toEqual([
      '2021 命名',
      '2021 资助',
      '2022 考核',
      '2025 检查',
      '2025 限期整改',
      '2026 摘牌',
    ])
    expect(outcome[0]?.source).toBe('审定.xlsx › 拟命名名单 第 5 行')
    expect(outcome[1]).toMatchObject({ amount: 5_000_000, source: null })
  })

  it('is found by its number as well, and nothing else is', () => {
    expect(traceOf(life, 'LX-02').map(({ name }) => name)).toEqual(['乙工作室'])
    expect(traceOf(life, '丙工作室')).toEqual([])
  })
})
