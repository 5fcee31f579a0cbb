import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { jinanStudioApplication } from '../../../programmes/jinan-studio/forms/studio-application.ts'
import { hintsOf } from '../../../submissions/counts/hints.ts'
import { yearTotalsOf } from '../../../submissions/counts/year-totals.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { Line } from '../../../submissions/state/line.ts'
import { totalEvents } from '../../../submissions/state/total-events.ts'
import { yearTotals } from '../../../templates/forms/year-totals.ts'
import { type Fault, node, rowsOf, type Sent } from '../support/node.ts'

const CITY = { union: '济南市总工会', year: 2026 }
const [LIXIA, TIANQIAO] = ['历下区总工会', '天桥区总工会']
const STUDIOS = '济南市创新工作室'
const ARTICLE = '市创新工作室办法第六条（二）'

const studios = (unit: string, file: string, version: number, ...numbers: string[]): Sent => ({
  unit,
  file,
  version,
  sheets: [
    rowsOf(
      jinanStudioApplication,
      numbers.map((number) => ({
        number,
        studio: `${unit}${number}工作室`,
        leader: '张三',
        employer: '某某机械厂',
        activityFunds: 5,
      })),
    ),
  ],
})

const kept = (rows: readonly object[]) => rowsOf(yearTotals, rows as never)

const last = (year: number, rows: readonly object[]) =>
  rows.map((row) => ({ programme: STUDIOS, year, of: '单位', ...row }))

const merged = (sent: readonly Sent[], faults: readonly Fault[] = [], rows: readonly object[] = []) =>
  node({ programme: 'jinan-studio', sent, faults, office: [kept(rows)] })

const FAULTS: readonly Fault[] = [
  { number: 'A2', key: 'leader', severity: 'error' },
  { number: 'A2', key: 'studio', severity: 'error' },
  { number: 'B1', key: 'leader', severity: 'review' },
  { number: 'B1', key: 'studio', severity: 'info' },
]

describe('totals of a year', () => {
  const sent = [
    studios(LIXIA, '一.xlsx', 1, 'A1', 'A2'),
    studios(LIXIA, '二.xlsx', 2, 'A1', 'A2', 'A3'),
    studios(TIANQIAO, '三.xlsx', 1, 'B1'),
  ]

  it('count what counts, by sender and by article: nothing replaced, no hints', () => {
    const { units, articles, before } = yearTotalsOf(merged(sent, FAULTS))
    expect(before).toBeNull()
    expect(units).toEqual([
      {
        of: '单位',
        subject: LIXIA,
        now: { read: 3, sentBack: 1, review: 0, problems: 2, amount: undefined },
        before: null,
      },
      {
        of: '单位',
        subject: TIANQIAO,
        now: { read: 1, sentBack: 0, review: 1, problems: 1, amount: undefined },
        before: null,
      },
    ])
    expect(articles.map(({ subject, now }) => [subject, now.read, now.sentBack, now.problems])).toEqual([
      [ARTICLE, 2, 1, 3],
    ])
  })

  it('stand beside the last year before that the office knows, also of those who sent nothing since', () => {
    const rows = [
      ...last(2024, [{ subject: LIXIA, read: 9 }]),
      ...last(2025, [
        { subject: LIXIA, read: 7, sentBack: 2, review: 1, problems: 4 },
        { subject: '长清区总工会', read: 2, sentBack: 0, review: 0, problems: 0 },
      ]),
      ...last(2026, [{ subject: LIXIA, read: 99 }]),
      { ...last(2025, [{ subject: TIANQIAO, read: 5 }])[0], programme: '山东省创新工作室' },
    ]
    const { before, units } = yearTotalsOf(merged(sent, FAULTS, rows))
    expect(before).toBe(2025)
    expect(
      units.map(({ subject, now, before: was }) => [subject, now.read, was?.read, was?.sentBack]),
    ).toEqual([
      [LIXIA, 3, 7, 2],
      [TIANQIAO, 1, undefined, undefined],
      ['长清区总工会', 0, 2, 0],
    ])
  })

  it('add up what is due to rewards', () => {
    const rewards = node({
      programme: 'jinan-hazard',
      faults: [{ number: 'H2', key: 'hazard', severity: 'error' }],
      sent: [
        {
          unit: LIXIA,
          sheets: [
            rowsOf(hazardApplication, [
              { number: 'H1', hazard: '甲', reward: 3000 },
              { number: 'H2', hazard: '乙', reward: 5000 },
            ]),
          ],
        },
      ],
    })
    expect(yearTotalsOf(rewards).units[0]?.now.amount).toBe(300_000)
  })
})

