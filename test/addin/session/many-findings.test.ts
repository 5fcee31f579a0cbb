/** Thousands of findings: what is worked out of them is worked out in pieces, and between two pieces a key is heard. */
import { describe, expect, it } from 'vitest'
import { MemoryHost } from '../../../addin/hosts/memory-host.ts'
import {
  fixesByCell,
  LISTED_AT_ONCE,
  type Listed,
  listSteps,
  NO_FILTER,
} from '../../../addin/session/list.ts'
import { createPane } from '../../../addin/session/pane.ts'
import { takeSliced } from '../../../addin/session/slices.ts'
import type { GroupBy } from '../../../addin/session/state.ts'
import { registry } from '../../../programmes/registry.ts'
import { type Finding, SEVERITIES } from '../../../templates/findings/finding.ts'
import { marksSteps } from '../../../templates/findings/marks.ts'
import { Places } from '../../../templates/read/places.ts'
import { address } from '../../../templates/sheet/grid.ts'
import { AT_ONCE, finish, type Steps } from '../../../templates/values/steps.ts'
import {
  exampleBook,
  HeldTimers,
  STUDIO_SHEET,
  STUDIOS,
  settled,
  withCells,
} from './support/example-books.ts'

const RECORDS = 1_000
const EACH = 4

const found = (row: number, column: number): Finding => ({
  id: `form/required:a.xlsx!申报表!${address(row, column)}`,
  kind: column % 2 === 0 ? 'unjudged' : 'violation',
  rule: column % 2 === 0 ? 'JN-06-1b' : 'form/required',
  code: column % 2 === 0 ? 'JN-06-1b' : 'form/required',
  article: null,
  measure: null,
  severity: SEVERITIES[column % SEVERITIES.length]!,
  programme: null,
  unit: null,
  file: 'a.xlsx',
  sheet: '申报表',
  row,
  column,
  address: address(row, column),
  header: '领衔人',
  value: null,
  expected: null,
  related: [],
  message: '领衔人没有填写',
  mend: '请填写',
  answer: null,
})

const findings = Array.from({ length: RECORDS * EACH }, (_, at) =>
  found(5 + Math.floor(at / EACH), 1 + (at % EACH)),
)

/** The most findings that are looked at between two pauses, and what comes out in the end. */
function atMost<T>(work: (watched: readonly Finding[]) => Steps<T>): {
  readonly most: number
  readonly value: T
} {
  let seen = new Set<Finding>()
  let most = 0
  const watched = findings.map(
    (each) =>
      new Proxy(each, {
        get(of, part) {
          // Which sheets there are is asked of all at once, and is nothing.
          if (part !== 'sheet') seen.add(of)
          return of[part as keyof Finding]
        },
      }),
  )
  const steps = work(watched)
  for (;;) {
    seen = new Set()
    const step = steps.next()
    most = Math.max(most, seen.size)
    if (step.done) return { most, value: step.value }
  }
}

const listed = (given: readonly Finding[], groupBy: GroupBy, text = ''): Listed => ({
  rules: registry.rules,
  findings: given,
  filter: { ...NO_FILTER, text },
  groupBy,
  limit: LISTED_AT_ONCE,
  places: new Places([]),
  fixes: fixesByCell([]),
})

describe('between two pauses', () => {
  it.each(['row', 'rule', 'gravity'] as const)('the list by %s looks at few findings', (by) => {
    const { most, value } = atMost((watched) => listSteps(listed(watched, by, '领衔人')))
    expect(most).toBeLessThanOrEqual(2 * AT_ONCE)
    expect(value).toMatchObject({ matching: findings.length, total: findings.length })
    expect(value.listed + value.leftOut).toBe(findings.length)
  })

  it('the marks look at few findings', () => {
    const { most, value } = atMost(marksSteps)
    expect(most).toBeLessThanOrEqual(2 * AT_ONCE)
    expect(value).toHaveLength(findings.length)
  })
})

it('only so many lines are listed, whatever was found', () => {
  for (const by of ['row', 'rule', 'gravity'] as const) {
    const { groups } = finish(listSteps(listed(findings, by)))
    const entries = groups.flatMap((group) => group.entries)
    const folds = new Set(entries.flatMap(({ fold }) => fold?.key ?? []))
    expect(folds.size + entries.filter(({ fold }) => fold === null).length).toBeLessThanOrEqual(
      LISTED_AT_ONCE,
    )
  }
})

describe('work that is taken when it is done', () => {
  function* counting(to: number): Steps<number> {
    for (let i = 0; i < to; i++) yield
    return to
  }

  it('is there at once where it is short, and later where it is not', async () => {
    const taken: number[] = []
    const take = (value: number): number => taken.push(value)
    void takeSliced(counting(1_000), new HeldTimers(0), () => true, take)
    expect(taken).toEqual([1_000])
    const later = takeSliced(counting(2_000), new HeldTimers(1), () => true, take)
    expect(taken).toEqual([1_000])
    await later
    expect(taken).toEqual([1_000, 2_000])
  })

  it('is dropped where later work has begun', async () => {
    const taken: number[] = []
    await takeSliced(
      counting(2_000),
      new HeldTimers(1),
      () => false,
      (value) => taken.push(value),
    )
    expect(taken).toEqual([])
  })
})

/** A clock that is later at each look: every slice is short, and a list takes several. */
async function slow() {
  const good = exampleBook(STUDIOS)
  const book = withCells(good, STUDIO_SHEET, { K5: null, K6: null })
  const timers = new HeldTimers(13)
  const pane = createPane(new MemoryHost(book, { file: 'a.xlsx', active: STUDIO_SHEET }), { timers })
  await pane.checkAll()
  return { pane, timers }
}

describe('a list that takes several slices', () => {
  it('is whole when a check has ended', async () => {
    const { pane } = await slow()
    const { phase, list, counts, marked } = pane.getState()
    expect(phase.kind).toBe('findings')
    expect(list.total).toBe(counts.error + counts.review + counts.warning + counts.info)
    expect(list.groups.length).toBeGreaterThan(0)
    expect(marked).toBe(true)
  })

  it('follows the last of several wishes', async () => {
    const { pane } = await slow()
    const { total } = pane.getState().list
    pane.setFilter({ text: '没有这样的问题' })
    pane.setFilter({ text: '' })
    pane.setGroupBy('rule')
    await settled({ pane })
    const { list, groupBy } = pane.getState()
    expect(groupBy).toBe('rule')
    expect(list).toMatchObject({ matching: total, total })
    expect(list.groups.map(({ key }) => key)).toContain('form/required')
  })
})
