import { describe, expect, it } from 'vitest'
import { namedAlready as namedAlreadyOver } from '../../../../programmes/across/merge/named-already.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { assessments } from '../../../../templates/forms/assessments.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const namedAlready = namedAlreadyOver(registry.programmes)

const OFFICE = { unit: '济南市总工会' }
const application = { number: 'A', studio: '张三创新工作室', leader: '张三' }
const line = {
  programme: '济南市创新工作室',
  namedYear: 2023,
  unit: '历下区总工会',
  number: 'B',
  studio: '张三创新工作室',
  leader: '张三',
}
const office = sheet(officeInfo, [{ year: 2026 }], OFFICE)
const listed = (more: object) => [sheet(namingList, [{ ...line, ...more }], OFFICE), office]
const applied = (more: object = {}) => sheet(jinanStudioApplication, [{ ...application, ...more }])

describe('rule merge/named-already', () => {
  it.each<[string, object, object, string[]]>([
    ['named in an earlier year', {}, {}, ['review studio']],
    ['on this year’s list', {}, { namedYear: 2026 }, []],
    ['on a list of no year', {}, { namedYear: null }, []],
    ['named by the province', {}, { programme: '山东省创新工作室' }, []],
    ['turned down at the time', {}, { reviewResult: '不通过' }, []],
    ['a namesake of one elsewhere', {}, { unit: '市中区总工会', leader: '李四' }, []],
    [
      'under another name by the same leader',
      { leaderIdentity: '370102198506150128', studio: '匠心创新工作室' },
      { leaderIdentity: '370102198506150128' },
      ['review studio'],
    ],
  ])('an application of a studio %s', (_name, of, more, expected) => {
    expect(briefs(namedAlready, [applied(of), ...listed(more)])).toEqual(expected)
  })

  it('asks it of the province’s applications too', () => {
    const province = sheet(shandongStudioApplication, [application])
    expect(briefs(namedAlready, [province, ...listed({ programme: '山东省创新工作室' })])).toEqual([
      'review studio',
    ])
    expect(briefs(namedAlready, [province, ...listed({})])).toEqual([])
  })

  it('knows nothing of earlier years without the office', () => {
    expect(briefs(namedAlready, [applied()])).toEqual([])
  })

  it.each<[string, object, object, string[]]>([
    ['under its number', { number: 'a' }, {}, ['review studio']],
    ['under its number and another name', { number: 'A', studio: '李四创新工作室' }, {}, []],
    ['by the office, under its name', { studio: '张三 创新工作室' }, OFFICE, ['review studio']],
    ['by another union, under its name', { studio: '张三创新工作室' }, { unit: '市中区总工会' }, []],
  ])('a studio that lost its plaque, written %s', (_name, row, from, expected) => {
    const gone = sheet(assessments, [{ delistedOn: '2025-03-01', ...row }], from)
    expect(briefs(namedAlready, [applied(), gone, office])).toEqual(expected)
    const kept = sheet(assessments, [{ result: '合格', ...row }], from)
    expect(briefs(namedAlready, [applied(), kept, office])).toEqual([])
  })
})
