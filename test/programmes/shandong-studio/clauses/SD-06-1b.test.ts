import { describe, expect, it } from 'vitest'
import { running } from '../../../../programmes/shandong-studio/clauses/SD-06-1b.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { Day } from '../../../../templates/values/day.ts'
import { verdict, withValues } from '../../../support/rows.ts'

const ORDINARY = '劳模和工匠人才创新工作室'

describe('rule SD-06-1b', () => {
  it.each([
    [ORDINARY, '2023-05-20', null, '2026-05-20', 'ok', 'the anniversary itself'],
    [ORDINARY, '2023-05-21', null, '2026-05-20', 'error namedOn', 'a day short'],
    [ORDINARY, '2024-02-29', null, '2027-02-28', 'ok', '29 February'],
    [
      ORDINARY,
      '2023-05-21',
      '2020-01-01',
      '2026-05-20',
      'warning namedOn',
      'only the founding is old enough',
    ],
    [ORDINARY, '2023年', null, '2026-05-20', 'warning namedOn', 'the year leaves it open'],
    [ORDINARY, '2023-05-20', null, null, 'unjudged namedOn', 'no date to count to'],
    ['齐鲁工匠创新工作室', '2026-01-01', null, '2026-05-20', 'ok', 'named directly'],
    ['齐鲁大工匠创新工作室', '2026-01-01', null, '2026-05-20', 'ok', 'named directly'],
  ])(
    '%s named %s, founded %s, applied %s: %s (%s)',
    (type, namedOn, foundedOn, appliedOn, expected, _why) => {
      const cells = { type, namedOn, foundedOn, appliedOn }
      expect(verdict(running, shandongStudioApplication, cells)).toBe(expected)
    },
  )

  it('counts to the basis date of the notice', () => {
    const notice = withValues({ 'sd-basis-date': new Day(2026, 6, 30) })
    const cells = { type: ORDINARY, namedOn: '2023-06-30', appliedOn: '2026-05-20' }
    expect(verdict(running, shandongStudioApplication, cells, notice)).toBe('ok')
  })
})
