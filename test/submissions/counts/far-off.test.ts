import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atLeast,
  farAmounts,
  farShares,
  median,
  type Part,
  spread,
} from '../../../submissions/counts/far-off.ts'

const alike = (many: number, part: number, of: number): Part[] =>
  Array.from({ length: many }, () => ({ part, of }))

describe('medians', () => {
  it('are not bent by one value', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([1, 2, 3, 4, 1000])]).toEqual([2, 2.5, 3])
    expect(spread([1, 2, 3, 4, 1000])).toBeCloseTo(1.4826)
  })

  it('know what chance does', () => {
    expect([atLeast(0, 5, 0.2), atLeast(5, 5, 0.5)]).toEqual([1, 1 / 32])
    expect(atLeast(3, 5, 0.05)).toBeCloseTo(0.00116, 5)
  })
})

describe('a share far off its peers’', () => {
  const peers = alike(6, 1, 10)

  it.each<[string, Part, Part[], boolean]>([
    ['far above', { part: 6, of: 10 }, peers, true],
    ['above, within what chance does', { part: 3, of: 10 }, peers, false],
    ['the same share of too few', { part: 3, of: 4 }, peers, false],
    ['beside too few peers', { part: 6, of: 10 }, alike(4, 1, 10), false],
    ['beside as few as may be', { part: 6, of: 10 }, alike(5, 1, 10), true],
    ['beside peers that have too few records', { part: 6, of: 10 }, alike(6, 0, 4), false],
    ['far below', { part: 0, of: 20 }, alike(6, 7, 10), true],
    [
      'below peers that differ among themselves',
      { part: 0, of: 20 },
      [1, 3, 5, 7, 8, 9].map((part) => ({ part, of: 10 })),
      false,
    ],
    ['less than a fifth apart, however sure', { part: 290, of: 1000 }, alike(6, 100, 1000), false],
    ['a fifth apart', { part: 310, of: 1000 }, alike(6, 100, 1000), true],
  ])('%s', (_, own, others, told) => {
    expect([...farShares([own, ...others]).keys()]).toEqual(told ? [0] : [])
  })

  it('is told with what it is held against', () => {
    expect(farShares([...peers, { part: 6, of: 10 }]).get(6)).toEqual({ share: 0.6, peers: 6, median: 0.1 })
  })

  it('one bad sender does not make the others look good', () => {
    expect([...farShares([{ part: 90, of: 100 }, ...alike(6, 3, 10)]).keys()]).toEqual([0])
  })

  it.each([0.02, 0.2, 0.5, 0.9])('is rarely told where all are alike (%s)', (usual) => {
    const merges = fc.sample(
      fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), {
        minLength: 6,
        maxLength: 20,
      }),
      { numRuns: 400, seed: 11 },
    )
    const told = merges.filter(
      (senders) =>
        farShares(
          senders.map((records) => ({
            part: records.filter((draw) => draw < usual).length,
            of: records.length,
          })),
        ).size > 0,
    )
    expect(told.length).toBeLessThan(20)
  })
})

describe('an amount far from its kind', () => {
  const kind = [3, 4, 5, 5, 6, 6, 7, 8, 9, 10].map((amount, i) => ({ amount, sender: `甲乙丙丁`[i % 4]! }))
  const far = (amount: number, others = kind) => [...farAmounts([...others, { amount, sender: '戊' }]).keys()]

  it('is told above and below', () => {
    expect([far(60_000), far(0.0006)]).toEqual([[10], [10]])
    expect(farAmounts([...kind, { amount: 60_000, sender: '戊' }]).get(10)).toBeCloseTo(6)
  })

  it('is not told of what is merely large or small', () => {
    expect([far(59), far(0.65)]).toEqual([[], []])
  })

  it('is not told where amounts differ widely anyhow', () => {
    const wide = kind.map((each, i) => ({ ...each, amount: 10 ** i }))
    expect(far(1e12, wide)).toEqual([])
  })

  it('is not told among few amounts, or of few senders', () => {
    expect(far(60_000, kind.slice(0, 8))).toEqual([])
    expect(far(60_000, kind.slice(0, 9))).toEqual([9])
    expect(
      far(
        60_000,
        kind.map((each) => ({ ...each, sender: '甲' })),
      ),
    ).toEqual([])
  })

  it('is told where more than half are the very same, from ten times on', () => {
    const same = kind.map((each) => ({ ...each, amount: 5 }))
    expect([far(50, same), far(49, same)]).toEqual([[10], []])
  })
})
