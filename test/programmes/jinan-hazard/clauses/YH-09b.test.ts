import { describe, expect, it } from 'vitest'
import { sentInTime } from '../../../../programmes/jinan-hazard/clauses/YH-09b.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { Day } from '../../../../templates/values/day.ts'
import { verdict, withValues } from '../../../support/rows.ts'

const info = { programme: '济南市隐患排查奖励', year: 2026 }

describe('rule YH-09b', () => {
  it.each([
    ['2026-09-30', 'ok'],
    ['2026-10-01', 'error date'],
    ['2026-03-01', 'ok'],
    ['2025-12-31', 'ok'],
    ['2026年9月', 'ok'],
    ['2026年10月', 'error date'],
    ['2026年', 'warning date'],
    [null, 'unjudged date'],
    ['月底', 'ok'],
  ])('sent %s: %s', (date, expected) => {
    expect(verdict(sentInTime, submissionInfo, { ...info, date })).toBe(expected)
  })

  it.each([
    ['2026-10-15', 'ok'],
    ['2026-10-16', 'error date'],
  ])('sent %s, the notice says 15 October: %s', (date, expected) => {
    const notice = withValues({ 'yh-deadline': new Day(2026, 10, 15) })
    expect(verdict(sentInTime, submissionInfo, { ...info, date }, notice)).toBe(expected)
  })

  it.each([
    ['2026-09-30', '17:00', 'info date'],
    ['2026-09-30', '24:00', 'ok'],
    ['2026-09-29', '17:00', 'ok'],
    ['2026-10-01', '17:00', 'error date'],
  ])('sent %s, the last hour being %s: %s', (date, time, expected) => {
    const notice = withValues({ 'yh-deadline-time': time })
    expect(verdict(sentInTime, submissionInfo, { ...info, date }, notice)).toBe(expected)
  })

  it.each([
    [new Day(2026, 9), '2026-08-31', 'ok'],
    [new Day(2026, 9), '2026-09-01', 'ok'],
    [new Day(2026, 9), '2026-09-02', 'warning date'],
    [new Day(2026, 9), '2026-09-30', 'warning date'],
    [new Day(2026, 9), '2026年9月', 'warning date'],
    [new Day(2026, 9), '2026年8月', 'ok'],
    [new Day(2026, 9), '2026-10-01', 'error date'],
    [new Day(2026), '2025-12-31', 'ok'],
    [new Day(2026), '2026-05-01', 'warning date'],
    [new Day(2026), '2027-01-01', 'error date'],
  ])('the notice says %s and no day: sent %s, %s', (deadline, date, expected) => {
    for (const time of [undefined, '17:00']) {
      const notice = withValues({ 'yh-deadline': deadline, 'yh-deadline-time': time })
      expect(verdict(sentInTime, submissionInfo, { ...info, date }, notice)).toBe(expected)
    }
  })

  it('a later version after the deadline is asked about: when the first came, the file does not show', () => {
    const late = { ...info, date: '2026-10-12' }
    expect(verdict(sentInTime, submissionInfo, { ...late, version: 1 })).toBe('error date')
    expect(verdict(sentInTime, submissionInfo, { ...late, version: 2 })).toBe('review date')
    expect(verdict(sentInTime, submissionInfo, { ...late, date: '2026-09-30', version: 2 })).toBe('ok')
  })

  it.each([
    ['2026-09-30', 2, 'ok'],
    ['2026-10-20', 2, 'review date'],
    ['2026-10-21', 2, 'error date'],
    ['2026-10-21', 1, 'error date'],
    ['2026-10-20', 1, 'error date'],
  ])('sent %s as version %s, corrections being due on 20 October: %s', (date, version, expected) => {
    const notice = withValues({ 'yh-correction': new Day(2026, 10, 20) })
    expect(verdict(sentInTime, submissionInfo, { ...info, date, version }, notice)).toBe(expected)
  })

  it.each([
    ['2026-10-15', 'ok'],
    ['2026-10-16', 'error date'],
    ['2026-09-30', 'ok'],
  ])('sent %s by a unit whose term the office extended to 15 October: %s', (date, expected) => {
    const notice = withValues({ 'yh-extension': new Day(2026, 10, 15) })
    expect(verdict(sentInTime, submissionInfo, { ...info, date }, notice)).toBe(expected)
  })

  it('does not speak of studios', () => {
    const cells = { programme: '济南市创新工作室', date: '2026-12-31' }
    expect(verdict(sentInTime, submissionInfo, cells)).toBe('ok')
    expect(verdict(sentInTime, submissionInfo, cells, withValues({ 'yh-deadline': undefined }))).toBe('ok')
  })
})
