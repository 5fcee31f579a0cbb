import { describe, expect, it } from 'vitest'
import { namedByRecommender } from '../../../../programmes/shandong-studio/clauses/SD-06-1a.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const ORDINARY = '劳模和工匠人才创新工作室'

const sheets = (info: object, namedBy: string | null, type = ORDINARY) => [
  sheet(submissionInfo, [{ programme: '山东省创新工作室', ...info }]),
  sheet(shandongStudioApplication, [{ number: 'A', type, namedBy }]),
]

const COUNTY = { unit: '曲阜市总工会', unitKind: '县（市、区）总工会', sentTo: '济宁市总工会' }
const CITY = { unit: '济宁市总工会', unitKind: '市总工会', sentTo: '山东省总工会' }
const JINAN = { unit: '济南市总工会', unitKind: '市总工会', sentTo: '山东省总工会' }
const ENTERPRISE = { unit: '齐砺能源集团工会', unitKind: '大企业工会', sentTo: '山东省总工会' }

describe('rule SD-06-1a', () => {
  it.each([
    ['the city to which the county sends', COUNTY, '济宁市总工会', []],
    ['the city with other spaces', COUNTY, '济宁市 总工会', []],
    ['the city with its province before it', COUNTY, '山东省济宁市总工会', []],
    ['the city among others', COUNTY, '济宁市总工会、济宁市人力资源和社会保障局', []],
    ['only the county', COUNTY, '曲阜市总工会', ['error namedBy']],
    ['only the county, its city before it', COUNTY, '济宁市曲阜市总工会', ['error namedBy']],
    ['only the unit', COUNTY, '济宁某某有限公司工会', ['error namedBy']],
    ['a county-level city of it', CITY, '曲阜市总工会', ['error namedBy']],
    ['a county-level city of another', CITY, '龙口市总工会', ['error namedBy']],
    ['a bureau of the city', CITY, '济宁市教育局工会', ['error namedBy']],
    ['the province', CITY, '山东省总工会', ['error namedBy']],
    ['the city, its kind left out', COUNTY, '济宁总工会', []],
    ['“the city”', COUNTY, '市总工会', ['review namedBy']],
    ['a city that was merged into it', JINAN, '莱芜市总工会', ['review namedBy']],
    ['a city that is no more', CITY, '莱芜市总工会', ['review namedBy']],
    ['a county that the city swallowed', JINAN, '莱城区总工会', ['error namedBy']],
    ['a member company', ENTERPRISE, '齐砺能源集团煤电有限公司工会', ['error namedBy']],
    ['another city', COUNTY, '青岛市总工会', ['review namedBy']],
    ['the city itself', CITY, '济宁市总工会', []],
    ['a county of the city', CITY, '兖州区总工会', ['error namedBy']],
    ['the enterprise union itself', ENTERPRISE, '齐砺能源集团工会', []],
    ['its full name', ENTERPRISE, '齐砺能源集团工会委员会', []],
    ['its longer name', ENTERPRISE, '齐砺能源集团有限公司工会', ['review namedBy']],
    ['another enterprise', ENTERPRISE, '鲁泓海工集团工会', ['error namedBy']],
    ['nobody given', CITY, null, ['unjudged namedBy']],
    ['no receiver given, a city', { ...COUNTY, sentTo: null }, '济宁市总工会', []],
    ['no receiver given, a county', { ...COUNTY, sentTo: null }, '曲阜市总工会', ['unjudged namedBy']],
  ])('named by %s', (_name, info, namedBy, expected) => {
    expect(briefs(namedByRecommender, sheets(info, namedBy))).toEqual(expected)
  })

  it.each([
    ['a wrong character', '济宁市总公会', '济宁市总工会', ['review unit']],
    ['a character left out', '济宁市总工', '济宁市总工会', ['review unit']],
    ['two exchanged', '济宁市工总会', '济宁市总工会', ['review unit']],
    ['another character of the place', '济柠市总工会', '济宁市总工会', ['review unit']],
    ['two wrong characters', '济柠市总公会', '济宁市总工会', ['review namedBy']],
    ['another city', '泰安市总工会', '济宁市总工会', ['review namedBy']],
    ['a slip, and another union named it', '济柠市总工会', '曲阜市总工会', ['error namedBy']],
    ['a slip on both sides', '济柠市总工会', '济柠市总工会', []],
    ['an enterprise', '齐砺能源集团工会', '济宁市总工会', ['review namedBy']],
  ])('the recommender is written with %s: %s, named by %s', (_name, unit, namedBy, expected) => {
    expect(briefs(namedByRecommender, sheets({ ...CITY, unit }, namedBy))).toEqual(expected)
  })

  it('asks about a misspelt recommender once, and holds other namers against what was meant', () => {
    const rows = ['济宁市总工会', '济宁市总工会', '曲阜市总工会'].map((namedBy, i) => ({
      number: `A${i}`,
      type: ORDINARY,
      namedBy,
    }))
    const outcome = [
      sheet(shandongStudioApplication, rows),
      sheet(submissionInfo, [{ ...COUNTY, sentTo: '济宁市总公会' }]),
    ]
    expect(briefs(namedByRecommender, outcome)).toEqual(['review sentTo', 'error namedBy#3'])
    const found = findingsOf(namedByRecommender, outcome)
    expect(found[0]).toMatchObject({ expected: '济宁市总工会', sheet: '报送信息' })
    expect(found[1]?.message).toContain('不是推荐工会“济宁市总工会”')
  })

  it.each([['齐鲁工匠创新工作室'], ['齐鲁大工匠创新工作室']])('asks no naming of a %s', (type) => {
    expect(briefs(namedByRecommender, sheets(CITY, null, type))).toEqual([])
    expect(briefs(namedByRecommender, sheets(CITY, '曲阜市总工会', type))).toEqual([])
  })

  it('takes the sender of the file where there is no other sheet', () => {
    const rows = [{ number: 'A', type: ORDINARY, namedBy: '济宁市总工会' }]
    const from = (unit: string) => [sheet(shandongStudioApplication, rows, { unit })]
    expect(briefs(namedByRecommender, from('济宁市总工会'))).toEqual([])
    expect(briefs(namedByRecommender, from('齐砺能源集团工会'))).toEqual(['review namedBy'])
  })

  it('names both unions', () => {
    const [found] = findingsOf(namedByRecommender, sheets(COUNTY, '曲阜市总工会'))
    expect(found).toMatchObject({
      article: '第六条（一）',
      message: '命名单位是“曲阜市总工会”，不是推荐工会“济宁市总工会”自己命名的',
    })
  })
})
