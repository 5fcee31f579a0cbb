import { describe, expect, it } from 'vitest'
import { verifiedUntrue as verifiedUntrueOver } from '../../../../programmes/across/merge/verified-untrue.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const verifiedUntrue = verifiedUntrueOver(registry.programmes)

const identity = '370102198506150128'
const studio = { number: 'A', studio: '张三创新工作室', leader: '张三', verification: '不实' }
const named = { programme: '济南市创新工作室', studio: '张三创新工作室', leader: '张三' }

describe('rule merge/verified-untrue', () => {
  it.each([
    [{}, {}, ['error studio']],
    [{ verification: '属实' }, {}, []],
    [{ verification: null }, {}, []],
    [{ studio: '张 三创新工作室' }, {}, ['error studio']],
    [{ leader: '李四' }, {}, []],
    [{ leaderIdentity: identity }, { leaderIdentity: identity, studio: '另一个名称' }, ['error studio']],
    [{ leaderIdentity: identity }, { leaderIdentity: '37010219900307018X' }, []],
    [{}, { programme: '山东省创新工作室' }, []],
  ])('an application with %j, a name with %j: %j', (application, name, expected) => {
    const sheets = [
      sheet(jinanStudioApplication, [{ ...studio, ...application }]),
      sheet(namingList, [{ ...named, ...name }]),
    ]
    expect(briefs(verifiedUntrue, sheets)).toEqual(expected)
  })

  it.each([
    [2025, []],
    [2026, ['error studio']],
    [null, ['error studio']],
  ])('a line of %s, in the office’s year 2026: %j', (namedYear, expected) => {
    const sheets = [
      sheet(jinanStudioApplication, [studio]),
      sheet(namingList, [{ ...named, namedYear }]),
      sheet(officeInfo, [{ year: 2026 }]),
    ]
    expect(briefs(verifiedUntrue, sheets)).toEqual(expected)
  })

  it('holds for the province', () => {
    const sheets = [
      sheet(shandongStudioApplication, [studio]),
      sheet(namingList, [{ ...named, programme: '山东省创新工作室' }]),
    ]
    expect(briefs(verifiedUntrue, sheets)).toEqual(['error studio'])
  })
})
