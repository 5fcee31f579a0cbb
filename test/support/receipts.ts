/** What a receipt is, as the clauses on both grants see it. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../rules/rule.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { briefs, findingsOf, sheet } from './rows.ts'

type Source = '省总资助' | '市总资助'

/** What came second: who paid, what the voucher says, and whether it is a second grant, no grant, or a question. */
const SECOND: readonly (readonly [counterparty: string | null, summary: string | null, expected: string])[] =
  [
    [null, null, 'error amount'],
    [null, '收到资助资金', 'error amount'],
    ['历下区总工会', null, 'error amount'],
    ['历下区总工会', '收到创新工作室资助资金', 'error amount'],
    ['济南市总工会办公室', '拨付资助', 'error amount'],
    ['济南市财政局', '拨付资助', 'error amount'],
    ['历下区总工会财务', '拨付资助', 'error amount'],
    ['济南市总工会经费账户', null, 'error amount'],
    ['市总', null, 'error amount'],
    ['济南市总工会职工服务中心', null, 'review counterparty'],
    ['济南市工人文化宫', '场租', 'review counterparty'],
    ['历下区总工会（代拨）', null, 'error amount'],
    ['某某机械厂工会委员会', '转拨资助', 'error amount'],
    ['无', '收到第二笔资助', 'error amount'],
    ['某某仪器商行', '退货退款', 'none'],
    ['某某仪器商行', '退回多收货款', 'none'],
    ['某某科技有限公司', '设备质保金退还', 'none'],
    ['某某科技有限公司', '红冲 8 月发票', 'none'],
    ['中国工商银行历下支行', '第三季度利息', 'none'],
    ['中国工商银行历下支行', '结息', 'none'],
    ['张三', '退回多领备用金', 'none'],
    [null, '培训费退费', 'none'],
    [null, '收回预付款', 'none'],
    ['某某保险公司', '设备损坏理赔', 'none'],
    ['济南市总工会干部学校', '培训费退款', 'none'],
    ['某某仪器商行', '退回用资助资金购置的仪器款', 'none'],
    ['某某仪器商行', null, 'review counterparty'],
    ['某某仪器商行', '收到资助资金', 'review counterparty'],
    ['某某仪器商行', '仪器款', 'review counterparty'],
    ['某某机械厂', '拨付资助资金', 'review counterparty'],
    ['中国工商银行历下支行', null, 'review counterparty'],
    ['历下区总工会', '退款', 'review summary'],
    ['历下区总工会', '退货退款', 'review summary'],
    ['历下区总工会', '单位配套资金', 'review summary'],
    ['某某机械厂', '单位配套资金', 'review source'],
    [null, '收到单位配套', 'review source'],
  ]

/** A first receipt of the full sum, in nobody's quarrel with its own words. */
const FIRST: readonly (readonly [counterparty: string | null, summary: string | null, expected: string])[] = [
  [null, null, 'none'],
  ['历下区总工会', '收到张三创新工作室资助资金', 'none'],
  ['历下区总工会', '资助资金及配套要求', 'none'],
  ['某某机械厂', '收到资助资金', 'review counterparty'],
  ['历下区总工会', '退款', 'review summary'],
]

const row = { number: 'A', direction: '收入', bookkeeper: '基层工会', amount: 50000 }

export function describeReceipts(rule: Rule, source: Source): void {
  const outcome = (rows: readonly object[]) => briefs(rule, [sheet(fundEntries, rows as never)])
  const expectedOf = (expected: string, at = '') => (expected === 'none' ? [] : [`${expected}${at}`])

  describe(`receipts under ${rule.id}`, () => {
    it.each(SECOND)('after the grant, %s pays “%s”: %s', (counterparty, summary, expected) => {
      const second = { ...row, source, counterparty, summary }
      expect(outcome([{ ...row, source }, second])).toEqual(expectedOf(expected, '#2'))
    })

    it.each(FIRST)('at first, %s pays “%s”: %s', (counterparty, summary, expected) => {
      expect(outcome([{ ...row, source, counterparty, summary }])).toEqual(expectedOf(expected))
    })

    it('lets an upper union take back what it had passed on', () => {
      const upper = { ...row, source, bookkeeper: source === '省总资助' ? '市级工会' : '系统工会' }
      const back = {
        ...upper,
        counterparty: '某某机械厂工会委员会',
        summary: '退回结余资助资金',
        amount: 100,
      }
      expect(outcome([upper, back])).toEqual([])
    })

    const named = source === '省总资助' ? '省总' : '市总'
    it.each([
      ['单位配套', '历下区总工会', `收到${named}工会资助`, ['review source']],
      ['单位配套', null, `收到${named}资助资金`, ['review source']],
      ['其他', '历下区总工会', `${named}资助`, ['review source']],
      ['单位配套', '某某机械厂', `${named}资助的配套资金`, []],
      ['单位配套', '某某机械厂', `配套${named}资助`, []],
      ['单位配套', '某某机械厂', null, []],
      ['其他', '某某机械厂', '日常经费', []],
      ['其他', '历下区总工会', '活动补助', []],
      [null, '历下区总工会', `${named}资助`, []],
    ])('%s from %s, “%s”: %j', (other, counterparty, summary, expected) => {
      expect(outcome([{ ...row, source: other, counterparty, summary }])).toEqual(expected)
    })

    it('names what does not agree', () => {
      const odd = { ...row, source, counterparty: '某某仪器商行', summary: '仪器款' }
      const [found] = findingsOf(rule, [sheet(fundEntries, [odd])])
      expect(found?.message).toBe(
        `资金来源“${source}”、对方单位“某某仪器商行”、摘要“仪器款”对不上，看不出是不是收到${source}，由审核人员核对`,
      )
    })
  })
}
