import { describe, expect, it } from 'vitest'
import { phone } from '../../../rules/format/phone.ts'
import type { Rule } from '../../../rules/rule.ts'

const says = (rule: Rule, value: string) =>
  rule.scope === 'cell' && (rule.judge(value, undefined) === true ? 'ok' : 'error')

describe('rule format/phone', () => {
  it.each([
    ['13805310001', 'ok'],
    ['+86 138-0531-0001', 'ok'],
    ['008613805310001', 'ok'],
    ['１３８０５３１０００１', 'ok'],
    ['0531-12345678', 'ok'],
    ['0634-6212345', 'ok'],
    ['（0531）12345678转801', 'ok'],
    ['12345678', 'error'],
    ['12805310001', 'error'],
    ['1380531000', 'error'],
    ['138053100011', 'error'],
    ['13805310001、13905310002', 'error'],
  ])('%s: %s', (value, expected) => {
    expect(says(phone, value)).toBe(expected)
  })
})
