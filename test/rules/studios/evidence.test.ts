import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Achievement,
  doubts,
  type Item,
  onceEach,
  reliedUpon,
  type Standing,
} from '../../../rules/studios/evidence.ts'

const ORDER: readonly Standing[] = [
  'sure',
  'noted',
  'unsure',
  'reported',
  'missing',
  'open',
  'repeated',
  'late',
  'alone',
]
const item = (standing: Standing, name?: string): Item => ({
  row: (name === undefined ? {} : { name }) as Achievement,
  standing,
  blames: 'kind',
  says: standing,
})
const weakest = (items: readonly Item[]): number =>
  Math.max(...items.map(({ standing }) => ORDER.indexOf(standing)))

const items = fc.array(
  fc.constantFrom(...ORDER).map((standing) => item(standing)),
  { maxLength: 6 },
)
const ways = fc.array(fc.record({ needed: fc.integer({ min: 1, max: 3 }), items }), { maxLength: 4 })

describe('evidence', () => {
  it('relies on the surest way, and on no more than it needs', () => {
    fc.assert(
      fc.property(ways, (given) => {
        const relied = reliedUpon(given)
        const open = given.filter((way) => way.items.length >= way.needed)
        if (open.length === 0) {
          expect(relied).toBeNull()
          return
        }
        const surest = open.map(
          (way) =>
            way.items.map(({ standing }) => ORDER.indexOf(standing)).sort((a, b) => a - b)[way.needed - 1],
        )
        expect(weakest(relied!)).toBe(Math.min(...surest.map(Number)))
        expect(open.map(({ needed }) => needed)).toContain(relied!.length)
      }),
    )
  })

  it('says nothing of sure ones, and of reported ones what reading has said', () => {
    expect(doubts([item('sure'), item('reported')])).toEqual([])
    expect(doubts([item('open'), item('missing')]).map(({ severity, kind }) => [severity, kind])).toEqual([
      ['review', undefined],
      ['review', 'unjudged'],
    ])
  })

  it('counts each name once, the surest award first, and leaves nameless ones apart', () => {
    const counted = onceEach([item('open', '装置'), item('sure', '装 置'), item('sure'), item('sure')])
    expect(counted.map(({ standing }) => standing)).toEqual(['sure', 'sure', 'sure', 'repeated'])
  })
})
