import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { namingEvents } from '../../../submissions/state/naming-events.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { node, rowsOf } from '../support/node.ts'

const CITY = { union: '济南市总工会', year: 2026 }
const PROGRAMME = '济南市创新工作室'
const UNIT = '历下区总工会'

const number = (i: number): string => `LX-${String(i).padStart(2, '0')}`

/** As many studios as there are ranks; `null` is recommended without a rank, `undefined` not recommended. */
function merged(ranks: readonly (number | null | undefined)[], place = '济南市总工会') {
  const studios = ranks.map((_, i) => ({
    number: number(i),
    studio: `第${i}工作室`,
    leader: `张${i}`,
    leaderIdentity: '370102198506150128',
    employer: `第${i}机械厂`,
  }))
  const decided = ranks.flatMap((rank, i) =>
    rank === undefined
      ? []
      : [
          {
            programme: PROGRAMME,
            unit: UNIT,
            number: number(i),
            decision: '推荐',
            rank,
            decidedOn: '2026-07-01',
          },
        ],
  )
  return node({
    programme: 'jinan-studio',
    place,
    sent: [{ unit: UNIT, sheets: [rowsOf(jinanStudioApplication, studios as never)] }],
    office: [rowsOf(decisions, decided as never)],
  })
}

const proposed = (ranks: readonly (number | null | undefined)[], state: readonly Line[] = []) =>
  namingEvents(CITY, merged(ranks), state).map(({ sets }) => sets['number'])

const upTo = (n: number): number[] => [...Array(n).keys()].map((i) => i + 1)

describe('拟命名名单 proposed by a run', () => {
  it('follows the ranks, and then the order of the decisions', () => {
    expect(proposed([3, null, 1, undefined, 2])).toEqual([2, 4, 0, 1].map(number))
  })

  it('reports all that is known', () => {
    const [event] = namingEvents(CITY, merged([1]), [])
    expect(event).toMatchObject({
      kind: 'proposed',
      form: 'naming-list',
      sets: {
        programme: PROGRAMME,
        namedYear: 2026,
        unit: UNIT,
        number: number(0),
        studio: '第0工作室',
        leader: '张0',
        leaderIdentity: '370102198506150128',
        employer: '第0机械厂',
        grant: 5_000_000,
      },
    })
  })

  it('fills the cap of 10 and no more', () => {
    expect(proposed(upTo(10))).toHaveLength(10)
    expect(proposed(upTo(12))).toEqual(upTo(10).map((_, i) => number(i)))
  })

  it('leaves out those that share a rank at the edge of the cap', () => {
    expect(proposed([...upTo(9), 10, 10])).toEqual(upTo(9).map((_, i) => number(i)))
    expect(proposed([...upTo(8), 9, 9])).toHaveLength(10)
    expect(proposed([...upTo(9), null, null])).toEqual(upTo(9).map((_, i) => number(i)))
  })

  it('proposes once a year: what is missing then was left out by a person', () => {
    const line = (values: object): Line => ({
      form: 'naming-list',
      values: { programme: PROGRAMME, ...values },
    })
    expect(proposed([1, 2], [line({ namedYear: 2026, studio: '第0工作室' })])).toEqual([])
    expect(proposed([1, 2], [line({ studio: '第0工作室' })])).toEqual([])
    expect(proposed([1, 2], [line({ namedYear: 2025 })])).toHaveLength(2)
    expect(proposed([1, 2], [line({ programme: '山东省创新工作室', namedYear: 2026 })])).toHaveLength(2)
  })

  it('is silent where nothing is named', () => {
    expect(namingEvents(CITY, merged([1], '历下区总工会'), [])).toEqual([])
  })
})
