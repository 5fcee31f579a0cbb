/** The cases that the account clauses of both measures share. */
import { describe, expect, it } from 'vitest'
import type { Step } from '../../rules/funds/accounts.ts'
import type { Rule } from '../../rules/rule.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { findingsOf, sheet, verdict } from './rows.ts'

type Case = readonly [
  postedOn: string | null,
  account: string | null,
  detail: string | null,
  code: string | null,
  expected: string,
]

const RECEIVE: readonly Case[] = [
  ['2021-12-31', '上级补助收入', '专项补助', '40302', 'ok'],
  ['2022-01-01', '上级补助收入', '专项转移支付补助', '40302', 'ok'],
  ['2022-01-01', '上级补助收入', '专项补助', '40302', 'error subaccount'],
  ['2021-12-31', '上级补助收入', '专项转移支付补助', '40302', 'error subaccount'],
  ['2021年12月', '上级补助收入', '专项补助', null, 'ok'],
  ['2022年', '上级补助收入', '专项转移支付补助', null, 'ok'],
  ['2021-12-31', '上级补助收入—专项补助', null, null, 'ok'],
  ['2021-12-31', '上级补助收入－专项补助', '专项补助', null, 'ok'],
  ['2021-12-31', '403 上级补助收入', '40302专项补助', '40302', 'ok'],
  ['2026-03-15', '上级补助收入', '专项转移支付补助', '4030201', 'ok'],
  ['2026-03-15', '上级补助收入', '专项转移支付补助', '40301', 'error accountCode'],
  ['2026-03-15', '上级补助收入', '专项转移支付补助', '403', 'error accountCode'],
  ['2026-03-15', '上级补助收入', '一般性转移支付补助', '40301', 'error subaccount'],
  ['2026-03-15', '上级补助收入', null, null, 'error subaccount'],
  ['2026-03-15', null, null, '40302', 'error account'],
  ['2026-03-15', '40302', null, '40302', 'error account'],
  ['2026-03-15', null, null, null, 'error account'],
  ['2026-03-15', '行政补助收入', null, '405', 'error account'],
  // Both levels in one cell, or the second again in its own: the fault stands where the wrong name stands.
  ['2022-01-01', '上级补助收入—专项补助', null, null, 'error account'],
  ['2022-01-01', '上级补助收入', '40302 专项补助', null, 'error subaccount'],
  ['2022-01-01', '上级补助收入', '上级补助收入—专项补助', null, 'error subaccount'],
  ['2022-01-01', '其他收入', '专项补助', null, 'error account'],
  [null, '上级补助收入', '专项转移支付补助', '40302', 'unjudged postedOn'],
  ['2009-12-31', '上级补助收入', '专项补助', '40302', 'review postedOn'],
]

const PASS_ON: readonly Case[] = [
  ['2021-12-31', '业务支出', '专项业务费', '50304', 'ok'],
  ['2022-01-01', '业务支出', '专项业务支出', '50503', 'ok'],
  ['2022-01-01', '业务支出', '专项业务支出', '5050301', 'ok'],
  ['2022-01-01', '业务支出', '专项业务费', '50304', 'error subaccount'],
  ['2021-12-31', '业务支出', '专项业务支出', '50503', 'error subaccount'],
  ['2022-01-01', '业务支出', '专项业务支出', '50304', 'error accountCode'],
  ['2021-12-31', '业务支出', '专项业务费', '50503', 'error accountCode'],
  ['2022-01-01', '职工服务支出', '职工创新活动支出', '50303', 'warning account'],
  ['2022-01-01', '补助下级支出', '专项转移支付补助', '50802', 'warning account'],
  ['2022-01-01', '补助下级支出', '专项转移支付补助', '50602', 'error accountCode'],
  ['2021-12-31', '补助下级支出', '专项补助', '50602', 'error account'],
  ['2022-01-01', '业务支出—专项业务费', null, '50304', 'error account'],
  ['2022-01-01', '业务支出', '培训支出', '50501', 'error subaccount'],
  ['2026-03-15', '行政支出', null, '506', 'error account'],
  ['2026-03-15', null, null, '50503', 'error account'],
  [null, '业务支出', '专项业务支出', '50503', 'unjudged postedOn'],
]

