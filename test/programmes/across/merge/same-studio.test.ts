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

  const loose = { studio: '张三工作室' }
  it.each([
    ['the leader, one without an employer', { leader: '张三', leaderIdentity: null, employer: null }, {}, []],
    ['the leader, both without an employer', { leader: '张三', employer: null }, { employer: null }, []],
    ['the name in other words, one without an employer', { ...loose, employer: null }, {}, []],
    [
      'the name in other words and the leader, one without an employer',
      { ...loose, leader: '张三', employer: null },
      {},
      both,
    ],
    ['the name in other words, both without a leader', { ...loose, leader: null }, { leader: null }, []],
    [
      'the name in other words and the employer, both without a leader',
      { ...loose, leader: null, employer: '某某机械厂' },
      { leader: null },
      both,
    ],
    [
      'the leader and the employer, both without a name',
      { studio: null, leader: '张三', leaderIdentity: null, employer: '某某机械厂' },
      { studio: null },
      both,
    ],
    [
      'the leader and the employer, neither with an identity number',
      { leader: '张三', leaderIdentity: null, employer: '某某机械厂' },
      { leaderIdentity: null },
      both,
    ],
    [
      'the identity number and nothing else',
      { studio: null, leader: null, employer: null, leaderIdentity: studio.leaderIdentity },
      {},
      both,
    ],
    [
      'the name and nothing else',
      { studio: studio.studio, leader: null, employer: null, leaderIdentity: null },
      {},
      both,
    ],
    ['nothing, each lacking all but its number', { studio: null, leader: null }, { studio: null }, []],
  ])('two studios share %s', (_name, shared, lacks, expected) => {
    expect(briefs(sameStudioInMerge, sent({ ...studio, ...lacks }, { ...other, ...shared }))).toEqual(
      expected,
    )
  })

  it.each(['studio', 'leader', 'leaderIdentity', 'employer'])(
    'a record without its %s leaves the doubles of others told',
    (key) => {
      const sheets = [...sent(studio, studio), sheet(jinanStudioApplication, [{ ...other, [key]: null }])]
      expect(briefs(sameStudioInMerge, sheets)).toEqual(both)
    },
  )

  it.each([
    [3, '（张三）：领衔人证件号码相同'],
    [4, '；等'],
  ])('names %i of the others, and says where there are more', (others, end) => {
    const rows = Array.from({ length: others }, (_, i) => ({ ...studio, number: `B${i}` }))
    const [found] = findingsOf(sameStudioInMerge, [
      sheet(jinanStudioApplication, [studio], { unit: '历下区总工会' }),
      sheet(jinanStudioApplication, rows, { unit: '市中区总工会' }),
    ])
    expect(found?.message.match(/证件号码相同/g)).toHaveLength(3)
    expect(found?.message.endsWith(end)).toBe(true)
    expect(found?.related).toHaveLength(others)
  })

  it('keeps the related cells within bounds, for every record of a crowd', () => {
    const rows = Array.from({ length: 53 }, (_, i) => ({ ...studio, number: `B${i}` }))
    const found = findingsOf(sameStudioInMerge, [sheet(jinanStudioApplication, rows)])
    expect(found).toHaveLength(53)
    for (const { related } of found) expect(related).toHaveLength(50)
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
