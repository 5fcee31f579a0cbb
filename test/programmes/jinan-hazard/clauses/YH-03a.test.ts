import { describe, expect, it } from 'vitest'
import { foundReportedRectified } from '../../../../programmes/jinan-hazard/clauses/YH-03a.ts'
import { hazardApplication } from '../../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { briefs, findingsOf, sheet, verdict } from '../../../support/rows.ts'

const application = {
  number: 'A',
  reportedToSafetyOn: '2026-03-16',
  reportedToUnionOn: '2026-03-18',
  rectifiedOn: '2026-04-10',
}
const reported = (other: object) =>
  verdict(foundReportedRectified, hazardApplication, { ...application, ...other })

describe('rule YH-03a', () => {
  it.each([
    ['2026-03-16', 'ok'],
    ['2026-03-17', 'ok'],
    ['2026-03-15', 'error rectifiedOn'],
    ['2026年3月', 'warning rectifiedOn'],
    ['2026年4月', 'ok'],
    ['2026年2月', 'error rectifiedOn'],
    [null, 'ok'],
  ])('put right %s: %s', (rectifiedOn, expected) => {
    expect(reported({ rectifiedOn })).toBe(expected)
  })

  it('goes by the earlier of the two reports, and by one where the other is blank', () => {
    expect(reported({ reportedToSafetyOn: '2026-05-01' })).toBe('ok')
    expect(reported({ reportedToSafetyOn: '2026-05-01', reportedToUnionOn: '2026-05-02' })).toBe(
      'error rectifiedOn',
    )
    expect(reported({ reportedToSafetyOn: null, reportedToUnionOn: null })).toBe('ok')
  })

  it.each([
    ['属实', 'ok'],
    ['不实', 'error cityVerification'],
    [null, 'ok'],
  ])('verified by the city as %s: %s', (cityVerification, expected) => {
    expect(reported({ cityVerification })).toBe(expected)
  })

  it.each([
    ['合同制职工', 'ok'],
    ['劳务派遣', 'ok'],
    ['劳务外包', 'review employment'],
    ['实习生', 'review employment'],
    ['其他', 'ok'],
    [null, 'ok'],
  ])('found by %s: %s', (employment, expected) => {
    expect(reported({ employment })).toBe(expected)
  })

  it.each([
    ['是', null, []],
    ['否', null, ['error rectified']],
    ['否', '不实', ['error cityVerification', 'error rectified']],
    ['否', '属实', ['info rectified']],
    [null, null, []],
  ])('put right: %s, verified: %s', (rectified, cityVerification, expected) => {
    const sheets = [
      sheet(hazardApplication, [{ ...application, cityVerification }]),
      sheet(hazardReport, [{ number: 'A', rectified }]),
    ]
    expect([...briefs(foundReportedRectified, sheets)].sort()).toEqual(expected)
  })

  it.each([
    ['2026-04-10', '两表矛盾', 1],
    [null, '不在奖励范围', 0],
  ])('not put right in the report, put right on %s in the application: %s', (rectifiedOn, words, related) => {
    const sheets = [
      sheet(hazardApplication, [{ ...application, rectifiedOn }]),
      sheet(hazardReport, [{ number: 'A', rectified: '否' }]),
    ]
    const [found] = findingsOf(foundReportedRectified, sheets)
    expect(found?.severity).toBe('error')
    expect(found?.message.endsWith(words)).toBe(true)
    expect(found?.related).toHaveLength(related)
  })
})
