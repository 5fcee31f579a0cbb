import { describe, expect, it } from 'vitest'
import { assessedInOrder } from '../../../rules/workbooks/assessed-in-order.ts'
import { hazardApplication } from '../../../templates/forms/hazard-application.ts'
import { hazardReport } from '../../../templates/forms/hazard-report.ts'
import { briefs, findingsOf, sheet } from '../../support/rows.ts'

const sheets = (assessedOn: string | null, application: object = {}) => [
  sheet(hazardApplication, [{ number: 'A', foundOn: '2026-03-15', appliedOn: '2026-05-20', ...application }]),
  sheet(hazardReport, [{ number: 'A', assessedOn }]),
]

describe('rule workbook/assessed-in-order', () => {
  it.each([
    ['between', '2026-04-01', {}, []],
    ['on the day of the find', '2026-03-15', {}, []],
    ['the day before the find', '2026-03-14', {}, ['review assessedOn']],
    ['on the day of the application', '2026-05-20', {}, []],
    ['the day after the application', '2026-05-21', {}, ['review assessedOn']],
    ['some day of the month of the find', '2026年3月', {}, []],
    ['some day of the month before', '2026年2月', {}, ['review assessedOn']],
    ['on a day that is not told', null, {}, []],
    ['with no day of the find', '2026-03-14', { foundOn: null }, []],
    ['with no day of the application', '2026-05-21', { appliedOn: null }, []],
    ['for another application', '2026-03-14', { number: 'B' }, []],
  ])('assessed %s', (_name, assessedOn, application, expected) => {
    expect(briefs(assessedInOrder, sheets(assessedOn, application))).toEqual(expected)
  })

  it('names both days', () => {
    const [found] = findingsOf(assessedInOrder, sheets('2026-03-14'))
    expect(found?.message).toBe('评估日期 2026-03-14 早于发现日期 2026-03-15，由审核人员核对')
    expect(found?.related).toHaveLength(1)
  })
})
