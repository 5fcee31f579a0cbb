import { describe, expect, it } from 'vitest'
import { running } from '../../../../programmes/jinan-studio/clauses/JN-06-1b.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { Day } from '../../../../templates/values/day.ts'
import { findingsOf, sheet, verdict, withValues } from '../../../support/rows.ts'

describe('rule JN-06-1b', () => {
  it.each([
    ['2024-05-20', null, '2026-05-20', 'ok', 'the anniversary itself'],
    ['2024-05-21', null, '2026-05-20', 'error namedOn', 'a day short'],
    ['2024-05-19', null, '2026-05-20', 'ok', 'a day over'],
    ['2024-02-29', null, '2026-02-28', 'ok', '29 February has its anniversary on the 28th'],
    ['2024-02-29', null, '2026-02-27', 'error namedOn', 'a day before that'],
    ['2024-05-21', '2024-05-20', '2026-05-20', 'warning namedOn', 'only the founding is old enough'],
    ['2024-05-21', '2024-05-21', '2026-05-20', 'error namedOn', 'the founding is a day short too'],
    ['2024-05-21', '2024年5月', '2026-05-20', 'warning foundedOn', 'the founding may be old enough'],
    ['2024-05-20', '2025-01-01', '2026-05-20', 'review foundedOn', 'named before it was founded'],
    ['2024-05-20', '2024-05-20', '2026-05-20', 'ok', 'founded and named on one day'],
    ['2024-05-20', '2024年5月', '2026-05-20', 'ok', 'perhaps founded after its naming: not told'],
    ['2024-05-20', '2024年6月', '2026-05-20', 'review foundedOn', 'surely founded after its naming'],
    ['2024-05-21', '2024-06-01', '2026-05-20', 'error namedOn', 'too short, whatever the founding'],
    ['2024年5月', null, '2026-05-20', 'warning namedOn', 'the month leaves it open'],
    ['2024年5月', '2010-01-01', '2026-05-20', 'warning namedOn', 'open, whatever the founding'],
    ['2024年4月', null, '2026-05-20', 'ok', 'every day of that month is early enough'],
    ['2024年6月', null, '2026-05-20', 'error namedOn', 'no day of that month is early enough'],
    ['2023年', null, '2026-05-20', 'ok', 'every day of that year is early enough'],
    ['2024-05-20', null, '2026年5月', 'warning appliedOn', 'the application may be too early in its month'],
    ['2027-01-01', null, '2026-05-20', 'error namedOn', 'named after the application'],
    [
      '2026-05-21',
      '2010-01-01',
      '2026-05-20',
      'error namedOn',
      'named after the application, founded long ago',
    ],
    ['2026-05-20', '2010-01-01', '2026-05-20', 'warning namedOn', 'named on the day of the application'],
    ['2026年5月', '2010-01-01', '2026-05-20', 'warning namedOn', 'perhaps named after the application'],
    ['2024-05-20', null, null, 'unjudged namedOn', 'no date to count to'],
    ['不详', '2010-01-01', '2026-05-20', 'ok', 'an unreadable date is reported by reading, not here'],
  ])('named %s, founded %s, applied %s: %s (%s)', (namedOn, foundedOn, appliedOn, expected, _why) => {
    expect(verdict(running, jinanStudioApplication, { namedOn, foundedOn, appliedOn })).toBe(expected)
  })

  it.each([
    ['2024-06-30', '2026-05-20', 'ok', 'the notice counts to a later day'],
    ['2024-07-01', '2026-12-31', 'error namedOn', 'the notice counts to an earlier day'],
    ['2024-06-30', null, 'ok', 'no day of application is needed'],
    ['2026-07-01', null, 'error namedOn', 'named after the basis date'],
    ['2026-06-01', '2026-05-20', 'error namedOn', 'named after the application, before the basis date'],
  ])('named %s, applied %s, basis date 2026-06-30: %s (%s)', (namedOn, appliedOn, expected, _why) => {
    const notice = withValues({ 'jn-basis-date': new Day(2026, 6, 30) })
    expect(verdict(running, jinanStudioApplication, { namedOn, appliedOn }, notice)).toBe(expected)
  })

  it.each([
    [3, '2023-05-20', 'ok'],
    [3, '2023-05-21', 'error namedOn'],
    [undefined, '2023-05-20', 'unjudged namedOn'],
  ])('%s years by the notice, named %s: %s', (years, namedOn, expected) => {
    const cells = { namedOn, appliedOn: '2026-05-20' }
    expect(verdict(running, jinanStudioApplication, cells, withValues({ 'jn-running-years': years }))).toBe(
      expected,
    )
  })

  it.each([
    [
      { namedOn: '2024年5月', appliedOn: '2026-05-20' },
      '命名日期只到月份，看不出从 2024年5月 至 2026-05-20 是否满 2 年',
    ],
    [
      { namedOn: '2024年', appliedOn: '2026-05-20' },
      '命名日期只到年份，看不出从 2024年 至 2026-05-20 是否满 2 年',
    ],
    [
      { namedOn: '2024-05-20', appliedOn: '2026年5月' },
      '申报日期只到月份，看不出从 2024-05-20 至 2026年5月 是否满 2 年',
    ],
    [
      { namedOn: '2026-06-01', foundedOn: '2010-01-01', appliedOn: '2026-05-20' },
      '本级命名日期 2026-06-01 在申报日期 2026-05-20 之后，日期前后颠倒',
    ],
  ])('%j: %s', (row, message) => {
    expect(findingsOf(running, [sheet(jinanStudioApplication, [row])])).toMatchObject([{ message }])
  })

  it('says both dates, the years and the article', () => {
    const rows = [{ namedOn: '2024-05-21', appliedOn: '2026-05-20' }]
    const [found] = findingsOf(running, [sheet(jinanStudioApplication, rows)])
    expect(found).toMatchObject({
      article: '第六条（一）',
      message: '本级命名于 2024-05-21，至 2026-05-20 不满 2 年',
      expected: '满 2 年',
    })
  })
})
