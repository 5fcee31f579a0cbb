import { describe, expect, it } from 'vitest'
import { extensionActs } from '../../../submissions/state/extension-acts.ts'
import { Day } from '../../../templates/values/day.ts'
import { ACTOR, after, CITY, whys } from './support/lines.ts'

const MEANT = { programme: '济南市创新工作室', unit: '历下区总工会' }
const state = [
  { form: 'allocations', values: { ...MEANT, max: 2 } },
  { form: 'allocations', values: { ...MEANT, programme: '济南市隐患排查奖励', max: 9 } },
]
const extend = (to = new Day(2026, 10, 15), reason = '受灾，分管领导同意', meant = MEANT) =>
  extensionActs(CITY, state, meant, ACTOR, to, reason)

describe('a longer term', () => {
  it('stands beside the allocation of that programme, with why and who', () => {
    const lines = after(state, extend())
    expect([String(lines[0]?.['extendedTo']), lines[0]?.['extensionReason']]).toEqual([
      '2026-10-15',
      '受灾，分管领导同意（王芳，2026-06-20）',
    ])
    expect(lines[1]).toEqual(state[1]?.values)
  })

  it('is not given by halves', () => {
    expect(whys(extend(new Day(2026, 10)))).toEqual(['延期要填到日，如 2026-10-15'])
    expect(whys(extend(new Day(2025, 10, 15)))).toEqual(['2025-10-15 不是 2026 年度的日期'])
    expect(whys(extend(new Day(2026, 10, 15), '同意'))).toEqual(['延期要写明理由'])
    expect(whys(extend(undefined, undefined, { ...MEANT, unit: '天桥区总工会' }))).toEqual([
      '“推荐名额分配”里没有这个单位，请先补上一行',
    ])
    expect(extend(new Day(2025, 10, 15)).events).toEqual([])
  })
})
