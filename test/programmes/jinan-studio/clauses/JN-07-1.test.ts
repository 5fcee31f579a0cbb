import { describe, expect, it } from 'vitest'
import { technicalAward } from '../../../../programmes/jinan-studio/clauses/JN-07-1.ts'
import { Day } from '../../../../templates/values/day.ts'
import { withValues } from '../../../support/rows.ts'
import { saysOf, type Won } from '../../../support/studios.ts'

const award = (kind: string, level: string | null, more: Won = {}): Won => ({
  name: '装置',
  kind,
  level,
  receivedOn: '2025-06-01',
  winners: '张三',
  ...more,
})
const patent = (more: Won = {}): Won => ({
  name: '装置',
  kind: '国家发明专利',
  patentNumber: 'ZL201910123456.X',
  grantedOn: '2025-06-01',
  winners: '张三',
  ...more,
})
const say = (won: readonly Won[], studio = {}, notice = withValues({})) =>
  saysOf(technicalAward, 'JN', { studio: { category: '技术创新型', ...studio }, won }, notice)

describe('rule JN-07-1', () => {
  it.each<[string, Won[], string[]]>([
    ['nothing', [], ['error achievements+']],
    ['a science prize of the city, no grade asked', [award('科学技术奖', '市级', { grade: '三等' })], []],
    ['a science prize of a county', [award('科学技术奖', '县级')], ['error achievements+']],
    ['a science prize of a trade', [award('科学技术奖', '全国行业')], ['review level']],
    ['an innovation award of the city', [award('技术创新成果奖', '市级')], []],
    ['an innovation award of a trade of the province', [award('技术创新成果奖', '全省行业')], []],
    ['an innovation award of the unit', [award('技术创新成果奖', '单位级')], ['error achievements+']],
    ['an award without level', [award('科学技术奖', null)], ['unjudged level']],
    ['an award of no kind', [award('', '市级')], ['unjudged kind']],
    ['one patent', [patent()], []],
    ['a recognition of another kind', [award('其他认定', '市级')], ['error achievements+']],
    [
      'a design entered as an invention',
      [patent({ patentNumber: 'ZL201830123456.6' })],
      ['error achievements+', 'error patentNumber'],
    ],
    ['a stranger’s patent', [patent({ winners: '王五' })], ['review winners']],
    [
      'a stranger’s patent beside an own award',
      [patent({ winners: '王五' }), award('科学技术奖', '市级')],
      [],
    ],
  ])('%s: %j', (_name, won, expected) => {
    expect([...say(won)].sort()).toEqual(expected)
  })

  it.each([
    ['2024-05-20', []],
    ['2024-05-19', ['error achievements+']],
    ['2024年5月', ['warning grantedOn']],
    [null, ['unjudged grantedOn']],
  ])('a patent granted %s: %j', (grantedOn, expected) => {
    expect(say([patent({ grantedOn, receivedOn: '2025-06-01' })])).toEqual(expected)
  })

  it('counts by the notice', () => {
    const notice = withValues({ 'jn-basis-date': new Day(2026, 6, 30), 'jn-award-years': 3 })
    expect(say([patent({ grantedOn: '2023-06-30' })], {}, notice)).toEqual([])
    expect(say([patent({ grantedOn: '2023-06-29' })], {}, notice)).toEqual(['error achievements+'])
  })

  it('does not ask other categories', () => {
    expect(say([], { category: '管理创新型' })).toEqual([])
  })

  it('waits for a missing parameter', () => {
    expect(say([patent()], {}, withValues({ 'jn-award-years': undefined }))).toHaveLength(1)
  })
})
