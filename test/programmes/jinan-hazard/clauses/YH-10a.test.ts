import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rewardedOnce } from '../../../../programmes/jinan-hazard/clauses/YH-10a.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const hazard = {
  number: 'A',
  employer: '某某机械厂',
  hazardPlace: '三车间 2 号行车',
  hazard: '行车吊钩防脱装置缺失',
  foundOn: '2026-03-15',
  reportedToSafetyOn: '2026-03-16',
  reportedToUnionOn: '2026-03-17',
}
const LIXIA = { unit: '历下区总工会' }
const SHIZHONG = { unit: '市中区总工会' }

const twoSenders = (a: object, b: object) => [
  sheet(hazardApplication, [{ ...hazard, ...a }], LIXIA),
  sheet(hazardApplication, [{ ...hazard, ...b }], SHIZHONG),
]

describe('rule YH-10a', () => {
  it.each([
    ['the same', {}, ['error hazard', 'error hazard']],
    [
      'the same in full-width and with spaces',
      { hazardPlace: '三车间２号 行车' },
      ['error hazard', 'error hazard'],
    ],
    ['the same in brackets', { hazard: '行车（吊钩）防脱装置缺失。' }, ['error hazard', 'error hazard']],
    ['nearly the same defect', { hazard: '行车吊钩的防脱装置缺失' }, ['review hazard', 'review hazard']],
    ['another defect', { hazard: '配电箱门未关闭' }, []],
    ['another place', { hazardPlace: '锅炉房水位计' }, []],
    ['another unit', { employer: '某某化工厂' }, []],
    [
      'the same, explained by one side',
      { explanation: '两处并非同一台行车' },
      ['review hazard', 'review hazard'],
    ],
    ['the same, verified as untrue', { cityVerification: '不实' }, []],
    ['the same, verified as true', { cityVerification: '属实' }, ['error hazard', 'error hazard']],
    ['the same, reported a day later', { reportedToSafetyOn: '2026-03-17' }, ['info hazard', 'error hazard']],
    [
      'the same, reported a day earlier',
      { reportedToUnionOn: '2026-03-15' },
      ['error hazard', 'info hazard'],
    ],
    [
      'the same, reported on the same day but found later',
      { foundOn: '2026-03-16' },
      ['info hazard', 'error hazard'],
    ],
    [
      'the same, on a day that is not complete',
      { reportedToUnionOn: '2026年4月' },
      ['error hazard', 'error hazard'],
    ],
    ['the same, on a day that is not given', { foundOn: null }, ['error hazard', 'error hazard']],
    [
      'the same, later and explained',
      { reportedToSafetyOn: '2026-03-17', explanation: '另一台行车' },
      ['review hazard', 'review hazard'],
    ],
    ['no place', { hazardPlace: null }, []],
  ])('%s', (_name, other, expected) => {
    expect(briefs(rewardedOnce, twoSenders({}, other))).toEqual(expected)
  })

  it('takes the earliest of those that were not found untrue', () => {
    const rows = [
      { ...hazard, number: 'A', cityVerification: '不实', explanation: '有异议' },
      { ...hazard, number: 'B', reportedToSafetyOn: '2026-03-18', reportedToUnionOn: '2026-03-18' },
      { ...hazard, number: 'C', reportedToSafetyOn: '2026-03-19', reportedToUnionOn: '2026-03-20' },
      { ...hazard, number: 'D', reportedToSafetyOn: '2026-03-19', reportedToUnionOn: '2026-03-20' },
    ]
    expect(briefs(rewardedOnce, [sheet(hazardApplication, rows)])).toEqual([
      'info hazard#2',
      'error hazard#3',
      'error hazard#4',
    ])
  })

  it('leaves the earliest to a person where another comes near it', () => {
    const rows = [
      hazard,
      { ...hazard, number: 'B', reportedToSafetyOn: '2026-03-18', reportedToUnionOn: '2026-03-18' },
      { ...hazard, number: 'C', hazard: '行车吊钩的防脱装置缺失' },
    ]
    expect(briefs(rewardedOnce, [sheet(hazardApplication, rows)])).toEqual([
      'review hazard#1',
      'error hazard#2',
      'review hazard#3',
    ])
  })

  it('lets exactly the earliest stay, in whatever order they come', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(days, (all) => {
        const rows = all.map((day, i) => {
          const on = `2026-05-${String(day).padStart(2, '0')}`
          return { ...hazard, number: `N${i}`, reportedToSafetyOn: on, reportedToUnionOn: on }
        })
        const first = Math.min(...all)
        expect(briefs(rewardedOnce, [sheet(hazardApplication, rows)])).toEqual(
          all.map((day, i) => `${day === first ? 'info' : 'error'} hazard#${i + 1}`),
        )
      }),
    )
  })

  it('gives the earliest that it may stay, and the later why not', () => {
    const later = { reportedToSafetyOn: '2026-03-20', reportedToUnionOn: '2026-03-20' }
    const found = findingsOf(rewardedOnce, twoSenders({}, later))
    expect(found.map(({ message }) => message)).toEqual([
      '与市中区总工会 A是同一事故隐患，这一条上报最早（2026-03-16），可以保留',
      '与历下区总工会 A是同一事故隐患，只奖励第一发现人；最早上报的是历下区总工会 A（2026-03-16）',
    ])
  })

  it('looks at the unit of the report, not at the employer of the finder', () => {
    const sheets = [
      ...twoSenders({}, { employer: '某某检修公司' }),
      sheet(hazardReport, [{ number: 'A', hazardUnit: '某某机械厂' }], SHIZHONG),
    ]
    expect(briefs(rewardedOnce, sheets)).toEqual(['error hazard', 'error hazard'])
  })

  it.each([
    ['a full tie', {}, '上报和发现日期相同（2026-03-16），看不出先后'],
    ['an incomplete date', { reportedToUnionOn: '2026年3月' }, '上报日期不全，看不出先后'],
  ])('tells %s on both sides', (_name, other, words) => {
    const found = findingsOf(rewardedOnce, twoSenders({}, other))
    expect(found).toHaveLength(2)
    for (const { message } of found) expect(message).toContain(words)
  })

  it('gives each side where the other stands', () => {
    const found = findingsOf(rewardedOnce, twoSenders({}, {}))
    expect(found.map(({ related }) => related.map(({ file }) => file))).toEqual([
      ['市中区总工会.xlsx'],
      ['历下区总工会.xlsx'],
    ])
  })

  it('finds pairs among thousands of other hazards', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({
      ...hazard,
      number: `N${i}`,
      hazard: `${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${(i * 7919) % 3001}号阀门`,
    }))
    expect(
      briefs(rewardedOnce, [sheet(hazardApplication, [...rows, hazard, hazard])]).length,
    ).toBeGreaterThan(1)
  })
})
