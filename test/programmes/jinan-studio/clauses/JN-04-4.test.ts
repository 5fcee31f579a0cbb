import { describe, expect, it } from 'vitest'
import { activity } from '../../../../programmes/jinan-studio/clauses/JN-04-4.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { activityLog } from '../../../../templates/forms/activity-log.ts'
import { factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const sheets = (activityCount: string | number | null, ...days: readonly (string | null)[]) => [
  sheet(jinanStudioApplication, [{ number: 'A', appliedOn: '2026-05-20', activityCount }]),
  sheet(
    activityLog,
    days.map((heldOn) => ({ number: 'A', heldOn, kind: '技术攻关' })),
  ),
]

describe('rule JN-04-4', () => {
  it.each([
    ['given on the application', sheets(5), []],
    ['given in the log', sheets(null, '2026-03-01'), []],
    ['a year ago to the day', sheets(null, '2025-05-20'), []],
    ['a day longer ago', sheets(null, '2025-05-19'), ['warning activityCount']],
    ['after the application', sheets(null, '2026-05-21'), ['warning activityCount']],
    ['some time last year', sheets(null, '2025年'), []],
    ['a log without dates', sheets(null, null), []],
    ['none, and none in the log', sheets(0), ['warning activityCount']],
    ['nothing given', sheets(null), ['warning activityCount']],
    ['a number that cannot be read', sheets('多次'), []],
  ])('%s', (_name, given, expected) => {
    expect(briefs(activity, given)).toEqual(expected)
  })

  it('shows what there was', () => {
    expect(factsFor(activity, sheets(2, '2026-03-01', '2026-04-01'))).toEqual({
      活动记录数: '2',
      工作台账: '技术攻关 2',
    })
  })
})
