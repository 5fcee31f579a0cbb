import { describe, expect, it } from 'vitest'
import { matchedBeforeSpending } from '../../../../programmes/shandong-studio/clauses/SD-16b.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const base = { number: 'A', bookkeeper: '基层工会' }
const grant = { ...base, direction: '收入', source: '省总资助', arrivedOn: '2026-07-14', amount: 50000 }
const match = (arrivedOn: string | null, amount = 50000) => ({
  ...base,
  direction: '收入',
  source: '单位配套',
  arrivedOn,
  amount,
})
const spend = (postedOn: string | null, other = {}) => ({
  ...base,
  direction: '支出',
  source: '省总资助',
  amount: 1000,
  postedOn,
  ...other,
})

const told = (...rows: readonly object[]) =>
  briefs(matchedBeforeSpending, [sheet(fundEntries, rows as never)])

describe('rule SD-16b', () => {
  it.each([
    ['the day before', '2026-08-09', ['error postedOn#3']],
    ['the same day', '2026-08-10', []],
    ['the day after', '2026-08-11', []],
    ['some day of the month', '2026年8月', ['warning postedOn#3']],
    ['some day of the next month', '2026年9月', []],
    ['on a day not given', null, ['warning postedOn#3']],
  ])('spent %s', (_name, postedOn, expected) => {
    expect(told(grant, match('2026-08-10'), spend(postedOn))).toEqual(expected)
  })

  it('counts what is matched by then, one fen short is short', () => {
    expect(told(grant, match('2026-07-20', 49999.99), spend('2026-08-01'))).toEqual(['error postedOn#3'])
    expect(
      told(grant, match('2026-07-20', 49999.99), match('2026-08-01', 0.01), spend('2026-08-01')),
    ).toEqual([])
  })

  it('blames every spending before the match and none after a late one', () => {
    expect(
      told(grant, spend('2026-07-20'), spend('2026-08-01'), match('2026-11-01'), spend('2026-11-02')),
    ).toEqual(['error postedOn#2', 'error postedOn#3'])
  })

  it('blames spending of a grant that is never matched, within the month as well', () => {
    const [found] = findingsOf(matchedBeforeSpending, [sheet(fundEntries, [grant, spend('2026-07-20')])])
    expect(found?.message).toBe('未配套先动用：2026-07-20 支出省总资助，配套至今没有配足，应配 50,000.00 元')
  })

  it('asks no match for money that arrives after the spending', () => {
    const first = { ...grant, amount: 25000 }
    const later = { ...grant, amount: 25000, arrivedOn: '2026-09-01', postedOn: '2026-09-01' }
    const rows = [first, later, match('2026-07-20', 25000)]
    expect(told(...rows, spend('2026-08-01'))).toEqual([])
    expect(told(...rows, spend('2026-09-02'))).toEqual(['error postedOn#4'])
  })

  it('cannot tell without the receipt of the grant, and says so once', () => {
    expect(told(spend('2026-07-20'), spend('2026-07-21'))).toEqual(['unjudged source#1'])
  })

  it.each([
    ['the city’s grant', { source: '市总资助' }],
    ['matching money', { source: '单位配套' }],
    ['what the upper union passes on', { bookkeeper: '市级工会' }],
    ['money of another studio without a grant here', { number: 'B', source: '其他' }],
  ])('leaves %s alone', (_name, other) => {
    expect(told(grant, spend('2026-07-20', other))).toEqual([])
  })

  it.each([
    ['before the match', '2026-08-09', null, ['unjudged bookkeeper#3']],
    ['for a purpose before the match', '2026-08-09', '设备购置', ['unjudged bookkeeper#3']],
    ['after the match', '2026-08-11', null, []],
  ])('spent by nobody knows whom %s', (_name, postedOn, purpose, expected) => {
    expect(told(grant, match('2026-08-10'), spend(postedOn, { bookkeeper: null, purpose }))).toEqual(expected)
  })

  it('says once of all such spending that it cannot tell', () => {
    const rows = ['2026-07-20', '2026-07-21'].map((day) => spend(day, { bookkeeper: null }))
    expect(told(grant, ...rows)).toEqual(['unjudged bookkeeper#2'])
    expect(told(...rows)).toEqual(['unjudged bookkeeper#1'])
    expect(told(grant, spend('2026-07-19'), ...rows)).toEqual(['error postedOn#2', 'unjudged bookkeeper#3'])
  })

  it.each([
    ['the upper union', { bookkeeper: '市级工会' }, ['review postedOn#3']],
    ['nobody given', { bookkeeper: null }, []],
  ])('matched before in the books of %s', (_name, other, expected) => {
    expect(told(grant, { ...match('2026-07-20'), ...other }, spend('2026-08-01'))).toEqual(expected)
  })

  it('cannot tell where money that came before may be the match', () => {
    const some = { ...match('2026-07-20'), source: null }
    expect(told(grant, some, spend('2026-08-01'))).toEqual(['unjudged postedOn#3'])
    expect(told(grant, some, spend('2026-07-19'))).toEqual(['error postedOn#3'])
  })
})
