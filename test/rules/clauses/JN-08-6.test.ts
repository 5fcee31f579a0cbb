import { describe, expect, it } from 'vitest'
import { cityServiceBrand } from '../../../rules/clauses/JN-08-6.ts'
import { Day } from '../../../templates/day.ts'
import { withValues } from '../../support/rows.ts'
import { saysOf, type Won } from '../../support/studios.ts'

const title = (level: string | null, more: Won = {}): Won => ({
  name: '速达服务',
  kind: '服务名牌品牌',
  level,
  receivedOn: '2025-06-01',
  ...more,
})
const say = (won: readonly Won[], studio = {}, notice = withValues({})) =>
  saysOf(cityServiceBrand, 'JN', { studio: { category: '服务创新型', ...studio }, won }, notice)

describe('rule JN-08-6', () => {
  it.each([
    ['国家级', []],
    ['全国行业', []],
    ['省级', []],
    ['全省行业', []],
    ['市级', []],
    ['县级', ['error category']],
    [null, ['unjudged level']],
  ])('%s: %j', (level, expected) => {
    expect(say([title(level)])).toEqual(expected)
  })

  it.each([
    ['2023-05-20', [], 'three years to the day'],
    ['2023-05-19', ['error category'], 'a day too early'],
    ['2026-05-21', ['error category'], 'after the application'],
    ['2023年5月', ['warning receivedOn'], 'the month leaves it open'],
    ['2022年', ['error category'], 'no day of that year is inside'],
    [null, ['unjudged receivedOn'], 'no date'],
    ['不详', [], 'unreadable: reading has said so'],
  ])('of %s: %j (%s)', (receivedOn, expected, _why) => {
    expect(say([title('省级', { receivedOn })])).toEqual(expected)
  })

  it('is not met by an achievement of another kind', () => {
    expect(say([title('省级', { kind: '管理成果' })])).toEqual(['error category'])
    expect(say([])).toEqual(['error category'])
  })

  it('does not ask whose award it is, nor for doubts that do not matter', () => {
    expect(say([title('省级', { winners: '王五' }), title(null)])).toEqual([])
  })

  it('counts by the notice', () => {
    const notice = withValues({ 'jn-basis-date': new Day(2026, 6, 30), 'jn-brand-years': 2 })
    expect(say([title('省级', { receivedOn: '2024-06-30' })], {}, notice)).toEqual([])
    expect(say([title('省级', { receivedOn: '2024-06-29' })], {}, notice)).toEqual(['error category'])
  })

  it('does not ask others', () => {
    expect(say([], { category: '技术创新型' })).toEqual([])
  })
})
