import { describe, expect, it } from 'vitest'
import { grantOnce } from '../../../../programmes/shandong-studio/clauses/SD-14a.ts'
import { grantClause } from '../../../../programmes/shandong-studio/clauses/SD-15.ts'
import { matchedInTime } from '../../../../programmes/shandong-studio/clauses/SD-16a.ts'
import { matchedBeforeSpending } from '../../../../programmes/shandong-studio/clauses/SD-16b.ts'
import { entrusted } from '../../../../programmes/shandong-studio/clauses/SD-17d.ts'
import { balanceClause } from '../../../../programmes/shandong-studio/clauses/SD-22a.ts'
import { diverted } from '../../../../programmes/shandong-studio/clauses/SD-22b.ts'
import { fundEntries } from '../../../../templates/forms/funds.ts'
import { describeReceipts } from '../../../support/receipts.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const receipt = {
  number: 'LX-01',
  source: '省总资助',
  direction: '收入',
  bookkeeper: '市级工会',
  amount: 50000,
}

describeReceipts(grantOnce, '省总资助')

describe('rule SD-14a', () => {
  it.each([
    ['the same books', {}, ['error amount#2']],
    ['two halves', { amount: 25000 }, ['error amount#2']],
    ['another studio', { number: 'LX-02' }, []],
    ['the base union as well', { bookkeeper: '基层工会' }, []],
    ["the city's grant", { source: '市总资助' }, []],
    ['passed on', { direction: '支出' }, []],
    ['an entry without a number', { number: null }, []],
  ])('received again: %s: %j', (_name, other, expected) => {
    expect(briefs(grantOnce, [sheet(fundEntries, [receipt, { ...receipt, ...other }])])).toEqual(expected)
  })

  it.each([
    ['another number', { number: 'LX-09' }, ['review amount#2']],
    [
      'another number, the name with a space',
      { number: 'LX-09', studio: '张三 创新工作室' },
      ['review amount#2'],
    ],
    ['another name', { number: 'LX-09', studio: '李四创新工作室' }, []],
    ['no name', { number: 'LX-09', studio: null }, []],
    ['the base union', { number: 'LX-09', bookkeeper: '基层工会' }, []],
    ['the same number', {}, ['error amount#2']],
  ])('张三创新工作室 receives again, under %s', (_name, other, expected) => {
    const first = { ...receipt, studio: '张三创新工作室' }
    expect(briefs(grantOnce, [sheet(fundEntries, [first, { ...first, ...other }])])).toEqual(expected)
  })

  it.each([
    ['both', {}, {}, ['unjudged amount#2']],
    [
      'both, with one name of the books',
      { bookkeeperName: '某厂工会' },
      { bookkeeperName: '某厂工会' },
      ['error amount#2'],
    ],
    ['both, with two names of the books', { bookkeeperName: '市总工会' }, { bookkeeperName: '某厂工会' }, []],
    ['the second', { bookkeeper: '市级工会' }, {}, []],
  ])('记账主体 is not given of %s', (_name, first, second, expected) => {
    const rows = [first, second].map((other) => ({ ...receipt, bookkeeper: null, ...other }))
    expect(briefs(grantOnce, [sheet(fundEntries, rows)])).toEqual(expected)
  })

  it('does not count receipts of two senders together', () => {
    const sheets = [
      sheet(fundEntries, [receipt], { unit: '青岛市总工会' }),
      sheet(fundEntries, [receipt], { unit: '淄博市总工会' }),
    ]
    expect(briefs(grantOnce, sheets)).toEqual([])
  })
})

describe('a ledger with a second receipt, before all clauses on the province’s grant', () => {
  const RULES = [
    grantOnce,
    grantClause,
    matchedInTime,
    matchedBeforeSpending,
    entrusted,
    balanceClause,
    diverted,
  ]
  const base = { number: 'A', bookkeeper: '基层工会', source: '省总资助' }
  const grant = {
    ...base,
    direction: '收入',
    amount: 50000,
    postedOn: '2026-07-14',
    arrivedOn: '2026-07-14',
    account: '代管经费',
  }
  const match = {
    ...base,
    source: '单位配套',
    direction: '收入',
    amount: 50000,
    postedOn: '2026-07-20',
    arrivedOn: '2026-07-20',
  }
  const spent = {
    ...base,
    direction: '支出',
    amount: 12000,
    postedOn: '2026-08-01',
    purpose: '设备购置',
    summary: '购置仪器',
  }
  const second = { ...base, direction: '收入', amount: 2000, postedOn: '2026-09-01', arrivedOn: '2026-09-01' }
  const outcome = (...rows: readonly object[]) => {
    const sheets = [sheet(fundEntries, rows as never)]
    return RULES.flatMap((rule) => briefs(rule, sheets).map((brief) => `${rule.id} ${brief}`))
  }

  it.each([
    ['a refund', { counterparty: '某某仪器商行', summary: '退货退款' }, []],
    ['interest', { counterparty: '中国工商银行', summary: '结息' }, []],
    ['one that says nothing', { counterparty: '某某仪器商行' }, ['SD-14a review counterparty#4']],
    ['a refund by a union', { counterparty: '历下区总工会', summary: '退款' }, ['SD-14a review summary#4']],
    [
      'more of the grant',
      { counterparty: '历下区总工会', summary: '资助', account: '代管经费' },
      ['SD-14a error amount#4', 'SD-15 error amount#4', 'SD-16a info amount#4'],
    ],
  ])('%s', (_name, other, expected) => {
    expect(outcome(grant, match, spent, { ...second, ...other })).toEqual(expected)
  })

  it('asks once of a grant that came from elsewhere, and judges nothing by it', () => {
    expect(outcome({ ...grant, counterparty: '某某机械厂' }, match, spent)).toEqual([
      'SD-14a review counterparty#1',
    ])
  })

  it('asks once of matching money that is told to be the grant', () => {
    const odd = { ...match, source: '省总资助', counterparty: '某某机械厂', summary: '单位配套资金' }
    expect(outcome(grant, odd, spent)).toEqual(['SD-14a review source#2'])
  })

  it('asks once of a grant that is told to be matching money', () => {
    const odd = { ...grant, source: '单位配套', counterparty: '历下区总工会', summary: '收到省总工会资助' }
    expect(outcome(odd, match)).toEqual(['SD-14a review source#1'])
  })

  it('does not take refunded matching money for more of it', () => {
    const short = { ...match, amount: 40000 }
    const back = { ...match, amount: 10000, counterparty: '某某仪器商行', summary: '退货退款' }
    expect(outcome(grant, short, back)).toEqual(['SD-16a info amount#1'])
    expect(outcome(grant, short, { ...back, counterparty: '某某机械厂', summary: '补足配套' })).toEqual([])
  })

  it('asks who paid the match where an upper union did', () => {
    const upper = { ...match, counterparty: '历下区总工会', summary: '配套资金' }
    expect(outcome(grant, upper)).toEqual(['SD-16a review counterparty#2'])
    expect(outcome(grant, match, { ...upper, amount: 1 })).toEqual([])
  })

  it('does not take a grant given back for spending', () => {
    const back = {
      ...base,
      direction: '支出',
      amount: 50000,
      postedOn: '2026-07-20',
      counterparty: '历下区总工会',
      summary: '退回省总资助资金',
    }
    expect(outcome(grant, back)).toEqual(['SD-16a info amount#1'])
    expect(outcome(grant, { ...back, counterparty: '某某仪器商行', summary: '购置仪器' })).toEqual([
      'SD-16a info amount#1',
      'SD-16b error postedOn#2',
    ])
  })
})
