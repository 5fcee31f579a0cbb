import { describe, expect, it } from 'vitest'
import { sameStudioInMerge as sameStudioInMergeOver } from '../../../../programmes/across/merge/same-studio.ts'
import { jinanStudioApplication } from '../../../../programmes/jinan-studio/forms/studio-application.ts'
import { registry } from '../../../../programmes/registry.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { briefs, findingsOf, sheet } from '../../../support/rows.ts'

const sameStudioInMerge = sameStudioInMergeOver(registry.programmes)

const studio = {
  number: 'A',
  studio: '张三劳模创新工作室',
  leader: '张三',
  leaderIdentity: '370102198506150128',
  employer: '某某机械厂',
}
const other = {
  number: 'A',
  studio: '李四创新工作室',
  leader: '李四',
  leaderIdentity: '37010219900307018X',
  employer: '某某化工厂',
}
const both = ['review studio', 'review studio']

const sent = (a: object, b: object) => [
  sheet(jinanStudioApplication, [a], { unit: '历下区总工会' }),
  sheet(jinanStudioApplication, [b], { unit: '市中区总工会' }),
]

describe('rule merge/same-studio', () => {
  it.each([
    ['nothing', {}, []],
    ['the identity number', { leaderIdentity: '３７０１０２１９８５０６１５０１２８' }, both],
    ['the name of the studio', { studio: '张三劳模创新工作室' }, both],
    ['the name with spaces', { studio: '张三 劳模创新工作室' }, both],
    [
      'the name in other words and the leader',
      { studio: '张三工匠人才（创新）工作室', leader: '张 三' },
      both,
    ],
    ['the name in other words and the employer', { studio: '张三工作室', employer: '某某机械厂' }, both],
    ['the name in other words only', { studio: '张三工作室' }, []],
    [
      'the name in other words and a short name of the employer',
      { studio: '张三工作室', employer: '某机' },
      both,
    ],
    ['the leader only', { leader: '张三' }, []],
    [
      'the leader and the employer, under two identity numbers',
      { leader: '张三', employer: '某某机械厂' },
      [],
    ],
    [
      'the leader and the employer, one without an identity number',
      { leader: '张三', employer: '某某机械厂有限公司', leaderIdentity: null },
      both,
    ],
    ['the leader, one without an identity number', { leader: '张三', leaderIdentity: null }, []],
    ['the employer only', { employer: '某某机械厂' }, []],
  ])('two studios share %s', (_name, shared, expected) => {
    expect(briefs(sameStudioInMerge, sent(studio, { ...other, ...shared }))).toEqual(expected)
  })

  it('does not compare what the province and the city receive', () => {
    const sheets = [sheet(jinanStudioApplication, [studio]), sheet(shandongStudioApplication, [studio])]
    expect(briefs(sameStudioInMerge, sheets)).toEqual([])
  })

  it('takes blanks for nothing alike', () => {
    const blank = { number: 'A' }
    expect(briefs(sameStudioInMerge, sent(blank, { ...blank }))).toEqual([])
  })

  it('names the other side and the reason, the surest one', () => {
    const found = findingsOf(sameStudioInMerge, sent(studio, studio))
    expect(found[0]?.message).toContain('市中区总工会 A“张三劳模创新工作室”（张三）：领衔人证件号码相同')
    expect(found[0]?.related[0]?.file).toBe('市中区总工会.xlsx')
  })

  it('does not print an identity number', () => {
    for (const { message } of findingsOf(sameStudioInMerge, sent(studio, studio)))
      expect(message).not.toMatch(/\d{17}/)
  })
})
