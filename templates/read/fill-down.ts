/** Cells that stand for the one above: covered by a merge down the rows, or 同上. What is taken is reported. */

import type { Draft } from '../findings/finding.ts'
import { type Column, type ColumnKind, showCell } from '../sheet/column.ts'
import { type Form, headerPath } from '../sheet/form.ts'
import { address, type Cell, type CellRange, type Grid, type GridRow } from '../sheet/grid.ts'
import { styleAt } from '../sheet/sheet-look.ts'
import { foldText } from '../values/text.ts'
import type { FoundColumn } from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import type { Field } from './record.ts'

// NFKC writes ″ as two primes.
const DITTO = /^[-—–]*(?:同上(?:一?[行格栏])?|同前|同|〃|′′|''|["“”〝〞＂])[-—–]*$/

/** Whether a cell says that it is as the one above. */
export const isDitto = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && cell.length <= 12 && DITTO.test(foldText(cell))

/** Numbers of things and persons, and amounts: no cell shares them with the one above. */
const OWN_KINDS: ReadonlySet<ColumnKind> = new Set(['code', 'count', 'decimal', 'money'])

/** Whether the value above may stand for a cell: never for what a record has to itself. */
function fillsDown(form: Form, key: string, column: Column): boolean {
  if (key === form.joins || column.shared) return true
  if (column.own || OWN_KINDS.has(column.kind)) return false
  return !(column.rollup === 'key' && column.kind === 'text')
}

/** Neighbouring rows of one column that took the same value. */
interface Run {
  readonly column: number
  readonly header: string
  readonly from: number
  to: number
  readonly word: '合并单元格' | '同上'
  readonly shown: string
}

interface Above {
  readonly row: number
  readonly cell: Cell
}

/** Follows the records of a table from the top down. Rows must come in order. */
export class FillDown {
  /** Merges over several rows that began at the row at hand or above it, by their column; the last of each. */
  private readonly open = new Map<number, CellRange>()
  private readonly waiting: CellRange[]
  private readonly above = new Map<string, Above>()
  private readonly runs = new Map<number, Run>()
  private readonly done: Run[] = []

  constructor(
    private readonly grid: Grid,
    private readonly form: Form,
    headerBottom: number,
  ) {
    this.waiting = grid.merges
      .filter((m) => m.bottom > m.top && m.top > headerBottom)
      .sort((a, b) => b.top - a.top)
  }

  /** The merge whose upper cell stands for this one, above it in the same column. */
  private coveredBy(row: number, column: number): CellRange | undefined {
    const merge = this.open.get(column)
    return merge && merge.top < row && merge.bottom >= row ? merge : undefined
  }

  private advance(row: number): void {
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      this.waiting.pop()
      this.open.set(next.left, next)
    }
  }

  /** The fields of a row that is a record, those filled down included. */
  fields(row: GridRow, columns: ReadonlyMap<string, FoundColumn>): Map<string, Field> {
    this.advance(row.number)
    const fields = new Map<string, Field>()
    for (const [key, found] of columns) {
      const cell = row.cells[found.column - 1] ?? null
      const style = styleAt(this.grid, row.number, found.column)
      const { column, header, unit } = found
      const field = this.field(row.number, key, { column, header, unit, row: row.number, cell, style })
      fields.set(key, field)
      if (!field.unclear) this.above.set(key, { row: row.number, cell: field.cell })
    }
    return fields
  }

  private field(row: number, key: string, field: Field): Field {
    const column = this.form.columns[key]!
    const ditto = isDitto(field.cell)
    const merge = field.cell === null && this.open.size > 0 ? this.coveredBy(row, field.column) : undefined
    if (!ditto && merge === undefined) return field
    const above = this.above.get(key)
    const word = ditto ? '同上' : '合并单元格'
    const given =
      above !== undefined && above.cell !== null && (merge === undefined || above.row >= merge.top)
    if (!ditto && !given) return field
    const name = headerPath(column)
    if (!fillsDown(this.form, key, column))
      return {
        ...field,
        unclear: ditto
          ? { message: `“${name}”不能写“同上”`, mend: '请在这一格照实填写' }
          : {
              message: `合并单元格盖住了这一行的“${name}”，看不出是同一条记录还是漏填`,
              mend: '请取消合并，逐行填写；几行本是一条记录的，并成一行',
            },
      }
    if (!given)
      return { ...field, unclear: { message: '“同上”的上面没有可照的内容', mend: '请在这一格照实填写' } }
    this.report(row, field, word, showCell(above.cell, column) ?? '')
    return { ...field, cell: above.cell }
  }

  private report(row: number, { column, header }: Field, word: Run['word'], shown: string): void {
    const run = this.runs.get(column)
    if (run && run.word === word && run.shown === shown && run.to === row - 1) run.to = row
    else {
      if (run) this.done.push(run)
      this.runs.set(column, { column, header, from: row, to: row, word, shown })
    }
  }

  /** One line for each run of cells that took the value above. */
  drafts(): Draft[] {
    return [...this.done, ...this.runs.values()].map(({ column, header, from, to, word, shown }) => {
      const first = address(from, column)
      const cells = from === to ? first : `${first}:${address(to, column)}`
      return layoutDraft(
        'form/filled-down',
        this.grid.name,
        `${cells} 是${word}，照上面的“${shown}”读取`,
        '读得对的不用改；不对的请逐格填写',
        {
          severity: 'info',
          row: from,
          column,
          address: first,
          header,
          value: word === '同上' ? '同上' : null,
          expected: shown,
        },
      )
    })
  }
}
