import { describe, expect, it } from 'vitest'
import { matchedInTime } from '../../../../programmes/shandong-studio/clauses/SD-16a.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet, withValues } from '../../../support/rows.ts'

const base = { number: 'A', bookkeeper: '基层工会', direction: '收入' }
const grant = (arrivedOn: string | null, amount = 50000) => ({
  ...base,
  source: '省总资助',
  arrivedOn,
  amount,
})
const match = (arrivedOn: string | null, amount = 50000, summary: string | null = null) => ({
  ...base,
  source: '单位配套',
  arrivedOn,
  amount,
  summary,
})

const outcome = (rows: readonly object[], date: string | null = '2026-12-01') =>
  briefs(matchedInTime, [
    sheet(fundEntries, rows as never),
    ...(date === null ? [] : [sheet(submissionInfo, [{ date }])]),
  ])

describe('rule SD-16a', () => {
  it.each([
    ['on the day', '2026-07-14', '2026-08-14', []],
    ['a day late', '2026-07-14', '2026-08-17', ['error arrivedOn#2']],
    ['a day late, to the month’s end', '2026-10-31', '2026-12-01', ['error arrivedOn#2']],
    ['on the last day of a shorter month', '2026-10-31', '2026-11-30', []],
    ['on the Monday after a Sunday', '2026-07-09', '2026-08-10', []],
    ['on the Tuesday after a Sunday', '2026-07-09', '2026-08-11', ['error arrivedOn#2']],
    ['on the first working day after National Day', '2026-09-02', '2026-10-08', []],
    ['on the second working day after National Day', '2026-09-02', '2026-10-09', ['error arrivedOn#2']],
    ['on the eve of National Day', '2026-08-30', '2026-09-30', []],
    ['after National Day, due on its eve', '2026-08-30', '2026-10-08', ['error arrivedOn#2']],
    ['on a Saturday that was worked', '2026-09-10', '2026-10-10', []],
    ['after a Saturday that was worked', '2026-09-10', '2026-10-12', ['error arrivedOn#2']],
    ['on the eve of Spring Festival', '2024-01-09', '2024-02-09', []],
    ['after Spring Festival, due on its eve', '2024-01-09', '2024-02-18', ['error arrivedOn#2']],
    ['on the Sunday worked after Spring Festival', '2024-01-10', '2024-02-18', []],
    ['on the Monday after that Sunday', '2024-01-10', '2024-02-19', ['error arrivedOn#2']],
    ['after New Year’s Day of a year not known', '2026-12-01', '2027-01-04', ['review arrivedOn#2']],
    ['later than any New Year’s holiday', '2026-12-01', '2027-01-05', ['error arrivedOn#2']],
    ['on a working day of a year not known', '2026-12-05', '2027-01-05', []],
    ['after a working day of a year not known', '2026-12-05', '2027-01-06', ['error arrivedOn#2']],
    ['on the Monday of a year not known', '2026-12-09', '2027-01-11', []],
    ['on the Tuesday of a year not known', '2026-12-09', '2027-01-12', ['error arrivedOn#2']],
    ['after Spring Festival of a year not known', '2027-01-05', '2027-02-15', ['review arrivedOn#2']],
    ['long after Spring Festival of a year not known', '2027-01-05', '2027-02-16', ['error arrivedOn#2']],
    ['before the grant', '2026-07-14', '2026-06-01', []],
    ['some day of the month', '2026-07-14', '2026年8月', ['warning arrivedOn#2']],
    ['some day of the month before', '2026-07-14', '2026年7月', []],
    ['on a day not given', '2026-07-14', null, ['warning arrivedOn#2']],
  ])('matched %s', (_name, arrived, matched, expected) => {
    expect(outcome([grant(arrived), match(matched)])).toEqual(expected)
  })

  it.each([
    [50000, []],
    [49999.99, ['error amount#1']],
    [60000, []],
    [0, ['error amount#1']],
  ])('matched with %s yuan', (amount, expected) => {
    expect(outcome([grant('2026-07-14'), match('2026-08-01', amount)])).toEqual(expected)
  })

  it('asks the whole of a great craftsman’s grant', () => {
    expect(outcome([grant('2026-07-14', 300000), match('2026-08-01')])).toEqual(['error amount#1'])
    expect(outcome([grant('2026-07-14', 300000), match('2026-08-01', 300000)])).toEqual([])
  })

  it('adds up part-payments, and blames the one that completes them late', () => {
    const parts = (last: string) => [
      grant('2026-07-14'),
      match('2026-07-20', 20000),
      match('2026-08-14', 20000),
      match(last, 10000),
    ]
    expect(outcome(parts('2026-08-14'))).toEqual([])
    expect(outcome(parts('2026-08-20'))).toEqual(['error arrivedOn#4'])
  })

  it('asks of a second payment that both be matched', () => {
    const paid = (matched: number) => [
      grant('2026-07-14'),
      grant('2026-07-20'),
      match('2026-08-14'),
      match('2026-08-20', matched),
    ]
    expect(outcome(paid(50000))).toEqual([])
    expect(outcome(paid(49999))).toEqual(['error amount#2'])
  })

  it.each([
    ['the month is not over', '2026-08-14', ['info amount']],
    ['the month is over', '2026-08-15', ['error amount']],
    ['it is not given', null, ['info amount']],
  ])('not matched when %s', (_name, date, expected) => {
    expect(outcome([grant('2026-07-14')], date)).toEqual(expected)
  })

  it('knows from later vouchers that the month is over', () => {
    const later = { number: 'A', direction: '支出', source: '其他', amount: 1, postedOn: '2026-11-01' }
    expect(outcome([grant('2026-07-14'), later], null)).toEqual(['error amount#1'])
  })

  it.each([
    ['has no day', grant(null), ['unjudged arrivedOn']],
    ['has only a month', grant('2026年7月'), ['warning arrivedOn']],
    ['is the city’s', { ...grant('2026-07-14'), source: '市总资助' }, []],
    ['stands in the books of the upper union', { ...grant('2026-07-14'), bookkeeper: '市级工会' }, []],
    ['is booked by nobody knows whom', { ...grant('2026-07-14'), bookkeeper: null }, ['unjudged bookkeeper']],
    ['is spent', { ...grant('2026-07-14'), direction: '支出' }, []],
  ])('the grant %s', (_name, row, expected) => {
    expect(outcome([row])).toEqual(expected)
  })

  it('does not take the money of another studio', () => {
    expect(outcome([grant('2026-07-14'), { ...match('2026-08-01'), number: 'B' }])).toEqual([
      'error amount#1',
    ])
  })

  it.each([
    ['the base union', '基层工会', []],
    ['nobody given', null, []],
    ['the upper union', '市级工会', ['review bookkeeper#2']],
    ['the system union', '系统工会', ['review bookkeeper#2']],
  ])('matched in the books of %s', (_name, bookkeeper, expected) => {
    expect(outcome([grant('2026-07-14'), { ...match('2026-08-01'), bookkeeper }])).toEqual(expected)
  })

  it('leaves what is short with the upper union’s money as well an error', () => {
    const upper = { ...match('2026-08-01', 20000), bookkeeper: '市级工会' }
    expect(outcome([grant('2026-07-14'), match('2026-08-01', 29999), upper])).toEqual(['error amount#1'])
    expect(outcome([grant('2026-07-14'), match('2026-08-01', 30000), upper])).toEqual(['review bookkeeper#3'])
    expect(outcome([grant('2026-07-14'), match('2026-08-01'), upper])).toEqual([])
  })

  it('cannot tell where money that came may be the match', () => {
    const some = { ...match('2026-08-01'), source: null }
    expect(outcome([grant('2026-07-14'), some])).toEqual(['unjudged source#2'])
    expect(outcome([grant('2026-07-14'), { ...some, amount: 1 }])).toEqual(['error amount#1'])
    expect(outcome([grant('2026-07-14'), { ...some, direction: '支出' }])).toEqual(['error amount#1'])
    expect(outcome([grant('2026-07-14'), match('2026-08-01'), some])).toEqual([])
  })

  it('judges the grant that is known to be the base union’s', () => {
    const unknown = { ...grant('2026-07-10'), bookkeeper: null }
    expect(outcome([unknown, grant('2026-07-14'), match('2026-08-01')])).toEqual([])
  })

  it('leaves it to a person whether things count as money', () => {
    expect(outcome([grant('2026-07-14'), match('2026-08-01', 50000, '以实物（机床）配套')])).toEqual([
      'review summary#2',
    ])
  })

  it('takes the period of the notice', () => {
    const sheets = [
      sheet(fundEntries, [grant('2026-07-14'), match('2026-09-10')]),
      sheet(submissionInfo, [{}]),
    ]
    expect(briefs(matchedInTime, sheets, withValues({ 'sd-matching-months': 2 }))).toEqual([])
  })

  it.each([
    ['2026-09-02', '2026-10-09', '到期日 2026-10-02，遇休息日顺延到 2026-10-08'],
    ['2026-07-14', '2026-08-17', '到期日 2026-08-14'],
    [
      '2026-12-01',
      '2027-01-04',
      '到期日 2027-01-01（遇放假顺延，最晚 2027-01-04）；程序中没有 2027 年的放假安排，是否因放假顺延由审核人员认定',
    ],
  ])('received on %s, matched on %s: %s', (arrived, matched, expected) => {
    const rows = [grant(arrived), match(matched)]
    const [found] = findingsOf(matchedInTime, [sheet(fundEntries, rows)])
    expect(found?.message).toBe(
      `单位配套到 ${matched} 才配足 50,000.00 元，超过资助到账（${arrived}）后 1 个月；${expected}`,
    )
  })

  it('says how much is missing and when it was due', () => {
    const [found] = findingsOf(matchedInTime, [
      sheet(fundEntries, [grant('2026-07-14'), match('2026-08-01', 20000)]),
      sheet(submissionInfo, [{ date: '2026-12-01' }]),
    ])
    expect(found?.message).toBe(
      '已配套 20,000.00 元，应不少于 50,000.00 元，差 30,000.00 元；到期日 2026-08-14',
    )
  })

  it('an entry of matching without an amount counts nothing, and hides nothing', () => {
    const blank = { ...match('2026-08-01'), amount: null }
    const rows = (...matched: readonly object[]) => [grant('2026-07-14'), blank, ...matched]
    expect(outcome(rows())).toEqual(['error amount#1'])
    expect(outcome(rows(match('2026-08-14')))).toEqual([])
    expect(outcome(rows(match('2026-08-17')))).toEqual(['error arrivedOn#3'])
    const [found] = findingsOf(matchedInTime, [
      sheet(fundEntries, rows(match('2026-08-01', 20000)) as never),
      sheet(submissionInfo, [{ date: '2026-12-01' }]),
    ])
    expect(found?.message).toContain('已配套 20,000.00 元，应不少于 50,000.00 元，差 30,000.00 元')
  })

  it('a grant without an amount is not judged: the form asks for it', () => {
    expect(outcome([{ ...grant('2026-07-14'), amount: null }])).toEqual([])
  })
})
