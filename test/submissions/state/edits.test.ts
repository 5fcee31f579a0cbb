import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvents } from '../../../submissions/state/apply.ts'
import { editEvents, type Later } from '../../../submissions/state/edits.ts'
import { eventOn, type StateEvent } from '../../../submissions/state/event.ts'
import { keptForm } from '../../../submissions/state/kept-form.ts'
import { become, type KeyedLine, keyedLines } from '../../../submissions/state/keyed-lines.ts'
import { type Line, type LineValues, lineKeyAfter, valueKey } from '../../../submissions/state/line.ts'
import { CITY, decisionLine, line } from './support/lines.ts'

const KEPT = keptForm('decisions')

/** A state that remembers what was done to it, as a database does. */
class Remembering {
  readonly later: Later[] = []
  constructor(public lines: readonly Line[]) {}

  apply(events: readonly StateEvent[]) {
    const conflicts = []
    for (const event of events) {
      const at = keyedLines(this.lines).find(({ form, key }) => form === event.form && key === event.line)
      const { lines, effective, conflicts: own } = applyEvents(this.lines, [event])
      conflicts.push(...own)
      if (effective.length > 0)
        this.later.push({
          form: event.form,
          line: event.line,
          lineAfter: lineKeyAfter(keptForm(event.form), event.line, event.sets),
          was: Object.fromEntries(Object.keys(event.sets).map((key) => [key, at?.values[key]])),
        })
      this.lines = lines
    }
    return conflicts
  }

  /** What a copy says comes back. */
  takeIn(copy: readonly Line[], holds = true) {
    const events = editEvents(CITY, keyedLines(copy), keyedLines(this.lines), this.later, () => holds, '李敏')
    return { events, conflicts: this.apply(events) }
  }
}

const decided = (current: LineValues, sets: LineValues): StateEvent =>
  eventOn(CITY, KEPT, 'decided', current, sets, '王芳')

const changed = (lines: readonly Line[], number: string, sets: LineValues): Line[] =>
  lines.map((each) =>
    each.values['number'] === number ? { ...each, values: { ...each.values, ...sets } } : each,
  )

const says = (lines: readonly Line[], number: string) =>
  lines.find(({ values }) => values['number'] === number)?.values

const START = [decisionLine('1', { rank: 1 }), decisionLine('2'), decisionLine('3')]

