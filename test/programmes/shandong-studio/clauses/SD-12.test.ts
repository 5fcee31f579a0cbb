import { describe, expect, it } from 'vitest'
import { wayUp } from '../../../../programmes/shandong-studio/clauses/SD-12.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const base = { baseOpinion: '同意推荐', baseOpinionOn: '2026-05-10' }
const county = { countyOpinion: '同意推荐', countyOpinionOn: '2026-05-12' }
const city = { cityOpinion: '同意推荐', cityOpinionOn: '2026-05-20' }

const sheetsOf = (unitKind: string | null, studio: object) => [
  sheet(submissionInfo, [{ unit: '某某总工会', unitKind }]),
  sheet(shandongStudioApplication, [{ number: 'A', ...studio }]),
]
const say = (unitKind: string | null, studio: object) => briefs(wayUp, sheetsOf(unitKind, studio))

describe('rule SD-12', () => {
  it.each<[string | null, object, string[]]>([
    ['县（市、区）总工会', { ...base, ...county }, []],
    ['县（市、区）总工会', { ...base, ...county, ...city }, []],
    ['县（市、区）总工会', base, ['error countyOpinion', 'error countyOpinionOn']],
    ['功能区工会', base, ['error countyOpinion', 'error countyOpinionOn']],
    ['市总工会', { ...base, ...county, ...city }, []],
    ['市总工会', { ...base, ...county }, ['error cityOpinion', 'error cityOpinionOn']],
    ['市总工会', { ...base, ...city }, ['error countyOpinion', 'error countyOpinionOn']],
    ['省产业工会', { ...base, ...city }, []],
    ['省产业工会', base, ['error cityOpinion', 'error cityOpinionOn']],
    ['省直机关工会', base, ['error cityOpinion', 'error cityOpinionOn']],
    ['大企业工会', { ...base, ...city }, []],
    [null, base, []],
    ['市总工会', { ...base, type: '齐鲁工匠创新工作室' }, []],
    [
      '市总工会',
      { ...base, ...county, type: '齐鲁大工匠创新工作室', countyOpinionOn: '2020-01-01' },
      ['error countyOpinionOn'],
    ],
    [
      '市总工会',
      { ...base, ...county, type: '劳模和工匠人才创新工作室' },
      ['error cityOpinion', 'error cityOpinionOn'],
    ],
  ])('sent by %s, with %j: %j', (unitKind, studio, expected) => {
    expect(say(unitKind, studio)).toEqual(expected)
  })

  it.each([
    [{ countyOpinionOn: '2026-05-10' }, [], 'on the same day'],
    [{ countyOpinionOn: '2026-05-09' }, ['error countyOpinionOn'], 'a day before'],
    [{ countyOpinionOn: '2026年5月' }, ['warning countyOpinionOn'], 'the month leaves it open'],
    [{ countyOpinionOn: null }, ['error countyOpinionOn'], 'no day'],
    [{ countyOpinionOn: '五月' }, [], 'unreadable: reading has said so'],
    [{ countyOpinion: '/' }, ['error countyOpinion'], 'a stroke'],
    [{ countyOpinion: '不同意推荐' }, ['review countyOpinion'], 'a refusal'],
    [{ countyOpinion: '无不同意见，同意推荐' }, [], 'no refusal'],
    [{ cityOpinion: '同意' }, ['error cityOpinionOn'], 'the city signed without a day'],
    [{ cityOpinionOn: '2026-05-20' }, ['error cityOpinion'], 'the city dated without a word'],
    [{ ...city, cityOpinionOn: '2026-05-11' }, ['error cityOpinionOn'], 'the city before the county'],
    [{ appliedOn: '2026-05-12' }, [], 'the application on the day of the county'],
    [{ appliedOn: '2026-05-13' }, ['review appliedOn'], 'the application after the county'],
    [{ ...city, appliedOn: '2026-05-21' }, ['review appliedOn'], 'the application after both: said once'],
  ])('a county sends %j: %j (%s)', (studio, expected, _why) => {
    expect(say('县（市、区）总工会', { ...base, ...county, ...studio })).toEqual(expected)
  })

  it('compares over a stage that does not exist', () => {
    expect(say('大企业工会', { ...base, ...city, cityOpinionOn: '2026-05-09' })).toEqual([
      'error cityOpinionOn',
    ])
  })

  it('leaves a blank of the base union to reading', () => {
    expect(say('大企业工会', city)).toEqual([])
  })

  it('names both days', () => {
    const sheets = sheetsOf('县（市、区）总工会', { ...base, ...county, countyOpinionOn: '2026-05-09' })
    const [found] = findingsOf(wayUp, sheets)
    expect(found?.message).toBe('县级工会意见日期 2026-05-09 早于单位工会的 2026-05-10')
    expect(found?.related).toHaveLength(1)
  })
})
