import { describe, expect, it } from 'vitest'
import { technicalAwards } from '../../../../programmes/shandong-studio/clauses/SD-07-1a.ts'
import { Day } from '../../../../templates/values/day.ts'
import { findingsOf, withValues } from '../../../support/rows.ts'
import { CRAFTSMAN, saysOf, sheetsOf, type Won } from '../../../support/studios.ts'

const science = (level: string | null, grade: string | null, more: Won = {}): Won => ({
  name: `成果${level}${grade}`,
  kind: '科学技术奖',
  level,
  grade,
  receivedOn: '2025-06-01',
  winners: '张三、李四',
  ...more,
})
const innovation = (level: string, more: Won = {}): Won => ({
  name: `革新${level}`,
  kind: '技术创新成果奖',
  level,
  receivedOn: '2025-06-01',
  winners: '张三',
  ...more,
})
const patent = (more: Won = {}): Won => ({
  name: '装置',
  kind: '国家发明专利',
  level: '国家级',
  patentNumber: 'ZL201910123456.X',
  grantedOn: '2025-06-01',
  winners: '张三',
  ...more,
})

const say = (won: readonly Won[], studio = {}, notice = withValues({})) =>
  saysOf(technicalAwards, 'SD', { studio: { category: '技术创新型', ...studio }, won }, notice)

