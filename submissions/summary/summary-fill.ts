/** 生成汇总表: the summary sheet of a submission worked out from its application sheet. */

import type { Registry } from '../../programmes/registry-of.ts'
import { type FoundColumn, findHeader } from '../../templates/read/headers.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { type Column, showCell } from '../../templates/sheet/column.ts'
import { wordOf } from '../../templates/sheet/column-kinds.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address, type Book, type Cell, isFault } from '../../templates/sheet/grid.ts'
import { AMOUNT_FORMAT, DAY_FORMAT, TEXT_FORMAT } from '../../templates/values/cell-formats.ts'
import { Day, serialOfDay } from '../../templates/values/day.ts'
import { cellOfFen, unitNamed } from '../../templates/values/money.ts'
import { foldText } from '../../templates/values/text.ts'
import {
  type NoSummary,
  nameOf,
  numberOf,
  placed,
  type Sources,
  sourcesIn,
  stated,
} from './summary-sources.ts'

type Plain = Exclude<Cell, object>

/** One cell that would be written. */
export interface SummaryCell {
  readonly address: string
  readonly header: string
  /** As a person reads them; empty where there is nothing. */
  readonly before: string
  readonly after: string
}

export interface SummaryLine {
  /** Row of the summary sheet, as Excel shows it. */
  readonly row: number
  /** 申报编号 and the record's name; `合计` for the total. */
  readonly number: string
  readonly name: string
  readonly change: 'added' | 'changed' | 'same'
  /** Cells whose value changes. */
  readonly cells: readonly SummaryCell[]
}

/** A row of the summary sheet to which no application belongs. */
export interface LostLine {
  readonly row: number
  readonly words: string
}

export interface SummaryEdit {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: Plain
  readonly format?: string
}

export interface SummaryPlan {
  readonly sheet: string
  /** Title of the form. */
  readonly title: string
  /** Sheet that it is worked out from. */
  readonly from: string
  readonly lines: readonly SummaryLine[]
  /** Rows that would be cleared; the user is asked before. */
  readonly lost: readonly LostLine[]
  readonly edits: readonly SummaryEdit[]
  /** `新增 3 行，改动 1 行，2 行不变`; then the applications that get no line, and why. */
  readonly words: string
}

/** A value as a cell of the summary holds it. */
function cellOf(column: Column, found: FoundColumn, value: unknown): { value: Plain; format?: string } {
  if (value instanceof Day) {
    const { year, month, day } = value
    return month === undefined || day === undefined
      ? { value: value.toString(), format: TEXT_FORMAT }
      : { value: serialOfDay({ year, month, day }), format: DAY_FORMAT }
  }
  if (typeof value === 'boolean') return { value: wordOf(column, value) }
  if (column.kind === 'money' && typeof value === 'number')
    return { value: cellOfFen(value, unitNamed(found.unit, column.unit)), format: AMOUNT_FORMAT }
  if (typeof value === 'number') return { value }
  return column.kind === 'code' ? { value: String(value), format: TEXT_FORMAT } : { value: String(value) }
}

const plain = (cell: Cell): Plain => (isFault(cell) ? cell.fault : cell)

const shown = (cell: Plain, column: Column): string => showCell(cell, column) ?? ''

/** The same value, however it is typed: 2020-04-27 as text is the day that it says. */
function sameValue(column: Column, unit: string | null, a: Cell, b: Cell): boolean {
  const [x, y] = [column.parse(a, unit), column.parse(b, unit)]
  if ('blank' in x || 'blank' in y) return 'blank' in x && 'blank' in y
  return 'value' in x && 'value' in y && foldText(String(x.value)) === foldText(String(y.value))
}

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

class Draft {
  readonly edits: SummaryEdit[] = []
  readonly lines: SummaryLine[] = []

  constructor(private readonly sources: Sources) {}

