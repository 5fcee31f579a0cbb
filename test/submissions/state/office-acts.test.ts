import { describe, expect, it } from 'vitest'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Line, LineValues } from '../../../submissions/state/line.ts'
import { decisionActs, receiptActs } from '../../../submissions/state/office-acts.ts'
import { Day } from '../../../templates/values/day.ts'

const CITY = { union: '济南市总工会', year: 2026 }
const ACTOR = { name: '王芳', on: new Day(2026, 6, 20) }

const receipt = (number: string, more: LineValues = {}): Line => ({
  form: 'receipts',
  values: {
    programme: '济南市创新工作室',
    unit: '历下区总工会',
    number,
    name: `第${number}工作室`,
    verdict: '通过',
    state: '未接收',
    fileHash: 'h1',
    row: 4,
    ...more,
  },
})

const states = (lines: readonly Line[]) => lines.map(({ values }) => values['state'])

describe('receiving', () => {
  it('accepts what passed or waits for review, of one unit or of all', () => {
    const state = [receipt('1'), receipt('2', { verdict: '待审核' }), receipt('3', { unit: '天桥区总工会' })]
    const { events, notDone } = receiptActs(CITY, state, 'receive', { unit: '历下区总工会' }, ACTOR)
    const { lines } = applyEvents(state, events)
    expect(states(lines)).toEqual(['已接收', '已接收', '未接收'])
    expect(lines[0]?.values).toMatchObject({ setBy: '王芳' })
    expect(String(lines[0]?.values['setOn'])).toBe('2026-06-20')
    expect(notDone).toEqual([])
  })

  it.each([
    [{ verdict: '退回修改' }, '校验结论是退回修改，请先退回改好'],
    [{ verdict: '退回补充说明' }, '校验结论是退回补充说明，请先退回改好'],
    [{ state: '已接收' }, '已经接收过'],
  ])('refuses one record that says %j, with the reason', (more, why) => {
    const { events, notDone } = receiptActs(CITY, [receipt('1', more)], 'receive', { number: '1' }, ACTOR)
    expect([events, notDone.map((each) => each.why)]).toEqual([[], [why]])
  })

  it('passes over versions that were replaced', () => {
    const state = [receipt('1', { verdict: '被替代', fileHash: 'h0' }), receipt('1')]
    const { events, notDone } = receiptActs(CITY, state, 'receive', { number: '1' }, ACTOR)
    expect(states(applyEvents(state, events).lines)).toEqual(['未接收', '已接收'])
    expect(notDone).toEqual([])
  })
})

describe('receiving what was received in another sending', () => {
  const accepted = receipt('1', { state: '已接收' })
  const later = (more: LineValues) => receipt('1', { fileHash: 'h2', verdict: '待解锁', ...more })

  it.each([{}, { verdict: '通过' }])('is refused until it is unlocked (%j)', (more) => {
    const { events, notDone } = receiptActs(CITY, [accepted, later(more)], 'receive', { number: '1' }, ACTOR)
    expect(events).toEqual([])
    expect(notDone.map(({ why }) => why)).toContain('这条申报接收的是另一份，要改用这一份请先解锁')
  })

  it.each([
    ['another thing of the same number', { name: '另一工作室' }],
    ['the same number of another unit', { unit: '天桥区总工会' }],
  ])('says nothing of %s', (_, more) => {
    const state = [accepted, later({ verdict: '通过', ...more })]
    expect(receiptActs(CITY, state, 'receive', {}, ACTOR).events).toHaveLength(1)
  })

  it('passes over a file that is no longer there', () => {
    const state = [receipt('1', { fileHash: 'h0', verdict: '已不在收件' }), receipt('1')]
    const { events } = receiptActs(CITY, state, 'receive', {}, ACTOR)
    expect(states(applyEvents(state, events).lines)).toEqual(['未接收', '已接收'])
  })
})

describe('unlocking', () => {
  it('needs something that was received, and keeps the reason', () => {
    const state = [receipt('1', { state: '已接收' }), receipt('2')]
    const one = receiptActs(CITY, state, 'unlock', { number: '1' }, ACTOR, '单位更正领衔人')
    expect(applyEvents(state, one.events).lines[0]?.values).toMatchObject({
      state: '已解锁',
      reason: '单位更正领衔人',
    })
    expect(receiptActs(CITY, state, 'unlock', { number: '2' }, ACTOR, '有误').notDone[0]?.why).toBe(
      '没有接收过，不用解锁',
    )
  })

  it('is not undone by receiving again: the reason stays', () => {
    const state = [receipt('1', { state: '已解锁', reason: '单位更正领衔人' })]
    const { events } = receiptActs(CITY, state, 'receive', { number: '1' }, ACTOR)
    expect(applyEvents(state, events).lines[0]?.values).toMatchObject({
      state: '已接收',
      reason: '单位更正领衔人',
    })
  })
})

describe('deciding', () => {
  const line: Line = {
    form: 'decisions',
    values: {
      programme: '济南市创新工作室',
      unit: '历下区总工会',
      number: '1',
      name: '甲工作室',
      content: 'old',
    },
  }

  it('fills the line with who decided and when, and forgets on what content it was decided before', () => {
    const { events } = decisionActs(CITY, [line], { unit: '历下区总工会', number: '１' }, ACTOR, {
      decision: '推荐',
      rank: 2,
    })
    const [after] = applyEvents([line], events).lines
    expect(after?.values).toMatchObject({ decision: '推荐', rank: 2, decidedBy: '王芳' })
    expect(after?.values['content']).toBeUndefined()
  })

  it('does not write over what another has decided since', () => {
    const { events } = decisionActs(CITY, [line], { number: '1' }, ACTOR, { decision: '推荐' })
    const meanwhile: Line = { ...line, values: { ...line.values, decision: '不推荐', decidedBy: '李伟' } }
    const { lines, conflicts } = applyEvents([meanwhile], events)
    expect(lines[0]?.values).toMatchObject({ decision: '不推荐', decidedBy: '李伟' })
    expect(conflicts.map(({ key }) => key)).toEqual(['decision', 'decidedBy'])
  })
})
