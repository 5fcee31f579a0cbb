import { describe, expect, it } from 'vitest'
import { nameActs, stepActs, unnameActs } from '../../../submissions/state/naming-acts.ts'
import { reversed } from '../../../submissions/state/reverse.ts'
import { Day } from '../../../templates/values/day.ts'
import { ACTOR, after, CITY, whys } from './support/lines.ts'

const name = (number: string, more = {}) => ({
  programme: '济南市创新工作室',
  namedYear: 2026,
  unit: '历下区总工会',
  number,
  studio: `第${number}工作室`,
  ...more,
})
const listed = (number: string, more = {}) => ({ form: 'naming-list', values: name(number, more) })

describe('a name on the list', () => {
  it('is put on it once', () => {
    const state = [listed('1')]
    expect(after(state, nameActs(CITY, state, name('2'), ACTOR))[1]).toEqual(name('2'))
    expect(whys(nameActs(CITY, state, name('1'), ACTOR))).toEqual(['“拟命名名单”里已经有这一家'])
  })

  it('is taken off, and put back', () => {
    const state = [listed('1', { reviewedOn: new Day(2026, 7, 10) }), listed('2')]
    const acts = unnameActs(CITY, state, { number: '1', name: '第1工作室' }, ACTOR)
    const off = after(state, acts)
    expect([off[0]?.['studio'], off[0]?.['reviewedOn'], off[1]?.['studio']]).toEqual([
      undefined,
      undefined,
      '第2工作室',
    ])
    const blanked = [{ form: 'naming-list', values: off[0]! }, state[1]!]
    expect(after(blanked, { events: reversed(acts.events, '王芳'), notDone: [] })[0]).toEqual(
      state[0]?.values,
    )
  })

  it('takes its steps, or all names of the year together', () => {
    const state = [listed('1'), listed('2'), listed('3', { namedYear: 2025 })]
    const all = after(
      state,
      stepActs(CITY, state, { programme: '济南市创新工作室' }, ACTOR, { meeting: '党组会' }),
    )
    expect(all.map(({ meeting }) => meeting)).toEqual(['党组会', '党组会', undefined])
    const one = after(state, stepActs(CITY, state, { number: '2' }, ACTOR, { issuedOn: new Day(2026, 8, 1) }))
    expect(one.map(({ issuedOn }) => issuedOn && String(issuedOn))).toEqual([
      undefined,
      '2026-08-01',
      undefined,
    ])
  })
})
