import { describe, expect, it } from 'vitest'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import { decisionEvents } from '../../../submissions/state/decision-events.ts'
import type { Line, LineValues } from '../../../submissions/state/line.ts'
import { type Fault, node, rowsOf } from '../support/node.ts'

const CITY = { union: '济南市总工会', year: 2026 }

const studio = { number: 'LX-01', studio: '甲工作室', leader: '张三', employer: '某某机械厂' }

const merged = (rows: readonly object[], faults: readonly Fault[] = []) =>
  node({
    programme: 'jinan-studio',
    sent: [{ unit: '历下区总工会', sheets: [rowsOf(jinanStudioApplication, rows as never)] }],
    faults,
  })

const run = (state: readonly Line[], rows: readonly object[], faults?: readonly Fault[]) =>
  applyEvents(state, decisionEvents(CITY, merged(rows, faults), state))

const filled = (lines: readonly Line[], values: LineValues): Line[] =>
  lines.map((line, i) => (i === 0 ? { ...line, values: { ...line.values, ...values } } : line))

describe('审定意见 kept by a run', () => {
  it('has a line for each application, with its verdict and what is proposed', () => {
    const { lines } = run(
      [],
      [studio, { ...studio, number: 'LX-02', studio: '乙工作室', leader: '李四' }],
      [{ number: 'LX-02', key: 'leader', severity: 'error', says: '领衔人不符' }],
    )
    expect(
      lines.map(({ values }) => [
        values['number'],
        values['verdict'],
        values['proposed'],
        values['problems'],
      ]),
    ).toEqual([
      ['LX-01', '通过', '可以推荐', undefined],
      ['LX-02', '退回修改', '退回改好再定', '必须修改 1 处：领衔人不符'],
    ])
    expect(lines[0]?.values).toMatchObject({
      programme: '济南市创新工作室',
      unit: '历下区总工会',
      name: '甲工作室',
      who: '张三',
      employer: '某某机械厂',
    })
    expect(lines[0]?.values['decision']).toBeUndefined()
  })

  it('changes nothing when nothing has changed', () => {
    const first = run([], [studio])
    expect(decisionEvents(CITY, merged([studio]), first.lines)).toEqual([])
  })

  it('keeps what a person filled, and the mark of what was decided on', () => {
    const first = run([], [studio])
    const decided = filled(first.lines, { decision: '推荐', rank: 1, decidedBy: '主席办公会' })
    const { lines, conflicts } = run(decided, [{ ...studio, employer: '某某机械厂有限公司' }])
    expect(conflicts).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.values).toMatchObject({
      decision: '推荐',
      rank: 1,
      decidedBy: '主席办公会',
      employer: '某某机械厂有限公司',
      content: first.lines[0]?.values['content'],
    })
  })

  it('follows the content while nobody has decided', () => {
    const first = run([], [studio])
    const { lines } = run(first.lines, [{ ...studio, employer: '某某机械厂有限公司' }])
    expect(lines[0]?.values['content']).not.toBe(first.lines[0]?.values['content'])
  })

  it('finds its line by what the record is, though its name was mended', () => {
    const first = run([], [{ ...studio, studio: '甲工做室' }])
    const { lines } = run(filled(first.lines, { decision: '推荐' }), [studio])
    expect(lines.map(({ values }) => [values['name'], values['decision']])).toEqual([['甲工作室', '推荐']])
  })

  it('gives another application of the same number a line of its own', () => {
    const first = run([], [studio])
    const other = { number: 'LX-01', studio: '戊工作室', leader: '王五', employer: '某某化工厂' }
    const { lines } = run(filled(first.lines, { decision: '推荐' }), [other])
    expect(lines.map(({ values }) => [values['name'], values['decision']])).toEqual([
      ['甲工作室', '推荐'],
      ['戊工作室', undefined],
    ])
  })

  it('takes a line that a person wrote by hand for its own', () => {
    const byHand: Line = {
      form: 'decisions',
      values: { programme: '济南市创新工作室', unit: '历下区总工会', number: 'LX－01', decision: '不推荐' },
    }
    const { lines } = run([byHand], [studio])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.values).toMatchObject({ decision: '不推荐', name: '甲工作室', number: 'LX－01' })
  })
})
