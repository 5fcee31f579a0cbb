import { describe, expect, it } from 'vitest'
import { studiosInTime as studiosInTimeOver } from '../../../../programmes/across/sheet/studios-in-time.ts'
import { registry } from '../../../../programmes/registry.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { Day } from '../../../../templates/values/day.ts'
import { findingsOf, sheet, verdict, withValues } from '../../../support/rows.ts'

const studiosInTime = studiosInTimeOver(registry.programmes)

const deadline = new Day(2026, 6, 30)

describe('rule sheet/studios-in-time', () => {
  describe.each([
    ['济南市创新工作室', 'jn'],
    ['山东省创新工作室', 'sd'],
  ])('%s', (programme, id) => {
    const notice = withValues({ [`${id}-deadline`]: deadline })

    it.each([
      ['2026-06-30', 1, 'ok'],
      ['2026-07-01', 1, 'error date'],
      ['2026-07-01', null, 'error date'],
      ['2026-11-02', 2, 'review date'],
      ['2026-06-30', 2, 'ok'],
      ['2026年6月', 1, 'ok'],
      ['2026年', 1, 'warning date'],
      [null, 1, 'unjudged date'],
    ])('sent %s, version %s: %s', (date, version, expected) => {
      expect(verdict(studiosInTime, submissionInfo, { programme, date, version }, notice)).toBe(expected)
    })

    it.each([
      ['2026-06-30', '17:00', 'info date'],
      ['2026-06-29', '17:00', 'ok'],
      ['2026-06-30', '24:00', 'ok'],
      ['2026-07-01', '17:00', 'error date'],
    ])('sent %s, the last hour being %s: %s', (date, time, expected) => {
      const hour = withValues({ [`${id}-deadline`]: deadline, [`${id}-deadline-time`]: time })
      expect(verdict(studiosInTime, submissionInfo, { programme, date }, hour)).toBe(expected)
    })

    it.each([
      ['2026-06-01', 1, 'ok'],
      ['2026-06-02', 1, 'warning date'],
      ['2026-06-30', 2, 'warning date'],
      ['2026-07-01', 1, 'error date'],
      ['2026-07-01', 2, 'review date'],
    ])('sent %s, version %s, the notice naming the month alone: %s', (date, version, expected) => {
      const month = withValues({ [`${id}-deadline`]: new Day(2026, 6) })
      expect(verdict(studiosInTime, submissionInfo, { programme, date, version }, month)).toBe(expected)
    })

    it('knows no deadline but that of a notice, of its own programme', () => {
      const other = withValues({ [id === 'jn' ? 'sd-deadline' : 'jn-deadline']: deadline })
      for (const parameters of [undefined, other])
        expect(verdict(studiosInTime, submissionInfo, { programme, date: '2026-12-31' }, parameters)).toBe(
          'ok',
        )
    })
  })

  it('leaves hazards to their own article', () => {
    const notice = withValues({ 'jn-deadline': deadline, 'sd-deadline': deadline })
    const cells = { programme: '济南市隐患排查奖励', date: '2026-12-31' }
    expect(verdict(studiosInTime, submissionInfo, cells, notice)).toBe('ok')
  })

  it('gives both days', () => {
    const notice = withValues({ 'jn-deadline': deadline })
    const [found] = findingsOf(
      studiosInTime,
      [sheet(submissionInfo, [{ programme: '济南市创新工作室', date: '2026-07-01' }])],
      notice,
    )
    expect(found?.message).toBe('报送日期 2026-07-01 晚于通知所定截止日 2026-06-30，逾期')
  })
})
