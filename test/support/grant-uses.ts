/** The cases that the clauses on the use of a grant share. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../rules/rule.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { findingsOf, sheet, verdict } from './rows.ts'

type Source = '省总资助' | '市总资助'

const spendingOf = (source: Source) => ({
  number: 'A',
  source,
  direction: '支出',
  bookkeeper: '基层工会',
  amount: 100,
})

/** Entries of which neither clause speaks, whatever their purpose. */
const notSpendingOf = (source: Source): readonly (readonly [string, object])[] => [
  ['matching money', { source: '单位配套' }],
  ["the other level's grant", { source: source === '省总资助' ? '市总资助' : '省总资助' }],
  ['a receipt', { direction: '收入' }],
]

export function describeNamedUses(rule: Rule, source: Source): void {
  const spending = spendingOf(source)
  describe(`rule ${rule.id}`, () => {
    it.each([
      ['项目研究', 'ok'],
      ['设备采购', 'ok'],
      ['培训学习', 'ok'],
      ['创新成果宣传推广', 'ok'],
      ['办公条件改善', 'ok'],
      ['其他', 'warning purpose'],
      [null, 'warning purpose'],
      ['人员接待', 'ok'],
      ['差旅', 'ok'],
    ])('spent on %s: %s', (purpose, expected) => {
      expect(verdict(rule, fundEntries, { ...spending, purpose })).toBe(expected)
    })

    it.each(notSpendingOf(source))('leaves %s alone', (_name, other) => {
      expect(verdict(rule, fundEntries, { ...spending, purpose: '其他', ...other })).toBe('ok')
    })

    it('asks no purpose of money that an upper union passes on', () => {
      expect(verdict(rule, fundEntries, { ...spending, bookkeeper: '系统工会' })).toBe('ok')
      expect(verdict(rule, fundEntries, { ...spending, bookkeeper: '系统工会', purpose: '其他' })).toBe(
        'warning purpose',
      )
    })

    it('asks no purpose where it is not said who spends', () => {
      expect(verdict(rule, fundEntries, { ...spending, bookkeeper: null })).toBe('ok')
      expect(verdict(rule, fundEntries, { ...spending, bookkeeper: null, purpose: '其他' })).toBe(
        'warning purpose',
      )
    })

    it('takes the reason for an answer', () => {
      const [found] = findingsOf(rule, [
        sheet(fundEntries, [{ ...spending, purpose: '其他', explanation: '购买专利检索服务' }]),
      ])
      expect(found?.answer).toBe('购买专利检索服务')
    })
  })
}

export function describeForbiddenUses(rule: Rule, source: Source): void {
  const spending = spendingOf(source)
  describe(`rule ${rule.id}`, () => {
    it.each([
      ['人员接待', '来访接待', 'error purpose'],
      ['食宿', null, 'error purpose'],
      ['奖金', '成员创新奖励', 'error purpose'],
      ['福利奖金', null, 'error purpose'],
      ['培训学习', '操作法培训教材', 'ok'],
      ['培训学习', '培训班住宿费', 'review summary'],
      ['其他', '慰问成员', 'review summary'],
      ['办公条件改善', '会议招待用茶', 'review summary'],
      ['设备购置', '购置检测仪器', 'ok'],
      ['成果宣传推广', '获奖成果展板', 'ok'],
      ['项目研究', '加班餐', 'review summary'],
      ['项目研究', '伙食费', 'review summary'],
      ['项目研究', '成员津贴', 'review summary'],
      ['项目研究', '成果评优奖励', 'review summary'],
      ['成果宣传推广', '奖励制度上墙展板', 'ok'],
      ['成果宣传推广', '宣传用茶叶、烟酒', 'review summary'],
      ['设备购置', '酒精灯', 'ok'],
      ['设备购置', null, 'ok'],
      [null, '聚 餐', 'review summary'],
      [null, null, 'ok'],
    ])('%s, %s: %s', (purpose, summary, expected) => {
      expect(verdict(rule, fundEntries, { ...spending, purpose, summary })).toBe(expected)
    })

    it.each(notSpendingOf(source))('leaves %s alone', (_name, other) => {
      expect(verdict(rule, fundEntries, { ...spending, purpose: '福利奖金', ...other })).toBe('ok')
    })

    it.each([
      ['聚餐', null, 'review summary'],
      ['聚餐', '系统工会', 'review summary'],
      ['拨付工作室奖励资金', '系统工会', 'ok'],
      ['拨付工作室补贴', '市级工会', 'ok'],
      ['拨付资助资金', null, 'ok'],
    ])('%s, booked by %s, without a purpose: %s', (summary, bookkeeper, expected) => {
      expect(verdict(rule, fundEntries, { ...spending, summary, bookkeeper })).toBe(expected)
    })

    it('leaves an entry whose source is not given to the form, which asks for it', () => {
      const reading = sheet(fundEntries, [{ ...spending, source: null, purpose: '福利奖金' }])
      expect(findingsOf(rule, [reading])).toEqual([])
      expect(reading.reading.drafts.map(({ rule: by, header }) => [by, header])).toContainEqual([
        'form/required',
        '资金来源',
      ])
    })
  })
}
