import { describe, expect, it } from 'vitest'
import { groupBy } from '../../../templates/values/group-by.ts'

describe('groupBy', () => {
  it('keeps the order of first appearance, and of the items of each key', () => {
    const groups = groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], (item) => item[0]!)
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
      ['c', ['c1']],
    ])
  })

  it('leaves nothing out, and takes keys of any kind', () => {
    const one = {}
    const groups = groupBy([1, 2, 3, 4], (n) => (n === 2 ? null : n === 3 ? undefined : one))
    expect([...groups]).toEqual([
      [one, [1, 4]],
      [null, [2]],
      [undefined, [3]],
    ])
  })
})
