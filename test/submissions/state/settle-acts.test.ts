import { describe, expect, it } from 'vitest'
import { settleActs } from '../../../submissions/state/settle-acts.ts'
import { ACTOR, after, CITY, decisionLine, whys } from './support/lines.ts'

const state = [decisionLine('1'), decisionLine('2', { unit: '济南高新区总工会' }), decisionLine('3')]
const keep = { meant: { unit: '历下区总工会', number: '1' }, as: '保留' } as const
const strike = { meant: { unit: '济南高新区总工会', number: '2' }, as: '剔除' } as const

describe('settling a double', () => {
  it('keeps one and strikes the other, with who and why', () => {
    const lines = after(state, settleActs(CITY, state, [keep, strike], ACTOR, '同一工作室，以历下报的为准'))
    expect(lines.map(({ duplicate }) => duplicate)).toEqual(['保留', '剔除', undefined])
    expect(lines[1]).toMatchObject({ decidedBy: '王芳', reason: '同一工作室，以历下报的为准' })
  })

  it('does all or nothing: a strike without a reason, a record that is not there, a number that stands for two', () => {
    const twice = [...state, decisionLine('1', { name: '另一个' })]
    expect(whys(settleActs(CITY, state, [keep, strike], ACTOR))).toEqual(['剔除要写明理由'])
    const gone = settleActs(CITY, state, [keep, { ...strike, meant: { number: '9' } }], ACTOR, '重复报送')
    expect(whys(gone)).toEqual(['“审定意见”中还没有这一条，请先汇总'])
    expect(whys(settleActs(CITY, twice, [keep], ACTOR))).toEqual(['“审定意见”中有不止一条，请写明名称'])
    expect([gone, settleActs(CITY, twice, [keep], ACTOR)].flatMap(({ events }) => events)).toEqual([])
  })

  it('needs no reason for two things that only look alike', () => {
    const acts = settleActs(CITY, state, [{ ...keep, as: '不是重复' }], ACTOR)
    expect(after(state, acts)[0]).toMatchObject({ duplicate: '不是重复' })
  })
})
