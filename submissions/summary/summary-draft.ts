/** The cells of a summary sheet as the applications would have them, and which of them differ. */

import type { FoundColumn } from '../../templates/read/headers.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { type Column, showCell } from '../../templates/sheet/column.ts'
import { wordOf } from '../../templates/sheet/column-kinds.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address, type Cell, isFault } from '../../templates/sheet/grid.ts'
import { AMOUNT_FORMAT, DAY_FORMAT, TEXT_FORMAT } from '../../templates/values/cell-formats.ts'
import { Day, serialOfDay } from '../../templates/values/day.ts'
import { cellOfFen, unitNamed } from '../../templates/values/money.ts'
import type { Steps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'
import { type SummaryCell, type SummaryEdit, type SummaryLine, TOTAL } from './summary-plan.ts'
import { nameOf, numberOf, type Sources, stated } from './summary-sources.ts'

type Plain = Exclude<Cell, object>

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

export class SummaryDraft {
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
      column: found.column,
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
  *total(records: readonly RecordRead[]): Steps<void> {
    const { summary } = this.sources
    for (const total of summary.totals.slice(0, 1)) {
      const cells: SummaryCell[] = []
      for (const [key, found] of summary.columns) {
        const column = summary.form.columns[key]!
        if (column.rollup !== 'sum') continue
        yield
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
      this.lines.push({ row: total.number, number: TOTAL, name: '', change, cells })
    }
  }
}