  /** Writes the row of an application over `before`, the record that stands there now. */
  line(record: RecordRead, row: number, before: RecordRead | undefined, added: boolean): void {
    const { summary, programme } = this.sources
    const cells: SummaryCell[] = []
    for (const [key, found] of summary.columns) {
      const column = summary.form.columns[key]!
      const old = plain(before?.cells[key] ?? null)
      const value = column.answers ? undefined : stated(this.sources, record, key)
      const next = value === undefined ? null : cellOf(column, found, value)
      // What the application does not say stays as it is; nothing stays of a row that is another record's.
      if (next === null && (!added || old === null)) continue
      const after = next ?? { value: null }
      if (next !== null && sameValue(column, found.unit, old, after.value)) continue
      cells.push(this.edit(row, column, found, old, after))
    }
    const change = added ? 'added' : cells.length > 0 ? 'changed' : 'same'
    this.lines.push({ row, number: numberOf(record) ?? '', name: nameOf(programme, record), change, cells })
  }

  private edit(
    row: number,
    column: Column,
    found: FoundColumn,
    before: Plain,
    after: { value: Plain; format?: string },
  ): SummaryCell {
    this.edits.push({ sheet: this.sources.summary.sheet, row, column: found.column, ...after })
    return {
      address: address(row, found.column),
      header: headerPath(column),
      before: shown(before, column),
      after: shown(after.value, column),
    }
  }

  clear(record: RecordRead): void {
    const { summary } = this.sources
    for (const [key, found] of summary.columns) {
      const before = plain(record.cells[key] ?? null)
      if (before !== null)
        this.edit(record.number, summary.form.columns[key]!, found, before, { value: null })
    }
  }

  /** The 合计 row, in the columns that are added up. */
  total(records: readonly RecordRead[]): void {
    const { summary } = this.sources
    for (const total of summary.totals.slice(0, 1)) {
      const cells: SummaryCell[] = []
      for (const [key, found] of summary.columns) {
        const column = summary.form.columns[key]!
        if (column.rollup !== 'sum') continue
        const sum = records.reduce((all, record) => {
          const value = stated(this.sources, record, key)
          return all + (typeof value === 'number' ? value : 0)
        }, 0)
        const old = total.cells[key] ?? null
        const after = cellOf(column, found, sum)
        // A total that was left blank stays blank; a formula has summed up the rows itself.
        if (old === null || sameValue(column, found.unit, old, after.value)) continue
        cells.push(this.edit(total.number, column, found, plain(old), after))
      }
      const change = cells.length > 0 ? 'changed' : 'same'
      this.lines.push({ row: total.number, number: '合计', name: '', change, cells })
    }
  }
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

/**
 * Works out what the summary sheet would say. A line keeps its row; new ones go below the last, above a total. What
 * only the summary asks (推荐排序, 联系人) is left to the clerk.
 */
export function planSummary(registry: Registry, book: Book): SummaryPlan | NoSummary {
  const sources = sourcesIn(registry, book)
  if ('reason' in sources) return sources
  const { summary, applications, programme } = sources
  const { records, skipped } = placed(applications)
  const wanted = new Set(records.map((record) => foldText(numberOf(record)!)))
  const lineOf = new Map<string, RecordRead>()
  const lost: RecordRead[] = []
  for (const line of summary.records) {
    const key = foldText(numberOf(line) ?? '')
    if (wanted.has(key) && !lineOf.has(key)) lineOf.set(key, line)
    else lost.push(line)
  }
  const news = records.filter((record) => !lineOf.has(foldText(numberOf(record)!)))
  const free = freeRows(sources, news.length)
  const slots = [...lost.map((line) => line.number), ...free].slice(0, news.length)
  if (slots.length < news.length) {
    const end = Math.min(...summary.setAside.map(({ row }) => row).filter((row) => row > (free.at(-1) ?? 0)))
    return {
      reason: `“${summary.sheet}”还要写 ${news.length} 行，第 ${end} 行之前只剩 ${slots.length} 行空行：请先插入空行，再生成`,
    }
  }
  const draft = new Draft(sources)
  const lostAt = new Map(lost.map((line) => [line.number, line]))
  for (const record of records) {
    const line = lineOf.get(foldText(numberOf(record)!))
    const row = line?.number ?? slots[news.indexOf(record)]!
    draft.line(record, row, line ?? lostAt.get(row), line === undefined)
  }
  for (const line of lost) if (!slots.includes(line.number)) draft.clear(line)
  draft.total(records)
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
