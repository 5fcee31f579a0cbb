import { describe, expect, it } from 'vitest'
import { namedOnce as namedOnceOver } from '../../../../programmes/across/workbook/named-once.ts'
import { registry } from '../../../../programmes/registry.ts'
import { assessments } from '../../../../templates/forms/assessments.ts'
import { namingList } from '../../../../templates/forms/naming.ts'
import { officeInfo } from '../../../../templates/forms/office-info.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'
import { CRAFTSMAN, ORDINARY } from '../../../support/studios.ts'

const namedOnce = namedOnceOver(registry.programmes)

const A = '370102198506150128'
const B = '37010219900307018X'

const now = {
  programme: '济南市创新工作室',
  namedYear: 2026,
  unit: '历下区总工会',
  number: 'A',
  studio: '张三创新工作室',
  leader: '张三',
}
const before = { ...now, namedYear: 2023, number: 'B' }

const sheets = (lines: readonly object[], delisted: readonly object[] = [], year: number | null = 2026) => [
  sheet(namingList, lines),
  ...(delisted.length > 0 ? [sheet(assessments, delisted)] : []),
  sheet(officeInfo, [{ year }]),
]
const say = (...of: Parameters<typeof sheets>) => briefs(namedOnce, sheets(...of))

describe('rule workbook/named-once', () => {
  it.each<[string, object, object, string[]]>([
    ['the same studio', {}, {}, ['error studio#2']],
    ['written with a space', {}, { studio: '张三 创新工作室' }, ['error studio#2']],
    ['under another leader', {}, { leader: '李四' }, ['error studio#2']],
    ['of another union, under its leader', {}, { unit: '市中区总工会' }, ['error studio#2']],
    ['a namesake elsewhere', {}, { unit: '市中区总工会', leader: '李四' }, []],
    [
      'a namesake elsewhere whose leader is a namesake too',
      { leaderIdentity: A },
      { unit: '市中区总工会', leaderIdentity: B },
      [],
    ],
    ['another studio', {}, { studio: '李四创新工作室' }, []],
    [
      'another name for a leader of the same number',
      { leaderIdentity: A },
      { leaderIdentity: A, studio: '匠心创新工作室' },
      ['review studio#2'],
    ],
    ['one of which only the name is given', {}, { unit: null, leader: null }, ['review studio#2']],
    ['named by the province', {}, { programme: '山东省创新工作室' }, []],
    ['turned down by the review', {}, { reviewResult: '不通过' }, []],
    ['of a year that nobody given', {}, { namedYear: null }, []],
    ['the same studio, explained', { explanation: '与往年的同名，不是同一工作室' }, {}, ['review studio#2']],
    ['the same studio, with a stroke for an explanation', { explanation: '—' }, {}, ['error studio#2']],
    ['the same studio, turned down now', { reviewResult: '不通过' }, {}, []],
  ])('named before: %s', (_name, line, earlier, expected) => {
    expect(
      say([
        { ...before, ...earlier },
        { ...now, ...line },
      ]),
    ).toEqual(expected)
  })

  it('asks whether a studio named under one type may be named under another', () => {
    const province = { programme: '山东省创新工作室' }
    const lines = (type: string, earlier: string) => [
      { ...before, ...province, type: earlier },
      { ...now, ...province, type },
    ]
    expect(say(lines(CRAFTSMAN, ORDINARY))).toEqual(['review studio#2'])
    expect(say(lines(ORDINARY, ORDINARY))).toEqual(['error studio#2'])
  })

  it('leaves a second studio of one craftsman to the clause on craftsmen', () => {
    const craft = { programme: '山东省创新工作室', type: CRAFTSMAN }
    expect(
      say([
        { ...before, ...craft },
        { ...now, ...craft },
      ]),
    ).toEqual([])
    expect(
      say([
        { ...before, ...craft, leader: '李四' },
        { ...now, ...craft },
      ]),
    ).toEqual(['error studio#2'])
  })

  it('judges this year’s lines only, and leaves those of one year to the merge', () => {
    expect(say([{ ...before, namedYear: 2020 }, before])).toEqual([])
    expect(say([now, now])).toEqual([])
    expect(say([before, now], [], null)).toEqual(['error studio#2'])
  })

  it.each([
    ['that lost its plaque', { studio: '张三创新工作室', delistedOn: '2025-03-01' }, ['review studio']],
    ['that has kept it', { studio: '张三创新工作室', result: '合格' }, []],
    ['beside one that lost it', { studio: '李四创新工作室', delistedOn: '2025-03-01' }, []],
  ])('a studio on the list %s', (_name, row, expected) => {
    expect(say([now], [row])).toEqual(expected)
  })

  it('a studio that was named, and lost its plaque, is a question', () => {
    const row = { studio: '张三创新工作室', delistedOn: '2025-03-01' }
    expect(say([before, now], [row])).toEqual(['review studio#2'])
  })

  it('names the year', () => {
    const [found] = findingsOf(namedOnce, sheets([before, now]))
    expect(found?.message).toBe('“张三创新工作室”2023 年已命名过，同一级只命名一次')
    expect(found?.related).toHaveLength(1)
  })
})
