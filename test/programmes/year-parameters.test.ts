import { describe, expect, it } from 'vitest'
import { hazardDeadline } from '../../programmes/jinan-hazard/parameters.ts'
import {
  basisDateParameter as cityBasisDate,
  cap as cityCap,
  grantParameter as cityGrant,
  runningYearsParameter as cityRunningYears,
} from '../../programmes/jinan-studio/parameters.ts'
import { registry } from '../../programmes/registry.ts'
import { parameterSet } from '../../programmes/registry-of.ts'

const line = (term: string, value: string | number, document: string | null = null) => ({
  term,
  value,
  document,
})

describe('parameters of a year', () => {
  it('are the law’s where no notice changes them', () => {
    const set = parameterSet(registry.byId('jinan-studio'), 2026)
    expect(set.get(cityCap)).toBe(10)
    expect(set.get(cityRunningYears)).toBe(2)
    expect(set.get(cityGrant)).toBe(5_000_000)
    expect(set.get(cityBasisDate)).toBeUndefined()
    expect(String(parameterSet(registry.byId('jinan-hazard'), 2026).get(hazardDeadline))).toBe('2026-09-30')
  })

  it('have no value before the measure was in force', () => {
    expect(parameterSet(registry.byId('jinan-studio'), 2019).get(cityCap)).toBeUndefined()
    expect(parameterSet(registry.byId('jinan-studio'), 2020).get(cityCap)).toBe(10)
  })

  it('a notice sets them by name or by id', () => {
    const set = parameterSet(registry.byId('jinan-studio'), 2026, [
      line('基准日', '2026-06-30'),
      line('jn-cap', 8, '济工办〔2026〕8号'),
    ])
    expect(String(set.get(cityBasisDate))).toBe('2026-06-30')
    expect(set.get(cityCap)).toBe(8)
    expect(set.refused).toEqual([])
  })

  it('a cap changes only with a document number', () => {
    const set = parameterSet(registry.byId('jinan-studio'), 2026, [line('市级命名控制数', 12)])
    expect(set.get(cityCap)).toBe(10)
    expect(set.refused).toHaveLength(1)
  })

  it('an amount changes only with a document number', () => {
    const without = parameterSet(registry.byId('jinan-studio'), 2026, [line('市级资助金额', 30_000)])
    expect(without.get(cityGrant)).toBe(5_000_000)
    expect(without.refused).toHaveLength(1)
    const by = parameterSet(registry.byId('jinan-studio'), 2026, [
      line('市级资助金额', '3万元', '济工办〔2026〕9号'),
    ])
    expect(by.get(cityGrant)).toBe(3_000_000)
    expect(by.basis(cityGrant)).toBe('济工办〔2026〕9号')
  })

  it.each([
    [50_000, null],
    ['5万元', null],
    ['50,000.00', '济工办〔2026〕9号'],
  ])('the law’s own amount, %s by %s, needs no document and rests on the law', (value, document) => {
    const set = parameterSet(registry.byId('jinan-studio'), 2026, [line('市级资助金额', value, document)])
    const law = parameterSet(registry.byId('jinan-studio'), 2026)
    expect(set.refused).toEqual([])
    expect(set.get(cityGrant)).toBe(5_000_000)
    expect(set.basis(cityGrant)).toBe(law.basis(cityGrant))
    expect(set.hash).toBe(law.hash)
  })

  it.each([
    [49_999.99, 1],
    [50_000.01, 1],
    [50_000, 0],
  ])('a fen more or less is another amount: %s', (value, refused) => {
    expect(
      parameterSet(registry.byId('jinan-studio'), 2026, [line('市级资助金额', value)]).refused,
    ).toHaveLength(refused)
  })

  it('what no clause sets rests on the notice, named or not', () => {
    const basis = (document: string | null) =>
      parameterSet(registry.byId('jinan-studio'), 2026, [line('基准日', '2026-06-30', document)]).basis(
        cityBasisDate,
      )
    expect([basis(null), basis('济工办〔2026〕9号')]).toEqual(['年度通知', '济工办〔2026〕9号'])
  })

  it('what cannot be read or is not known is refused, never guessed', () => {
    const set = parameterSet(registry.byId('jinan-studio'), 2026, [
      line('市级命名控制数', '十来家'),
      line('奖励标准', 1),
    ])
    expect(set.refused.map((r) => r.line.term)).toEqual(['市级命名控制数', '奖励标准'])
    expect(set.get(cityCap)).toBe(10)
  })

  it('the hash tells values apart and nothing else', () => {
    const law = parameterSet(registry.byId('jinan-studio'), 2026).hash
    expect(parameterSet(registry.byId('jinan-studio'), 2026, [line('市级命名控制数', 10)]).hash).toBe(law)
    expect(
      parameterSet(registry.byId('jinan-studio'), 2026, [line('市级命名控制数', 9, '济工办〔2026〕8号')])
        .hash,
    ).not.toBe(law)
    expect(parameterSet(registry.byId('jinan-studio'), 2027).hash).not.toBe(law)
  })
})
