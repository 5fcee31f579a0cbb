import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardDates } from '../../../../programmes/jinan-hazard/workbook/hazard-dates.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const sheets = (assessedOn: string | null, application: object = {}) => [
  sheet(hazardApplication, [{ number: 'A', foundOn: '2026-03-15', appliedOn: '2026-05-20', ...application }]),
  sheet(hazardReport, [{ number: 'A', assessedOn }]),
]

describe('rule workbook/hazard-dates', () => {
  it.each([
    ['between', '2026-04-01', {}, []],
    ['on the day of the find', '2026-03-15', {}, []],
    ['the day before the find', '2026-03-14', {}, ['review assessedOn']],
    ['on the day of the application', '2026-05-20', {}, []],
    ['the day after the application', '2026-05-21', {}, ['review assessedOn']],
    ['some day of the month of the find', '2026年3月', {}, []],
    ['some day of the month before', '2026年2月', {}, ['review assessedOn']],
    ['on a day that is not given', null, {}, []],
    ['with no day of the find', '2026-03-14', { foundOn: null }, []],
    ['with no day of the application', '2026-05-21', { appliedOn: null }, []],
    ['for another application', '2026-03-14', { number: 'B' }, []],
  ])('assessed %s', (_name, assessedOn, application, expected) => {
    expect(briefs(hazardDates, sheets(assessedOn, application))).toEqual(expected)
  })

  it('names both days', () => {
    const [found] = findingsOf(hazardDates, sheets('2026-03-14'))
    expect(found?.message).toBe('评估日期 2026-03-14 早于发现日期 2026-03-15，由审核人员核对')
    expect(found?.related).toHaveLength(1)
  })

  const reported = { foundOn: '2026-03-15', appliedOn: '2026-05-20' }

  it.each([
    ['2026-05-20', '2026-05-20', []],
    ['2026-05-21', '2026-04-01', ['review reportedToSafetyOn']],
    ['2026-04-01', '2026-05-21', ['review reportedToUnionOn']],
    ['2026-05-21', '2026-05-21', ['review reportedToSafetyOn', 'review reportedToUnionOn']],
    ['2026-04-01', '2026年5月', []],
    ['2026-04-01', '2026年6月', ['review reportedToUnionOn']],
    [null, '2026-04-01', []],
  ])(
    'reported %s and %s, applied for on 2026-05-20: %j',
    (reportedToSafetyOn, reportedToUnionOn, expected) => {
      const row = { ...reported, reportedToSafetyOn, reportedToUnionOn }
      expect(briefs(hazardDates, [sheet(hazardApplication, [row])])).toEqual(expected)
    },
  )

  it.each([
    ['2026-05-20', []],
    ['2026-05-19', ['review appliedOn']],
    ['2026年5月', []],
    ['2026年4月', ['review appliedOn']],
    [null, []],
  ])('applied for on 2026-05-20, sent on %s: %j', (date, expected) => {
    const sheets = [sheet(hazardApplication, [reported]), sheet(submissionInfo, [{ date }])]
    expect(briefs(hazardDates, sheets)).toEqual(expected)
  })
})
