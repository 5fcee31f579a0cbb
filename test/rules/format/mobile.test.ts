import { describe, expect, it } from 'vitest'
import { mobile } from '../../../rules/format/mobile.ts'

describe('rule format/mobile', () => {
  it.each([
    ['13000000000', true],
    ['19999999999', true],
    ['+86 13805310001', true],
    ['１３８０５３１０００１', true],
    ['12999999999', false],
    ['1380531000', false],
    ['138053100011', false],
    ['0531-12345678', false],
  ])('%s: %s', (value, expected) => {
    if (mobile.scope !== 'cell') throw new Error('not a cell rule')
    expect(mobile.judge(value, undefined) === true).toBe(expected)
  })
})
