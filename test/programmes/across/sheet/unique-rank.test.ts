import { describe, expect, it } from 'vitest'
import { uniqueRank as uniqueRankOver } from '../../../../programmes/across/sheet/unique-rank.ts'
import { registry } from '../../../../programmes/registry.ts'
import { judge } from '../../../../rules/judge.ts'
import { studioSummary } from '../../../../templates/forms/studio-summary.ts'
import { briefs, byLaw, findingsOf, sheet } from '../../../support/rows.ts'

const uniqueRank = uniqueRankOver(registry.programmes)

const lines = (...ranks: readonly (number | string | null)[]) =>
  sheet(
    studioSummary,
    ranks.map((rank, i) => ({ number: `A${i + 1}`, studio: `${i + 1}号创新工作室`, rank })),
  )

describe('rule sheet/unique-rank', () => {
  it.each([
    [[1, 2, 3], []],
    [[2, 4], []],
    [[1, 1], ['warning rank#2']],
    [
      [1, 2, 1, 2],
      ['warning rank#3', 'warning rank#4'],
    ],
    [
      [1, 1, 1],
      ['warning rank#2', 'warning rank#3'],
    ],
    [[null, null], []],
    [[1, '第一'], []],
  ])('places %j: %j', (ranks, expected) => {
    expect(briefs(uniqueRank, [lines(...ranks)])).toEqual(expected)
  })

  it('lets each union count from one, also where a city hands on the lines of several', () => {
    const [one, other] = [
      lines(1, 2),
      sheet(studioSummary, [{ number: 'B', rank: 1 }], { unit: '市中区总工会' }),
    ]
    expect(briefs(uniqueRank, [one, other])).toEqual([])
    const [first, second] = one.reading.records
    const origin = { unit: '市中区总工会', file: 'f', sheet: 's', row: 1 }
    const records = [first!, { ...second!, row: { ...second!.row, rank: 1 }, origin }]
    const handedOn = { ...one, reading: { ...one.reading, records } }
    const run = (sheets: (typeof one)[]) =>
      judge({ sheets, rules: [uniqueRank], scopes: ['sheet'], parameters: byLaw }).judged.length
    expect(run([handedOn])).toBe(0)
    expect(
      run([
        { ...one, reading: { ...one.reading, records: [records[0]!, { ...records[1]!, origin: null }] } },
      ]),
    ).toBe(1)
  })

  it('names the studio that bears the place', () => {
    const [found] = findingsOf(uniqueRank, [lines(1, 1)])
    expect(found?.message).toBe('推荐排序 1 重号，“1号创新工作室”也排第 1')
    expect(found?.related).toHaveLength(1)
  })
})
