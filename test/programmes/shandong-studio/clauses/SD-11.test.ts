import { describe, expect, it } from 'vitest'
import { craftsmenLead } from '../../../../programmes/shandong-studio/clauses/SD-11.ts'
import { craftsmanRoster } from '../../../../programmes/shandong-studio/forms/roster.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { submissionInfo } from '../../../../templates/forms/submission-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'
import { CRAFTSMAN, GREAT, ORDINARY } from '../../../support/studios.ts'

const roster = (more: object = {}) =>
  sheet(craftsmanRoster, [{ year: 2025, name: '张三', title: '齐鲁工匠', unit: '济南市总工会', ...more }])
const studio = (more: object = {}) =>
  sheet(shandongStudioApplication, [{ number: 'A', type: CRAFTSMAN, leader: '张三', ...more }])
const named = (more: object = {}) =>
  sheet(namingList, [
    {
      programme: '山东省创新工作室',
      number: 'A',
      type: CRAFTSMAN,
      studio: '张三齐鲁工匠创新工作室',
      leader: '张三',
      ...more,
    },
  ])

describe('rule SD-11', () => {
  it.each([
    [{}, ['warning status']],
    [{ status: '未创建' }, ['warning status']],
    [{ status: '督导中' }, []],
    [{ status: '已创建' }, []],
    [{ status: '未创建', studio: '张三创新工作室' }, []],
    [{ studio: '无' }, ['warning status']],
    [{ name: null }, []],
  ])('a craftsman with %j and no application: %j', (row, expected) => {
    expect(briefs(craftsmenLead, [roster(row)])).toEqual(expected)
  })

  it.each([
    [{}, []],
    [{ leader: '张 三' }, []],
    [{ leader: '李四' }, ['warning status']],
    [{ type: GREAT }, ['warning status']],
    [{ type: ORDINARY }, ['warning status']],
    [{ leaderIdentity: '370102198506150128' }, []],
  ])('an application with %j: %j', (row, expected) => {
    expect(briefs(craftsmenLead, [roster(), studio(row)])).toEqual(expected)
  })

  it('tells namesakes apart by their numbers', () => {
    const person = roster({ identity: '370102198506150128' })
    expect(briefs(craftsmenLead, [person, studio({ leaderIdentity: '37010219900307018X' })])).toEqual([
      'warning status',
    ])
  })

  it('names who helps to found', () => {
    expect(findingsOf(craftsmenLead, [roster()])[0]?.mend).toContain('济南市总工会督导')
  })

  it('leaves the roster to the province', () => {
    expect(briefs(craftsmenLead, [roster(), sheet(officeInfo, [{ level: '市级' }])])).toEqual([])
    expect(
      briefs(craftsmenLead, [roster(), sheet(submissionInfo, [{ unitKind: '县（市、区）总工会' }])]),
    ).toEqual([])
    expect(briefs(craftsmenLead, [roster(), sheet(officeInfo, [{ level: '省级' }])])).toHaveLength(1)
    expect(briefs(craftsmenLead, [roster(), sheet(submissionInfo, [{ unitKind: '市总工会' }])])).toHaveLength(
      1,
    )
  })

  it.each([
    ['符合', []],
    ['不符合', ['error studio']],
    [null, ['info studio']],
  ])('a named studio whose basic conditions are %s: %j', (basicConditions, expected) => {
    expect(briefs(craftsmenLead, [studio({ basicConditions }), named()])).toEqual(expected)
  })

  it('does not ask the basic conditions of reviewed studios, nor of another programme', () => {
    expect(briefs(craftsmenLead, [studio({ type: ORDINARY }), named({ type: ORDINARY })])).toEqual([])
    expect(briefs(craftsmenLead, [studio(), named({ programme: '济南市创新工作室' })])).toEqual([])
    expect(briefs(craftsmenLead, [named()])).toEqual([])
  })

  it('does not take a studio that the review turned down for one that is led', () => {
    const failed = named({ reviewResult: '不通过' })
    expect(briefs(craftsmenLead, [roster(), named()])).toEqual([])
    expect(briefs(craftsmenLead, [roster(), failed])).toEqual(['warning status'])
    expect(briefs(craftsmenLead, [studio(), failed])).toEqual([])
  })
})
