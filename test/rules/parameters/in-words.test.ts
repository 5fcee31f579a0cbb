import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { inWords } from '../../../rules/parameters/in-words.ts'

const parameters = registry.programmes.flatMap((one) => one.parameters)
const fill = inWords(parameters, 2026)

describe('figures of law in words', () => {
  it.each([
    ['不超过 {jn-cap} 家', '不超过 10 家'],
    ['满 {sd-running-years} 年', '满 3 年'],
    ['资助 {jn-grant}', '资助 5 万元'],
    ['{yh-reward-1}、{yh-reward-3}', '8000 元、3000 元'],
    ['{yh-deadline}前', '9 月 30 日前'],
    ['没有数', '没有数'],
  ])('%s: %s', (text, expected) => {
    expect(fill(text)).toBe(expected)
  })

  it('follow the parameter: another year, another law', () => {
    const cap = parameters.find(({ id }) => id === 'jn-cap')!
    const raised = { ...cap, values: [...cap.values, { ...cap.values[0]!, fromYear: 2027, value: 12 }] }
    expect(inWords([raised], 2026)('{jn-cap} 家')).toBe('10 家')
    expect(inWords([raised], 2027)('{jn-cap} 家')).toBe('12 家')
  })

  it('leave no hole open', () => {
    expect(() => fill('{jn-nothing} 家')).toThrow(RangeError)
    expect(() => fill('{jn-basis-date}')).toThrow(RangeError)
    const found = registry.measures.flatMap(({ clauses }) => clauses.map(({ says }) => says))
    const said = registry.rules.flatMap(({ checks, reading = '' }) => [checks, reading])
    for (const text of [...found, ...said]) expect(text).not.toMatch(/[{}]/)
  })

  it('are typed in no clause', () => {
    for (const { measure } of registry.programmes)
      for (const { id, says } of measure.clauses) expect(says, id).not.toMatch(/\d+ ?(家|个|项|年|月|万|元)/)
  })
})
