/** The cases that the clauses on the log share. */
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../rules/rule.ts'
import { activityLog } from '../../templates/forms/activity-log.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { briefs, sheet } from './rows.ts'

export function describeLog(rule: Rule, form: Form, programme: string, other: string): void {
  const found = (
    days: readonly (string | null)[],
    info: object = {},
    applies = true,
    assessed: readonly object[] = [],
  ) =>
    briefs(rule, [
      ...(applies ? [sheet(form, [{ number: 'A' }])] : []),
      ...(assessed.length > 0 ? [sheet(assessments, assessed)] : []),
      sheet(
        activityLog,
        days.map((heldOn) => ({ number: 'A', heldOn, topic: '攻关会' })),
      ),
      sheet(submissionInfo, [{ programme, year: 2026, date: '2026-05-20', ...info }]),
    ])

  describe(`rule ${rule.id}`, () => {
    it.each([
      ['in order', ['2025-06-01', '2025-09-01', '2026-05-20'], []],
      ['twice a day', ['2025-06-01', '2025-06-01'], []],
      ['one only, of last January', ['2025-01-01'], []],
      ['one only, of the December before', ['2024-12-31'], ['info number']],
      ['of years ago and of last year', ['2020-06-01', '2025年'], []],
      ['a day after the submission', ['2026-05-20', '2026-05-21'], ['warning heldOn#2']],
      ['in the month of the submission', ['2026年5月'], []],
      ['in the month after it', ['2026年6月'], ['warning heldOn']],
      ['out of order', ['2025-06-02', '2025-06-01', '2025-05-01'], ['warning heldOn#2']],
      ['perhaps out of order', ['2025-06-02', '2025年6月'], []],
      ['without a day', ['2025-06-02', null], ['warning heldOn#2']],
      ['with a day that cannot be read', ['2025-06-02', '六月初'], []],
      ['with no entry but one without a day', [null], ['warning heldOn']],
      ['with an old entry, and one without a day', ['2020-06-01', null], ['warning heldOn#2']],
    ])('a log %s', (_name, days, expected) => {
      expect(found(days)).toEqual(expected)
    })

    it('asks for a log of each application', () => {
      const sheets = [
        sheet(form, [{ number: 'A' }, { number: 'B' }, { number: null }]),
        sheet(activityLog, [{ number: 'a ', heldOn: '2025-06-01' }]),
      ]
      expect(briefs(rule, sheets)).toEqual(['info number#2'])
    })

    const row = { number: 'A', studio: '张三创新工作室', year: 2025 }
    it.each([
      ['assessed and without a log', [], [row], ['warning number']],
      ['assessed, its last entry of two years ago', ['2024-12-31'], [row], ['warning number']],
      ['assessed, with a log', ['2025-06-01'], [row], []],
      ['without its plaque', [], [{ ...row, delistedOn: '2025-06-01' }], []],
      ['assessed twice and without a log', [], [row, { ...row, year: 2024 }], ['warning number#1']],
      ['assessed under no number', [], [{ ...row, number: null }], []],
    ])('a studio that was named, %s', (_name, days, assessed, expected) => {
      expect(found(days, {}, false, assessed)).toEqual(expected)
      expect(found(days, { programme: other }, false, assessed)).toEqual([])
    })

    it('an application that was assessed is one of a named studio', () => {
      expect(found([], {}, true, [row])).toEqual(['warning number'])
    })

    it('does not know the future of a submission without a day', () => {
      expect(found(['2030-01-01'], { date: null })).toEqual([])
    })

    it('looks at the log of a studio that does not apply, in a file of its own programme only', () => {
      expect(found(['2026-05-21'], {}, false)).toEqual(['warning heldOn'])
      expect(found(['2026-05-21'], { programme: other }, false)).toEqual([])
    })
  })
}