const BASE: readonly Case[] = [
  ['2021-12-31', '代管经费', null, '231', 'ok'],
  ['2022-01-01', '代管经费', null, '221', 'ok'],
  ['2022-01-01', '代管经费', '创新工作室资助', '22101', 'ok'],
  ['2022-01-01', '代管经费', null, null, 'ok'],
  ['2022-01-01', '代管经费', null, '231', 'error accountCode'],
  ['2021-12-31', '代管经费', null, '221', 'error accountCode'],
  ['2026-03-15', '上级补助收入', '专项转移支付补助', '40302', 'error account'],
  ['2026-03-15', '业务支出', '专项业务支出', '50503', 'error account'],
  ['2026-03-15', null, null, '221', 'error account'],
  [null, '代管经费', null, '221', 'unjudged postedOn'],
]

const CASES: Readonly<Record<Step, readonly Case[]>> = {
  receive: RECEIVE,
  'pass-on': PASS_ON,
  'base-receive': BASE,
}

const OTHER_STEP: Readonly<Record<Step, string>> = {
  receive: '基层工会',
  'pass-on': '基层工会',
  'base-receive': '系统工会',
}

/** Runs the cases of one step for the clause of one measure. */
export function describeBooking(
  rule: Rule,
  step: Step,
  source: '省总资助' | '市总资助',
  bookkeeper: '市级工会' | '系统工会' | '基层工会',
): void {
  const direction = step === 'pass-on' ? '支出' : '收入'
  const entry = { source, bookkeeper, direction }
  const wrong = { account: '其他收入', postedOn: '2026-03-15' }

  describe(`rule ${rule.id}`, () => {
    it.each(CASES[step])('%s %s / %s %s: %s', (postedOn, account, subaccount, accountCode, expected) => {
      const cells = { ...entry, postedOn, account, subaccount, accountCode }
      expect(verdict(rule, fundEntries, cells)).toBe(expected)
    })

    it.each([
      ['matching funds', { source: '单位配套' }],
      ["the other level's grant", { source: source === '省总资助' ? '市总资助' : '省总资助' }],
      ['the other direction', { direction: direction === '收入' ? '支出' : '收入' }],
      ['the books of the other union', { bookkeeper: OTHER_STEP[step] }],
    ])('says nothing of %s', (_name, other) => {
      expect(verdict(rule, fundEntries, { ...entry, ...wrong, ...other })).toBe('ok')
    })

    it('asks for the system in force where another is named', () => {
      const [first] = CASES[step].filter(
        ([postedOn, , , , expected]) => postedOn === '2022-01-01' && expected === 'ok',
      )
      const [postedOn, account, subaccount, accountCode] = first!
      const cells = { ...entry, postedOn, account, subaccount, accountCode }
      expect(verdict(rule, fundEntries, { ...cells, system: '2009版' })).toBe('error system')
      expect(verdict(rule, fundEntries, { ...cells, system: '2021版' })).toBe('ok')
    })

    if (step !== 'base-receive')
      it('cannot tell the step where 记账主体 is blank', () => {
        expect(verdict(rule, fundEntries, { ...entry, ...wrong, bookkeeper: null })).toBe(
          'unjudged bookkeeper',
        )
      })

    if (step === 'pass-on')
      it('does not take what an upper union spends for a purpose for passing on', () => {
        expect(verdict(rule, fundEntries, { ...entry, ...wrong, purpose: '设备购置' })).toBe('ok')
        expect(
          verdict(rule, fundEntries, { ...entry, ...wrong, bookkeeper: null, purpose: '设备购置' }),
        ).toBe('ok')
      })

    if (step === 'pass-on')
      it.each([
        ['某某机械厂工会委员会', 'ok'],
        ['某某机械厂工会', 'ok'],
        ['某某机械厂', 'review counterparty'],
        [null, 'ok'],
      ])('passed on to %s: %s', (counterparty, expected) => {
        const right = { account: '业务支出', subaccount: '专项业务支出', postedOn: '2026-03-15' }
        expect(verdict(rule, fundEntries, { ...entry, ...right, counterparty })).toBe(expected)
        expect(verdict(rule, fundEntries, { ...entry, ...wrong, counterparty })).toBe('error account')
      })

    it('names the account that is asked', () => {
      const [found] = findingsOf(rule, [sheet(fundEntries, [{ ...entry, ...wrong }])])
      expect(found?.mend).toContain(found?.expected)
    })
  })
}
