/** What a sender changed between the version that counts and the one that it replaces, cell by cell. */

import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { showCell } from '../../templates/sheet/column.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Submission } from '../recognise/submission.ts'
import { contentOfRow } from './entry.ts'
import { newestFirst, senderKey } from './standing.ts'

/** One side of a change: `null` cells where the row or the column is missing on this side. */
export interface ChangedCell {
  readonly file: string
  readonly sheet: string
  readonly address: string | null
  readonly value: string | null
}

export interface CellChange {
  readonly unit: string
  readonly number: string
  readonly form: Form
  /** A row that came or went is reported once, at its first column. */
  readonly kind: 'changed' | 'added' | 'removed'
  readonly header: string
  readonly key: string
  readonly before: ChangedCell | null
  readonly after: ChangedCell | null
}

interface Placed {
  readonly record: RecordRead
  readonly file: string
  readonly sheet: string
}

interface Pair {
  readonly before: Placed | null
  readonly after: Placed | null
}

/** The column that says to which application a row belongs. */
const joinOf = (form: Form): string => form.joins ?? 'number'

const numberOf = ({ record }: Placed, form: Form): string =>
  foldText(showCell(record.cells[joinOf(form)] ?? null, form.columns[joinOf(form)]) ?? '')

/** What any new version changes on 报送信息. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['version', 'date'])

/** How many cells two rows have in common; blank ones say nothing. */
function inCommon({ record: a }: Placed, { record: b }: Placed, form: Form): number {
  return Object.entries(form.columns).filter(([key, column]) => {
    const cell = showCell(a.cells[key] ?? null, column)
    return cell !== null && key !== joinOf(form) && cell === showCell(b.cells[key] ?? null, column)
  }).length
}

/** Pairs rows of one application: equal ones first, then those that have most in common, the order breaking ties. */
function paired(before: readonly Placed[], after: readonly Placed[], form: Form): Pair[] {
  const left = new Set(before)
  const right = new Set(after)
  const pairs: Pair[] = []
  const take = (b: Placed, a: Placed): void => {
    left.delete(b)
    right.delete(a)
    pairs.push({ before: b, after: a })
  }
  const byContent = new Map(before.map((b) => [contentOfRow(b.record), b]))
  for (const a of after) {
    const twin = byContent.get(contentOfRow(a.record))
    if (twin !== undefined && left.has(twin)) take(twin, a)
  }
  // An application has one row of its own: whatever changed in it, it is that row.
  const least = form.joins === null ? 0 : 1
  const scored = [...left].flatMap((b) => [...right].map((a) => ({ b, a, score: inCommon(b, a, form) })))
  for (const { a, b, score } of scored.sort((x, y) => y.score - x.score))
    if (score >= least && left.has(b) && right.has(a)) take(b, a)
  for (const b of left) pairs.push({ before: b, after: null })
  for (const a of right) pairs.push({ before: null, after: a })
  return pairs
}

function side(placed: Placed | null, key: string, form: Form): ChangedCell | null {
  if (placed === null) return null
  const { record, file, sheet } = placed
  const place = record.place(key)
  const value = showCell(record.cells[key] ?? null, form.columns[key])
  return { file, sheet: place?.sheet ?? sheet, address: place && address(place.row, place.column), value }
}

function changesOf(pair: Pair, form: Form): Omit<CellChange, 'unit' | 'number'>[] {
  const { before, after } = pair
  if (before === null || after === null) {
    const key = Object.keys(form.columns)[0]!
    return [
      {
        form,
        kind: before === null ? 'added' : 'removed',
        key,
        header: headerPath(form.columns[key]!),
        before: side(before, key, form),
        after: side(after, key, form),
      },
    ]
  }
  return Object.entries(form.columns).flatMap(([key, column]) => {
    if (form === (submissionInfo as Form) && SELF_EVIDENT.has(key)) return []
    const [was, is] = [side(before, key, form)!, side(after, key, form)!]
    return was.value === is.value
      ? []
      : [{ form, kind: 'changed' as const, key, header: headerPath(column), before: was, after: is }]
  })
}

/** The rows of several workbooks of one form, by the number of the application; those that still count left out. */
function rowsByNumber(
  submissions: readonly Submission[],
  form: Form,
  counts: (record: RecordRead) => boolean,
): Map<string, Placed[]> {
  const rows = submissions
    .flatMap(({ sheets }) => sheets)
    .filter(({ reading }) => reading.form === form)
    .flatMap(({ reading, source }) =>
      reading.records
        .filter((record) => !counts(record))
        .map((record) => ({ record, file: source.file, sheet: reading.sheet })),
    )
  return groupBy(rows, (row) => numberOf(row, form))
}

function between(
  before: readonly Submission[],
  after: readonly Submission[],
  counts: (record: RecordRead) => boolean,
): CellChange[] {
  const forms = new Set(
    [...before, ...after].flatMap(({ sheets }) => sheets.map(({ reading }) => reading.form)),
  )
  const unit = after[0]!.unit
  return [...forms].flatMap((form) => {
    const [was, is] = [rowsByNumber(before, form, counts), rowsByNumber(after, form, () => false)]
    const numbers = new Set([...was.keys(), ...is.keys()])
    return [...numbers].flatMap((key) => {
      const [b, a] = [was.get(key) ?? [], is.get(key) ?? []]
      const shown = (a[0] ?? b[0])!.record.cells[joinOf(form)] ?? null
      const number = showCell(shown, form.columns[joinOf(form)]) ?? ''
      return paired(b, a, form).flatMap((pair) =>
        changesOf(pair, form).map((change) => ({ unit, number, ...change })),
      )
    })
  })
}

/**
 * For each sender that sent more than one version: what the last one changed against the one before it. Workbooks of
 * one version and day are parts of one whole; what still counts of the earlier one was not changed.
 * @param stillCounts whether a row of an earlier version counts beside the later one
 */
export function versionChanges(
  submissions: readonly Submission[],
  stillCounts: (record: RecordRead) => boolean = () => false,
): CellChange[] {
  return [...groupBy(submissions, senderKey).values()].flatMap((same) => {
    const ordered = [...same].sort(newestFirst)
    const last = ordered.filter((s) => newestFirst(ordered[0]!, s) === 0)
    const earlier = ordered.slice(last.length)
    const previous = earlier.filter((s) => newestFirst(earlier[0]!, s) === 0)
    return previous.length === 0 ? [] : between(previous, last, stillCounts)
  })
}
