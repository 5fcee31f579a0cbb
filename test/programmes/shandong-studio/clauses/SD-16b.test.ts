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

const reported = (...rows: readonly object[]) =>
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
    expect(reported(grant, match('2026-08-10'), spend(postedOn))).toEqual(expected)
  })

  it('counts what is matched by then, one fen short is short', () => {
    expect(reported(grant, match('2026-07-20', 49999.99), spend('2026-08-01'))).toEqual(['error postedOn#3'])
    expect(
      reported(grant, match('2026-07-20', 49999.99), match('2026-08-01', 0.01), spend('2026-08-01')),
    ).toEqual([])
  })

  it('blames every spending before the match and none after a late one', () => {
    expect(
      reported(grant, spend('2026-07-20'), spend('2026-08-01'), match('2026-11-01'), spend('2026-11-02')),
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
    expect(reported(...rows, spend('2026-08-01'))).toEqual([])
    expect(reported(...rows, spend('2026-09-02'))).toEqual(['error postedOn#4'])
  })

  it('cannot tell without the receipt of the grant, and says so once', () => {
    expect(reported(spend('2026-07-20'), spend('2026-07-21'))).toEqual(['unjudged source#1'])
  })

  it.each([
    ['the city’s grant', { source: '市总资助' }],
    ['matching money', { source: '单位配套' }],
    ['what the upper union passes on', { bookkeeper: '市级工会' }],
    ['money of another studio without a grant here', { number: 'B', source: '其他' }],
  ])('leaves %s alone', (_name, other) => {
    expect(reported(grant, spend('2026-07-20', other))).toEqual([])
  })

  it.each([
    ['before the match', '2026-08-09', null, ['unjudged bookkeeper#3']],
    ['for a purpose before the match', '2026-08-09', '设备购置', ['unjudged bookkeeper#3']],
    ['after the match', '2026-08-11', null, []],
  ])('spent by nobody knows whom %s', (_name, postedOn, purpose, expected) => {
    expect(reported(grant, match('2026-08-10'), spend(postedOn, { bookkeeper: null, purpose }))).toEqual(
      expected,
    )
  })

  it('says once of all such spending that it cannot tell', () => {
    const rows = ['2026-07-20', '2026-07-21'].map((day) => spend(day, { bookkeeper: null }))
    expect(reported(grant, ...rows)).toEqual(['unjudged bookkeeper#2'])
    expect(reported(...rows)).toEqual(['unjudged bookkeeper#1'])
    expect(reported(grant, spend('2026-07-19'), ...rows)).toEqual([
      'error postedOn#2',
      'unjudged bookkeeper#3',
    ])
  })

  it.each([
    ['the upper union', { bookkeeper: '市级工会' }, ['review postedOn#3']],
    ['nobody given', { bookkeeper: null }, []],
  ])('matched before in the books of %s', (_name, other, expected) => {
    expect(reported(grant, { ...match('2026-07-20'), ...other }, spend('2026-08-01'))).toEqual(expected)
  })

  it('cannot tell where money that came before may be the match', () => {
    const some = { ...match('2026-07-20'), source: null }
    expect(reported(grant, some, spend('2026-08-01'))).toEqual(['unjudged postedOn#3'])
    expect(reported(grant, some, spend('2026-07-19'))).toEqual(['error postedOn#3'])
  })

  const elsewhere = (arrivedOn: string, amount = 50000) => ({
    ...match(arrivedOn, amount),
    bookkeeper: '市级工会',
  })

  it.each([
    ['in time and in full', elsewhere('2026-07-20'), ['review postedOn#3']],
    ['on the day of the spending', elsewhere('2026-08-01'), ['review postedOn#3']],
    ['a day too late', elsewhere('2026-08-02'), ['error postedOn#3']],
    ['a fen short', elsewhere('2026-07-20', 49999.99), ['error postedOn#3']],
    ['without an amount', { ...elsewhere('2026-07-20'), amount: null }, ['error postedOn#3']],
  ])('matched in an upper union’s books %s', (_name, upper, expected) => {
    expect(reported(grant, upper, spend('2026-08-01'))).toEqual(expected)
  })

  it('names the upper union’s receipt, and blames the day of the spending', () => {
    const [found] = findingsOf(matchedBeforeSpending, [
      sheet(fundEntries, [grant, elsewhere('2026-07-20'), spend('2026-08-01')]),
    ])
    expect(found).toMatchObject({ kind: 'violation', severity: 'review', row: 6, value: '2026-08-01' })
    expect(found?.message).toBe('动用前的单位配套记在市级工会账上，是否算配足由审核人员认定')
    expect(found?.related).toMatchObject([{ address: expect.stringMatching(/^[A-Z]+5$/) }])
  })

  it.each([
    ['in time, in full', 30000, 20000, ['unjudged postedOn#4']],
    ['in time, a fen short', 30000, 19999.99, ['error postedOn#4']],
  ])('matched by an upper union and by money that may be the match %s', (_name, upper, some, expected) => {
    const unclear = { ...match('2026-07-20', some), source: null }
    expect(reported(grant, elsewhere('2026-07-20', upper), unclear, spend('2026-08-01'))).toEqual(expected)
  })

  it.each([
    ['an entry of matching without an amount counts nothing', { ...match('2026-07-20'), amount: null }, []],
    [
      'and leaves what others match as it is',
      { ...match('2026-07-20'), amount: null },
      [match('2026-07-21')],
    ],
  ])('%s', (_name, blank, others) => {
    const row = 3 + others.length
    const expected = others.length === 0 ? [`error postedOn#${row}`] : []
    expect(reported(grant, blank, ...others, spend('2026-08-01'))).toEqual(expected)
  })

  it('names the receipt that completes the match, or the grant where none does', () => {
    const related = (...rows: readonly object[]) =>
      findingsOf(matchedBeforeSpending, [sheet(fundEntries, rows as never)]).map((found) =>
        found.related.map(({ address }) => address),
      )
    const columnOf = (key: string): string =>
      String.fromCharCode(65 + Object.keys(fundEntries.columns).indexOf(key))
    const blank = { ...match('2026-08-10'), amount: null }
    expect(related(grant, blank, match('2026-08-11'), spend('2026-08-01'))).toEqual([
      [`${columnOf('arrivedOn')}6`],
    ])
    expect(related(grant, blank, spend('2026-08-01'))).toEqual([[`${columnOf('amount')}4`]])
  })

  it('goes by the day of the bank, and by that of the voucher where the bank’s is not told', () => {
    const booked = (postedOn: string, arrivedOn: string | null) => ({ ...match(arrivedOn), postedOn })
    expect(reported(grant, booked('2026-08-20', '2026-07-20'), spend('2026-08-01'))).toEqual([])
    expect(reported(grant, booked('2026-07-20', '2026-08-20'), spend('2026-08-01'))).toEqual([
      'error postedOn#3',
    ])
    expect(reported(grant, booked('2026-07-20', null), spend('2026-08-01'))).toEqual([])
    expect(reported(grant, booked('2026-08-20', null), spend('2026-08-01'))).toEqual(['error postedOn#3'])
  })

  it.each([
    ['gives the grant back', { summary: '退回多拨资助', counterparty: '济南市总工会' }, []],
    ['gives it back, to nobody told', { summary: '退回多拨资助' }, []],
    [
      'gives back to one who sold',
      { summary: '退回质保金', counterparty: '某某商贸公司' },
      ['error postedOn#2'],
    ],
  ])('an entry that %s', (_name, other, expected) => {
    expect(reported(grant, spend('2026-07-20', other))).toEqual(expected)
  })

  it('counts a grant of which no day is told, or only the month of the spending, as there', () => {
    for (const arrivedOn of [null, '2026年8月'])
      expect(reported({ ...grant, arrivedOn }, match('2026-08-02'), spend('2026-08-01'))).toEqual([
        'error postedOn#3',
      ])
  })

  it('before any grant had come, all of it must be matched', () => {
    const late = { ...grant, arrivedOn: '2026-09-01' }
    expect(reported(late, spend('2026-08-01'))).toEqual(['error postedOn#2'])
    expect(reported(late, match('2026-07-20'), spend('2026-08-01'))).toEqual([])
  })

  it('asks nothing more where the receipt itself is asked about', () => {
    // Whether it is the grant is asked by the clause on the grant.
    const unsure = { ...grant, counterparty: '某某商贸公司' }
    expect(reported(unsure, spend('2026-08-01'))).toEqual([])
    expect(reported(unsure, spend('2026-08-01', { bookkeeper: null }))).toEqual([])
    expect(
      reported(grant, { ...unsure, source: '单位配套', counterparty: null }, spend('2026-07-01')),
    ).toEqual(['error postedOn#3'])
  })
})