describe('what was done on a copy', () => {
  it('comes back as events made on what the copy was made from', () => {
    const state = new Remembering(START)
    const { events, conflicts } = state.takeIn(changed(START, '2', { decision: '推荐' }))
    expect(events).toMatchObject([{ kind: 'decided', by: '李敏', sets: { decision: '推荐' }, expects: {} }])
    expect(conflicts).toEqual([])
    expect(state.takeIn(state.lines).events).toEqual([])
  })

  it('leaves alone what was changed elsewhere since and not here', () => {
    const state = new Remembering(START)
    state.apply([decided(START[0]!.values, { decision: '推荐', rank: 2 })])
    expect(state.takeIn(START)).toEqual({ events: [], conflicts: [] })
    expect(says(state.lines, '1')).toMatchObject({ decision: '推荐', rank: 2 })
  })

  it('is refused where the same cell was changed elsewhere since, and done where another was', () => {
    const state = new Remembering(START)
    state.apply([decided(START[0]!.values, { decision: '推荐' })])
    const here = changed(changed(START, '1', { decision: '不推荐' }), '2', { decision: '不推荐' })
    expect(state.takeIn(here).conflicts).toMatchObject([{ key: 'decision', found: '推荐', wanted: '不推荐' }])
    expect(says(state.lines, '2')).toMatchObject({ decision: '不推荐' })
    const other = new Remembering(START)
    other.apply([decided(START[0]!.values, { decision: '推荐' })])
    expect(other.takeIn(changed(START, '1', { explanation: '看过' })).conflicts).toEqual([])
    expect(says(other.lines, '1')).toMatchObject({ decision: '推荐', explanation: '看过' })
  })

  it('follows a line that got another name since', () => {
    const state = new Remembering(START)
    state.apply([eventOn(CITY, KEPT, 'judged', START[0]!.values, { name: '新名字' })])
    state.apply([decided(says(state.lines, '1')!, { rank: 5 })])
    expect(state.takeIn(changed(START, '1', { decision: '推荐' })).conflicts).toEqual([])
    expect(says(state.lines, '1')).toMatchObject({ name: '新名字', rank: 5, decision: '推荐' })
    expect(state.lines).toHaveLength(3)
  })

  it('strikes out a line that a person took out, and none that came since', () => {
    const state = new Remembering(START)
    const fresh = decisionLine('4')
    state.apply([eventOn(CITY, KEPT, 'proposed', null, fresh.values)])
    const { events } = state.takeIn(START.slice(1))
    expect(events.map(({ line: key }) => key)).toEqual([keyedLines(START)[0]!.key])
    expect(keyedLines(state.lines).map(({ values }) => values['number'])).toEqual(['2', '3', '4'])
  })

  it('strikes out nothing of a sheet that the copy does not have', () => {
    expect(new Remembering(START).takeIn([], false).events).toEqual([])
  })

  it('is refused on a line that was struck out elsewhere, and does not bring it back', () => {
    const blank = Object.fromEntries(Object.keys(START[0]!.values).map((key) => [key, undefined]))
    const state = new Remembering(START)
    state.apply([decided(START[0]!.values, blank)])
    expect(state.takeIn(START)).toEqual({ events: [], conflicts: [] })
    const { conflicts } = state.takeIn(changed(START, '1', { decision: '推荐' }))
    expect(conflicts).toMatchObject([{ key: 'decision', found: undefined, wanted: '推荐' }])
    expect(keyedLines(state.lines)).toHaveLength(2)
  })

  it('tells lines about the same apart', () => {
    const twice = [decisionLine('1', { waivedRule: 'A' }), decisionLine('1', { waivedRule: 'B' })]
    const keys = keyedLines(twice).map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
    const events = editEvents(
      CITY,
      keyedLines(
        twice.map((each) => ({ ...each, values: { ...each.values, reason: each.values['waivedRule'] } })),
      ),
      keyedLines(twice),
      [],
      () => true,
      '李敏',
    )
    expect(events.map(({ line: key, sets }) => [key, sets['reason']])).toEqual([
      [keys[0], 'A'],
      [keys[1], 'B'],
    ])
  })

  it('says of a receipt what was done to it', () => {
    const receipt = [line('receipts', '1', { state: '未接收' })]
    const copy = changed(receipt, '1', { state: '已接收' })
    const events = editEvents(CITY, keyedLines(copy), keyedLines(receipt), [], () => true, '李敏')
    expect(events.map(({ kind }) => kind)).toEqual(['accepted'])
  })
})

const CELLS = ['decision', 'reason', 'rank'] as const
const cell = fc.record({
  number: fc.constantFrom('1', '2', '3'),
  key: fc.constantFrom(...CELLS),
  value: fc.constantFrom('甲', '乙', undefined),
})

describe('whatever is done on either side', () => {
  it('nothing is lost: each cell says what one side made of it, and what was refused is told', () => {
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (there, here) => {
        const state = new Remembering(START)
        for (const { number, key, value } of there) {
          const current = says(state.lines, number)!
          state.apply([decided(current, { [key]: value })])
        }
        const after = state.lines
        let copy: readonly Line[] = START
        for (const { number, key, value } of here) copy = changed(copy, number, { [key]: value })
        const { conflicts } = state.takeIn(copy)
        for (const number of ['1', '2', '3'])
          for (const key of CELLS) {
            const [was, theirs, ours, now] = [START, after, copy, state.lines].map((lines) =>
              valueKey(says(lines, number)?.[key]),
            )
            const refused = conflicts.some(({ event }) => JSON.parse(event.line)[2] === number)
            if (ours === was || refused) expect(now).toBe(theirs)
            else expect(now).toBe(ours)
          }
        expect(state.takeIn(become(copy, state.lines)).events).toEqual([])
      }),
    )
  })
})

describe('a copy that becomes the state', () => {
  const shown = (lines: readonly KeyedLine[]) =>
    lines.map(({ key, values }) => [key, values['decision']]).sort()

  it('says its lines, each where it stood', () => {
    const copy = [decisionLine('9'), ...START]
    const after = become(copy, changed(START, '2', { decision: '推荐' }))
    expect(after.map(({ values }) => values['number'])).toEqual([undefined, '1', '2', '3'])
    expect(shown(keyedLines(after))).toEqual(shown(keyedLines(changed(START, '2', { decision: '推荐' }))))
  })
})