describe('rule SD-07-1a', () => {
  it.each<[string, Won[], string[]]>([
    ['one first prize of a city', [science('市级', '一等')], []],
    ['one second prize of a city', [science('市级', '二等')], ['error achievements+']],
    ['two second prizes', [science('市级', '二等'), science('市级', '二等', { name: '另一项' })], []],
    [
      'a third prize beside a second',
      [science('市级', '二等'), science('市级', '三等')],
      ['error achievements+'],
    ],
    ['an ungraded prize of a city', [science('市级', '不分等级')], ['review grade']],
    ['a special prize of a city', [science('市级', '特等')], ['review grade']],
    ['a first prize of the province', [science('省级', '一等')], []],
    ['a second prize of the province', [science('省级', '二等')], ['info grade']],
    ['a third prize of the province', [science('省级', '三等')], ['review grade']],
    ['a second prize of the nation', [science('国家级', '二等')], ['info grade']],
    ['an ungraded prize of the province', [science('省级', '不分等级')], ['review grade']],
    ['a first prize of a trade', [science('全国行业', '一等')], ['review level']],
    ['a first prize of a county', [science('县级', '一等')], ['error achievements+']],
    ['a prize without its grade', [science('市级', null)], ['unjudged grade']],
    ['a prize without its level', [science(null, '一等')], ['unjudged level']],
  ])('science: %s', (_name, won, expected) => {
    expect(say(won)).toEqual(expected)
  })

  it.each<[string, Won[], string[]]>([
    ['two patents', [patent(), patent({ name: '方法', patentNumber: 'ZL201080063196.9' })], []],
    ['a patent and an award', [patent(), innovation('省级')], []],
    ['awards of a ministry and of a national trade', [innovation('部级'), innovation('全国行业')], []],
    ['one patent alone', [patent()], ['review kind']],
    ['one award alone', [innovation('省级')], ['error achievements+']],
    ['an award of the city beside one', [innovation('省级'), innovation('市级')], ['error achievements+']],
    ['an award of a trade of the province', [innovation('省级'), innovation('全省行业')], ['review level#2']],
    [
      'a provincial award issued by a city',
      [patent(), innovation('省级', { issuer: '济南市总工会' })],
      ['review issuer#2'],
    ],
    ['one issued by the province', [patent(), innovation('省级', { issuer: '山东省总工会' })], []],
    [
      'an older second patent',
      [patent(), patent({ name: '方法', grantedOn: '2020-01-01' })],
      ['warning grantedOn#2'],
    ],
    ['one patent under two names', [patent(), patent({ name: '方法' })], ['warning patentNumber#2']],
    [
      'one patent under two names, its dot left out',
      [patent(), patent({ name: '方法', patentNumber: '201910123456X' })],
      ['warning patentNumber#2'],
    ],
    ['two awards of one achievement', [patent(), innovation('省级', { name: '装 置' })], ['warning name#2']],
    [
      'a patent granted after the application',
      [patent(), patent({ name: '方法', grantedOn: '2026-06-01' })],
      ['review kind#1'],
    ],
    [
      'a utility model entered as an invention',
      [patent(), innovation('省级'), patent({ name: '夹具', patentNumber: 'ZL201920123456.8' })],
      ['error patentNumber#3'],
    ],
    ['a PCT invention', [innovation('省级'), patent({ patentNumber: 'ZL201080063196.9' })], []],
    [
      'a patent without number',
      [innovation('省级'), patent({ patentNumber: null })],
      ['unjudged patentNumber#2'],
    ],
    [
      'a patent without its grant',
      [innovation('省级'), patent({ grantedOn: null })],
      ['unjudged grantedOn#2'],
    ],
    ['a number that is none', [innovation('省级'), patent({ patentNumber: '12345' })], []],
  ])('innovation: %s', (_name, won, expected) => {
    expect(say(won)).toEqual(expected)
  })

  it('does not mix the two limbs', () => {
    expect(say([science('市级', '二等'), innovation('省级')])).toEqual(['error achievements+'])
  })

  it.each([
    ['2024-05-20', [], 'two years to the day'],
    ['2024-05-19', ['error achievements+'], 'a day too early'],
    ['2026-05-20', [], 'on the day of the application'],
    ['2026-05-21', ['error achievements+'], 'after it'],
    ['2024年5月', ['warning receivedOn'], 'the month leaves it open'],
    ['2024年6月', [], 'every day of that month is inside'],
    ['2023年', ['error achievements+'], 'no day of that year is inside'],
    [null, ['unjudged receivedOn'], 'no date'],
    ['不详', [], 'unreadable: reading has said so'],
  ])('a first prize of %s: %j (%s)', (receivedOn, expected, _why) => {
    expect(say([science('市级', '一等', { receivedOn })])).toEqual(expected)
  })

  it.each([
    ['2024-05-30', ['error achievements+']],
    ['2024-05-31', []],
    ['2026-05-31', []],
  ])('by the basis date 2026-05-31 of a notice, %s: %j', (receivedOn, expected) => {
    const notice = withValues({ 'sd-basis-date': new Day(2026, 5, 31) })
    expect(say([science('市级', '一等', { receivedOn })], { appliedOn: null }, notice)).toEqual(expected)
  })

  it('asks for the day of the application only where it matters', () => {
    expect(say([science('市级', '一等')], { appliedOn: null })).toEqual(['unjudged appliedOn'])
    expect(say([], { appliedOn: null })).toEqual(['error achievements+'])
  })

  it.each([
    ['2024年度济南市科学技术进步奖', []],
    ['2022年度济南市科学技术进步奖', ['warning receivedOn']],
  ])('a prize named %s of 2025: %j', (prize, expected) => {
    expect(say([science('市级', '一等', { prize })])).toEqual(expected)
  })

  it.each([
    ['李四、张 三', []],
    ['张三 李四', []],
    ['李四、张三等5人', []],
    ['王五、赵六', ['review winners']],
    ['张三丰', ['review winners']],
    ['1.王五 2.张三', []],
    ['王五和张三', []],
    ['主要完成人：张三、王五', []],
    ['王五、张三等5人', []],
    ['张三创新工作室', []],
    ['王五创新工作室', ['review winners']],
    [null, ['unjudged winners']],
  ])('won by %s: %j', (winners, expected) => {
    expect(say([science('市级', '一等', { winners })])).toEqual(expected)
  })

  it('takes members of the team for its own', () => {
    const won = [science('市级', '一等', { winners: '王五' })]
    const said = { studio: { category: '技术创新型' }, won, team: [{ name: '王五' }] }
    expect(saysOf(technicalAwards, 'SD', said)).toEqual([])
  })

  it('says nothing of doubts that do not matter', () => {
    expect(say([science('市级', '一等'), patent({ winners: '王五', grantedOn: null })])).toEqual([])
  })

  it.each([
    [{ category: '服务创新型' }, 'another category'],
    [{ type: CRAFTSMAN }, 'a studio named directly'],
  ])('does not ask %j (%s)', (studio, _why) => {
    expect(say([], studio)).toEqual([])
  })

  it('follows the counts of a notice', () => {
    expect(say([science('市级', '二等')], {}, withValues({ 'sd-second-prizes': 1 }))).toEqual([])
    expect(say([patent(), innovation('省级')], {}, withValues({ 'sd-innovation-awards': 3 }))).toEqual([
      'review kind#1',
    ])
  })

  it('names what lies out of the window, its cell and the other reading', () => {
    const won = [science('市级', '一等', { prize: '科技奖', receivedOn: '2024-05-19' })]
    const [found] = findingsOf(technicalAwards, sheetsOf('SD', { studio: { category: '技术创新型' }, won }))
    expect(found?.message).toContain('“科技奖”（2024-05-19）')
    expect(found?.message).toContain('另一种读法按自然年度')
    // The award that is too old, and whose it is.
    expect(found?.related).toHaveLength(2)
  })
})
