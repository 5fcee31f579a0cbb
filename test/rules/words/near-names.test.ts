import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areNear, nearAmong, nearPairs } from '../../../rules/words/near-names.ts'

describe('near names', () => {
  it('finds every near pair that comparing all with all finds', () => {
    const name = fc.array(fc.constantFrom(...'行车吊钩防脱装置缺失'), { maxLength: 8 }).map((c) => c.join(''))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const all: string[] = []
        const near = nearAmong(names)
        for (let j = 0; j < names.length; j++)
          for (let i = 0; i < j; i++) {
            expect(near(i, j)).toBe(areNear(names[i]!, names[j]!))
            if (near(i, j)) all.push(`${i} ${j}`)
          }
        expect(
          nearPairs(names)
            .map(([i, j]) => `${i} ${j}`)
            .sort(),
        ).toEqual(all.sort())
      }),
    )
  })

  it('takes nothing for near to nothing', () => {
    expect(nearPairs(['', '', '（）'])).toEqual([])
  })
})
