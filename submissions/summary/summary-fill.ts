/** 生成汇总表: the summary sheet of a submission worked out from its applications. */

import type { Registry } from '../../programmes/registry-of.ts'
import { findHeader } from '../../templates/read/headers.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { AT_ONCE, finish, type Steps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'
import { SummaryDraft } from './summary-draft.ts'
import type { SummaryLine, SummaryPlan } from './summary-plan.ts'
import {
  type NoSummary,
  nameOf,
  numberOf,
  placedSteps,
  type Sources,
  sourcesInSteps,
} from './summary-sources.ts'

/** Rows below the last record in which nothing stands, as far down as the next total or note. */
function freeRows({ summary, grid }: Sources, wanted: number): number[] {
  const header = findHeader(grid, summary.form)
  const last = Math.max(header?.bottom ?? 0, ...summary.records.map(({ number }) => number))
  const end = Math.min(
    Number.POSITIVE_INFINITY,
    ...summary.setAside.filter(({ row }) => row > last).map(({ row }) => row),
  )
  const free: number[] = []
  for (let row = last + 1; row < end && free.length < wanted; row++) free.push(row)
  return free
}

function wordsOf(lines: readonly SummaryLine[], lost: number): string {
  const count = (change: SummaryLine['change']): number =>
    lines.filter((line) => line.change === change).length
  const parts = [
    [count('added'), (n: number) => `新增 ${n} 行`],
    [count('changed'), (n: number) => `改动 ${n} 行`],
    [lost, (n: number) => `去掉 ${n} 行`],
    [count('same'), (n: number) => `${n} 行不变`],
  ] as const
  return parts
    .filter(([n]) => n > 0)
    .map(([n, say]) => say(n))
    .join('，')
}

/** Each application with the line that it has, and the lines that are nobody's. */
function* linesFor(
  { summary }: Sources,
  records: readonly RecordRead[],
): Steps<{ readonly lineOf: ReadonlyMap<string, RecordRead>; readonly lost: readonly RecordRead[] }> {
  const wanted = new Set(records.map((record) => foldText(numberOf(record)!)))
  const lineOf = new Map<string, RecordRead>()
  const lost: RecordRead[] = []
  for (const [index, line] of summary.records.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const key = foldText(numberOf(line) ?? '')
    if (wanted.has(key) && !lineOf.has(key)) lineOf.set(key, line)
    else lost.push(line)
  }
  return { lineOf, lost }
}

/**
 * Works out what the summary sheet would say. A line keeps its row; new ones go below the last, above a total. What
 * only the summary asks (推荐排序, 联系人) is left to the clerk.
 */
export function* planOfSteps(sources: Sources): Steps<SummaryPlan | NoSummary> {
  const { summary, applications, programme } = sources
  const { records, skipped } = yield* placedSteps(applications)
  yield
  const { lineOf, lost } = yield* linesFor(sources, records)
  yield
  const lineFor = (record: RecordRead): RecordRead | undefined => lineOf.get(foldText(numberOf(record)!))
  const news = records.filter((record) => lineFor(record) === undefined)
  const free = freeRows(sources, news.length)
  const slots = [...lost.map((line) => line.number), ...free].slice(0, news.length)
  if (slots.length < news.length) {
    const end = Math.min(...summary.setAside.map(({ row }) => row).filter((row) => row > (free.at(-1) ?? 0)))
    return {
      reason: `“${summary.sheet}”还要写 ${news.length} 行，第 ${end} 行之前只剩 ${slots.length} 行空行：请先插入空行，再生成`,
    }
  }
  const draft = new SummaryDraft(sources)
  const lostAt = new Map(lost.map((line) => [line.number, line]))
  const slotOf = new Map(news.map((record, index) => [record, slots[index]!]))
  for (const [index, record] of records.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const line = lineFor(record)
    const row = line?.number ?? slotOf.get(record)!
    draft.line(record, row, line ?? lostAt.get(row), line === undefined)
  }
  const reused = new Set(slots)
  for (const line of lost) if (!reused.has(line.number)) draft.clear(line)
  yield* draft.total(records)
  yield
  return {
    sheet: summary.sheet,
    title: summary.form.title,
    from: applications.map(({ sheet }) => sheet).join('、'),
    lines: [...draft.lines].sort((a, b) => a.row - b.row),
    lost: lost.map((line) => ({
      row: line.number,
      words: `第 ${line.number} 行 ${[numberOf(line), nameOf(programme, line)].filter(Boolean).join(' ')}`,
    })),
    edits: draft.edits,
    words: [wordsOf(draft.lines, lost.length), ...skipped].join('；'),
  }
}

/** What the summary sheet of a workbook would say, from its sheets as they are. */
export const planSummary = (registry: Registry, book: Book): SummaryPlan | NoSummary =>
  finish(planSummarySteps(registry, book))

/** {@link planSummary}, with pauses. */
export function* planSummarySteps(registry: Registry, book: Book): Steps<SummaryPlan | NoSummary> {
  const sources = yield* sourcesInSteps(registry, book)
  return 'reason' in sources ? sources : yield* planOfSteps(sources)
}