describe('历年统计 kept by a run', () => {
  const keep = (state: readonly Line[], sent: readonly Sent[], faults: readonly Fault[] = []) => {
    const events = totalEvents(CITY, merged(sent, faults), state)
    return { events, ...applyEvents(state, events) }
  }
  const shown = (lines: readonly Line[]) =>
    lines.map(({ values }) => [
      values['year'],
      values['of'],
      values['subject'],
      values['read'],
      values['problems'],
    ])
  const earlier: Line = {
    form: 'year-totals',
    values: { programme: STUDIOS, year: 2025, of: '单位', subject: LIXIA, read: 7, problems: 4 },
  }

  it('is worked out anew by each run; earlier years stay', () => {
    const first = keep([earlier], [studios(LIXIA, '一.xlsx', 1, 'A1', 'A2')], FAULTS)
    expect(shown(first.lines)).toEqual([
      [2025, '单位', LIXIA, 7, 4],
      [2026, '单位', LIXIA, 2, 2],
      [2026, '条文', ARTICLE, 1, 2],
    ])
    expect(keep(first.lines, [studios(LIXIA, '一.xlsx', 1, 'A1', 'A2')], FAULTS).events).toEqual([])
    const mended = keep(first.lines, [studios(TIANQIAO, '三.xlsx', 1, 'B1')])
    expect(mended.conflicts).toEqual([])
    expect(shown(mended.lines)).toEqual([
      [2025, '单位', LIXIA, 7, 4],
      [2026, '单位', LIXIA, 0, 0],
      [2026, '条文', ARTICLE, 0, 0],
      [2026, '单位', TIANQIAO, 1, 0],
    ])
  })
})

describe('hints for the office', () => {
  const unit = (n: number): string => `第${n}区总工会`
  const peers = Array.from({ length: 6 }, (_, i) =>
    studios(unit(i), `${i}.xlsx`, 1, ...Array.from({ length: 6 }, (_, k) => `P${i}-${k}`)),
  )
  const bad = studios(LIXIA, '一.xlsx', 1, ...Array.from({ length: 6 }, (_, k) => `A${k}`))

  it('name a sender whose records are sent back far more often, and leave every verdict alone', () => {
    const faults = Array.from(
      { length: 5 },
      (_, k): Fault => ({ number: `A${k}`, key: 'leader', severity: 'error' }),
    )
    const told = merged([...peers, bad], faults)
    expect(hintsOf(told)).toEqual([
      {
        kind: 'share',
        unit: LIXIA,
        message: '退回 5/6（83%），远高于其他 6 家的一般情况（中位数 0%）',
        at: null,
      },
    ])
    expect(told.findings).toHaveLength(5)
    expect(hintsOf(merged([...peers, bad]))).toEqual([])
  })

  it('name an amount far from its kind at its cell, unless a rule has asked about that cell', () => {
    const [[form, rows]] = bad.sheets as never as [[typeof jinanStudioApplication, object[]]]
    const odd: Sent = {
      ...bad,
      sheets: [rowsOf(form, [{ ...rows[0], activityFunds: 400 }, ...rows.slice(1)] as never)],
    }
    const [hint, ...others] = hintsOf(merged([...peers, odd]))
    expect(others).toEqual([])
    expect(hint).toMatchObject({
      kind: 'amount',
      unit: LIXIA,
      at: { file: '一.xlsx', address: expect.stringMatching(/^[A-Z]+5$/) },
    })
    expect(hint?.message).toMatch(
      /^A0 .*：经费·活动经费 4,000,000\.00 元，比同类的一般数额（中位数 50,000\.00 元，共 42 笔）大得多/,
    )
    const asked: Fault = { number: 'A0', key: 'activityFunds', severity: 'warning' }
    expect(hintsOf(merged([...peers, odd], [asked]))).toEqual([])
  })
})
