import { describe, expect, it } from 'vitest'
import { waiveActs } from '../../../submissions/state/waive-acts.ts'
import { Day } from '../../../templates/values/day.ts'
import { ACTOR, after, CITY, decisionLine, whys } from './support/lines.ts'

const UNTIL = new Day(2026, 12, 31)
const waive = (more: object = {}, line = decisionLine('1')) =>
  waiveActs(CITY, [line], { number: '1' }, ACTOR, {
    rule: 'JN-04-5',
    reason: '文件在途',
    until: UNTIL,
    ...more,
  })

describe('waiving a warning', () => {
  it('writes rule, reason, day and who, and empties the mark of the content', () => {
    const state = [decisionLine('1', { content: 'c1' })]
    const [values] = after(state, waive({}, state[0]))
    expect(values).toMatchObject({ waivedRule: 'JN-04-5', reason: '文件在途', decidedBy: '王芳' })
    expect([String(values?.['waivedUntil']), values?.['content']]).toEqual(['2026-12-31', undefined])
  })

  it('stands beside what was said before', () => {
    const state = [decisionLine('1', { waivedRule: 'JN-06-1b', waivedUntil: UNTIL, reason: '等批复' })]
    expect(after(state, waive({}, state[0]))[0]).toMatchObject({
      waivedRule: 'JN-06-1b、JN-04-5',
      reason: '等批复；文件在途',
    })
  })

  it('does not say the same thing twice', () => {
    const state = [
      decisionLine('1', { waivedRule: 'JN-06-1b, jn-04-5', waivedUntil: UNTIL, reason: '文件在途' }),
    ]
    expect(after(state, waive({}, state[0]))[0]).toMatchObject({
      waivedRule: 'JN-06-1b, jn-04-5',
      reason: '文件在途',
    })
  })

  it('does not change the term of another waiver in silence', () => {
    const acts = waive({}, decisionLine('1', { waivedRule: 'JN-06-1b', waivedUntil: new Day(2026, 9, 1) }))
    expect(acts.events).toEqual([])
    expect(whys(acts)).toEqual([
      '已豁免 JN-06-1b，有效期至 2026-09-01：一条申报的豁免只有一个有效期，请填成一样',
    ])
  })

  it.each(['', '同意'])('asks for a reason (%j)', (reason) => {
    expect(whys(waive({ reason }))).toEqual(['豁免要写明理由'])
  })
})
