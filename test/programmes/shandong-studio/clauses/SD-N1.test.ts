import { describe, expect, it } from 'vitest'
import { feeders } from '../../../../programmes/shandong-studio/clauses/SD-N1.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { findingsOf, sheet, verdict } from '../../../support/rows.ts'

const PROVINCE = '山东省总工会'
const CITY = '济宁市总工会'

describe('rule SD-N1', () => {
  it.each([
    ['市总工会', PROVINCE, 'ok'],
    ['省产业工会', PROVINCE, 'ok'],
    ['省直机关工会', PROVINCE, 'ok'],
    ['大企业工会', PROVINCE, 'ok'],
    ['县（市、区）总工会', PROVINCE, 'error unitKind'],
    ['产业工会', PROVINCE, 'error unitKind'],
    ['局（委）工会', PROVINCE, 'error unitKind'],
    ['县（市、区）总工会', CITY, 'ok'],
    ['功能区工会', CITY, 'ok'],
    ['市总工会', CITY, 'error unitKind'],
    ['局（委）工会', CITY, 'error unitKind'],
    ['县（市、区）总工会', null, 'ok'],
    ['局（委）工会', null, 'error unitKind'],
    [null, PROVINCE, 'ok'],
    ['协会', PROVINCE, 'ok'],
  ])('%s to %s: %s', (unitKind, sentTo, expected) => {
    const cells = { programme: '山东省创新工作室', unitKind, sentTo }
    expect(verdict(feeders, submissionInfo, cells)).toBe(expected)
  })

  it('does not speak of the city’s programmes', () => {
    const cells = { programme: '济南市创新工作室', unitKind: '局（委）工会', sentTo: '济南市总工会' }
    expect(verdict(feeders, submissionInfo, cells)).toBe('ok')
  })

  it('cites the covering notice', () => {
    const rows = [{ programme: '山东省创新工作室', unitKind: '局（委）工会', sentTo: PROVINCE }]
    const [found] = findingsOf(feeders, [sheet(submissionInfo, rows)])
    expect(found).toMatchObject({
      article: '印发通知',
      message: '局（委）工会不能向山东省总工会推荐省级创新工作室',
    })
  })
})
