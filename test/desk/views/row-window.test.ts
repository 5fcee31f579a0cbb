import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SPARE, type Stretch, stretchesOf } from '../../../desk/views/row-window.ts'

const even = (count: number): number[] => Array(count).fill(10)

const drawnIn = (stretches: readonly Stretch[]): number[] =>
  stretches.flatMap((each) =>
    each.kind === 'gap' ? [] : Array.from({ length: each.to - each.from }, (_, index) => each.from + index),
  )

describe('stretchesOf', () => {
  it.each<
    [
      what: string,
      view: { top: number; height: number },
      kept: number,
      drawn: [first: number, last: number][],
    ]
  >([
    ['a view at the top', { top: 0, height: 50 }, -1, [[0, 4 + SPARE]]],
    ['a row that only just shows', { top: 0, height: 51 }, -1, [[0, 5 + SPARE]]],
    ['a view in the middle', { top: 500, height: 50 }, -1, [[50 - SPARE, 54 + SPARE]]],
    ['a list that begins below the view', { top: -500, height: 50 }, -1, [[0, SPARE - 1]]],
    ['a view below the list', { top: 5000, height: 50 }, -1, [[100 - SPARE, 99]]],
    [
      'a focus above the view',
      { top: 500, height: 50 },
      3,
      [
        [2, 4],
        [50 - SPARE, 54 + SPARE],
      ],
    ],
    [
      'a focus below the view',
      { top: 0, height: 50 },
      99,
      [
        [0, 4 + SPARE],
        [98, 99],
      ],
    ],
    ['a focus within the view', { top: 0, height: 50 }, 2, [[0, 4 + SPARE]]],
  ])('draws around %s', (_, view, kept, drawn) => {
    const rows = stretchesOf(even(100), view, kept).filter((each) => each.kind === 'rows')
    expect(rows.map(({ from, to }) => [from, to - 1])).toEqual(drawn)
  })

  it('keeps the height of the list, and each row in its place, whatever is drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 80 }),
        fc.integer({ min: -3000, max: 12_000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: -1, max: 79 }),
        (heights, top, height, kept) => {
          const stretches = stretchesOf(heights, { top, height }, kept)
          let y = 0
          let next = 0
          for (const each of stretches) {
            expect(each.from).toBe(next)
            if (each.kind === 'gap') {
              let left = each.height
              while (left > 0) left -= heights[next++]!
              expect(left).toBe(0)
              y += each.height
            } else for (; next < each.to; next++) y += heights[next]!
          }
          expect([next, y]).toEqual([heights.length, heights.reduce((sum, each) => sum + each, 0)])
          const drawn = new Set(drawnIn(stretches))
          let at = 0
          for (const [index, each] of heights.entries()) {
            if (at + each > top && at < top + height) expect(drawn.has(index)).toBe(true)
            at += each
          }
          if (kept >= 0 && kept < heights.length) expect(drawn.has(kept)).toBe(true)
        },
      ),
    )
  })
})
