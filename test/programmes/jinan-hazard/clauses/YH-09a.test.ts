import { describe, expect, it } from 'vitest'
import { paidOnceAYear } from '../../../../programmes/jinan-hazard/clauses/YH-09a.ts'
import { rewardList } from '../../../../programmes/jinan-hazard/forms/reward-list.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const line = {
  year: 2026,
  unit: '历下区总工会',
  number: 'A',
  employer: '某某机械厂',
  hazardPlace: '三车间 2 号行车',
  hazard: '行车吊钩防脱装置缺失',
  batch: '2026年第1批',
}
const another = { ...line, number: 'B', hazard: '配电箱门未关闭', hazardPlace: '锅炉房' }
const outcome = (...rows: readonly object[]) => briefs(paidOnceAYear, [sheet(rewardList, rows as never)])

describe('rule YH-09a', () => {
  it.each([
    ['one batch', {}, []],
    ['one batch, written otherwise', { batch: '2026 年第１批' }, []],
    ['another batch', { batch: '2026年第2批' }, ['warning batch#2']],
    ['a batch of another year', { year: 2025, batch: '2025年第1批' }, []],
    ['no batch named', { batch: null }, []],
    ['a batch that only its day gives', { batch: null, paidOn: '2026-12-01' }, ['warning paidOn#2']],
  ])('%s: %j', (_name, other, expected) => {
    expect(outcome(line, { ...another, ...other })).toEqual(expected)
  })

  it('names who was paid before', () => {
    const first = { ...line, finder: '张三' }
    const [found] = findingsOf(paidOnceAYear, [
      sheet(rewardList, [first, { ...first, year: 2027, batch: '2027' }]),
    ])
    expect(found?.message).toContain('A（张三）是同一事故隐患')
  })

  it('gives each batch once', () => {
    const second = { ...another, batch: '第2批' }
    expect(
      outcome(line, second, { ...second, number: 'C', hazard: '灭火器过期', hazardPlace: '仓库' }),
    ).toEqual(['warning batch#2'])
  })

  it.each([
    ['the same of last year', { year: 2025, number: 'X', batch: '2025' }, ['error hazard#2']],
    ['the same from another union', { unit: '市中区总工会', number: 'X' }, ['error hazard#2']],
    ['the same in other writing', { number: 'X', hazard: '行车（吊钩）防脱装置缺失。' }, ['error hazard#2']],
    ['nearly the same', { number: 'X', hazard: '行车吊钩的防脱装置缺失' }, ['review hazard#2']],
    ['another place', { number: 'X', hazardPlace: '锅炉房水位计' }, []],
    ['another employer', { number: 'X', employer: '某某化工厂' }, []],
    ['another defect', { number: 'X', hazard: '配电箱门未关闭' }, []],
    ['the same number of that year', { hazard: '灭火器过期', hazardPlace: '仓库' }, ['error hazard#2']],
    [
      'the same number of another year',
      { year: 2025, batch: '2025', hazard: '灭火器过期', hazardPlace: '仓库' },
      [],
    ],
    ['no place given', { number: 'X', hazardPlace: null }, ['unjudged hazardPlace#2']],
    [
      'nothing given',
      { number: 'X', employer: null, hazard: null, hazardPlace: null },
      ['unjudged employer#2'],
    ],
  ])('a hazard paid before: %s', (_name, other, expected) => {
    expect(outcome(line, { ...line, ...other })).toEqual(expected)
  })

  it('says once a year what could not be compared', () => {
    const rows = [2024, 2024, 2025].map((year, i) => ({
      ...another,
      year,
      number: `${i}`,
      batch: `${year}`,
      hazard: null,
    }))
    const found = findingsOf(paidOnceAYear, [sheet(rewardList, [line, ...rows])])
    expect(found.map(({ kind, message }) => [kind, message])).toEqual([
      ['unjudged', '2024 年有 2 行没有填“隐患名称”，查不出是否重复奖励'],
      ['unjudged', '2025 年有 1 行没有填“隐患名称”，查不出是否重复奖励'],
    ])
  })

  it('names the first payment', () => {
    const found = findingsOf(paidOnceAYear, [sheet(rewardList, [{ ...line, year: 2025, batch: null }, line])])
    expect(found.map(({ message }) => message)).toEqual([
      '与 2025 年历下区总工会 A是同一事故隐患，已经奖励过',
    ])
    expect(found[0]?.related).toHaveLength(1)
  })

  it('says of a number given twice that it is the number', () => {
    const [found] = findingsOf(paidOnceAYear, [
      sheet(rewardList, [line, { ...line, hazard: '灭火器过期', hazardPlace: '仓库' }]),
    ])
    expect(found?.message).toBe('推荐单位和申报编号与 2026 年历下区总工会 A相同，一份申请只发放一次')
  })
})
