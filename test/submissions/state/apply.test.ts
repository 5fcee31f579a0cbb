import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { StateEvent } from '../../../submissions/state/event.ts'
import { keptForm } from '../../../submissions/state/kept-form.ts'
import { type Line, type LineValues, lineKey } from '../../../submissions/state/line.ts'

const DECISIONS = keptForm('decisions')

const about = (number: string, name = '甲工作室'): LineValues => ({
  programme: '济南市创新工作室',
  unit: '历下区总工会',
  number,
  name,
})

const line = (values: LineValues): Line => ({ form: 'decisions', values })

const event = (of: LineValues, sets: LineValues, expects: LineValues = {}): StateEvent => ({
  office: '济南市总工会',
  year: 2026,
  kind: 'decided',
  form: 'decisions',
  line: lineKey(DECISIONS, of),
  sequence: 1,
  sets,
  expects,
  by: '张三',
})

describe('applying events', () => {
  it('adds a line that was not there', () => {
    const sets = { ...about('LX-01'), verdict: '通过' }
    expect(applyEvents([], [event(sets, sets)])).toMatchObject({ lines: [{ values: sets }], conflicts: [] })
  })

  it('sets a cell that still says what the event was made on', () => {
    const before = { ...about('LX-01'), decision: '推荐' }
    const { lines, conflicts } = applyEvents(
      [line(before)],
      [event(before, { decision: '不推荐' }, { decision: '推荐' })],
    )
    expect(lines[0]?.values['decision']).toBe('不推荐')
    expect(conflicts).toEqual([])
  })

  it('keeps what a person wrote meanwhile, and names both values', () => {
    const now = { ...about('LX-01'), decision: '推荐' }
    const { lines, conflicts, effective } = applyEvents([line(now)], [event(now, { decision: '不推荐' })])
    expect(lines[0]?.values['decision']).toBe('推荐')
    expect(conflicts).toMatchObject([{ key: 'decision', found: '推荐', wanted: '不推荐' }])
    expect(effective).toEqual([])
  })

  it('replaces what a run worked out, whatever stands there', () => {
    const now = { ...about('LX-01'), verdict: '退回修改' }
    const { lines, conflicts } = applyEvents([line(now)], [event(now, { verdict: '通过' })])
    expect(lines[0]?.values['verdict']).toBe('通过')
    expect(conflicts).toEqual([])
  })

  it('does not write a line again that a person has struck out', () => {
    const gone = { ...about('LX-01'), decision: '推荐' }
    const { lines, conflicts } = applyEvents([], [event(gone, { decision: '不推荐' }, { decision: '推荐' })])
    expect(lines).toEqual([])
    expect(conflicts).toMatchObject([{ key: 'decision', found: undefined, wanted: '不推荐' }])
  })

  it('finds its line again once the event itself has changed what the line is about', () => {
    const before = about('LX-01', '甲工做室')
    const rename = event(before, { name: '甲工作室' }, { name: '甲工做室' })
    const once = applyEvents([line(before)], [rename])
    const twice = applyEvents(once.lines, [rename])
    expect(once.lines).toHaveLength(1)
    expect(twice).toMatchObject({ lines: once.lines, effective: [], conflicts: [] })
  })

  it('takes spellings of one value for one value', () => {
    const now = { ...about('LX-01'), decidedBy: '市总 主席办公会' }
    const { conflicts, effective } = applyEvents([line(now)], [event(now, { decidedBy: '市总主席办公会' })])
    expect([conflicts, effective]).toEqual([[], []])
  })
})

const WORDS = fc.constantFrom('推荐', '不推荐', undefined)
const numbers = fc.constantFrom('1', '2', '3')

const someLines = fc.uniqueArray(
  fc.record({
    number: numbers,
    decision: WORDS,
    reason: fc.constantFrom('甲', '乙', undefined),
    own: fc.string(),
  }),
  { selector: ({ number }) => number },
)

const someEvents = fc.array(
  fc.record({
    number: numbers,
    decision: WORDS,
    verdict: fc.constantFrom('通过', '待审核'),
    stale: fc.boolean(),
  }),
)

describe('whatever happens', () => {
  it('applying twice is applying once', () => {
    fc.assert(
      fc.property(someLines, someEvents, (rows, changes) => {
        const before = rows.map(({ number, ...rest }) => line({ ...about(number), ...rest }))
        const events = changes.map(({ number, decision, verdict, stale }) => {
          const now = before.find(({ values }) => values['number'] === number)?.values['decision']
          return event(
            about(number),
            { ...about(number), decision, verdict },
            {
              ...about(number),
              decision: stale ? undefined : now,
            },
          )
        })
        // One event a line: a second one is made on what the first has left.
        const firsts = [...new Map(events.map((each) => [each.line, each])).values()]
        const once = applyEvents(before, firsts)
        const twice = applyEvents(once.lines, firsts)
        expect(twice.lines).toEqual(once.lines)
        expect(twice.effective).toEqual([])
      }),
      { seed: 20260427 },
    )
  })

  it('no line goes, and nothing that a person filled goes unless the event was made on it', () => {
    fc.assert(
      fc.property(someLines, someEvents, (rows, changes) => {
        const before = rows.map(({ number, ...rest }) => line({ ...about(number), ...rest }))
        const events = changes.map(({ number, decision, verdict }) =>
          event(about(number), { decision, verdict }, about(number)),
        )
        const { lines } = applyEvents(before, events)
        for (const { values } of before) {
          const after = lines.find((each) => each.values['number'] === values['number'])?.values
          expect(after).toBeDefined()
          for (const key of ['reason', 'own']) expect(after?.[key]).toBe(values[key])
          if (values['decision'] !== undefined) expect(after?.['decision']).toBe(values['decision'])
        }
      }),
      { seed: 20260427 },
    )
  })
})
