/** Reading a card: a sheet on which each label stands left of its value. */
import type { Column } from './column.ts'
import type { Draft } from './finding.ts'
import { type Form, headerName } from './form.ts'
import { type Cell, type Grid, type GridRow, isFault } from './grid.ts'
import type { FoundColumn } from './headers.ts'
import { type Field, headerNotFound, readRecord } from './read.ts'
import type { SheetReading } from './reading.ts'
import { headerKey } from './text.ts'

const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? '' : String(cell)

/** A card is a page: what stands further down is no part of it. */
const CARD_ROWS = 200

/** Words for a form's fields, each with its key: their names, or their other names. */
function labels(form: Form, wordsFor: (column: Column) => readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, column] of Object.entries(form.columns))
    for (const name of wordsFor(column))
      for (const word of [headerKey(name).full, headerKey(name).bare]) found.set(word, key)
  return found
}

/** The column of the value of the label in `column`: the next one that the label's own merge does not cover. */
function valueColumn(grid: Grid, row: GridRow, column: number): number {
  const merge = grid.merges.find(
    (m) => row.number >= m.top && row.number <= m.bottom && column >= m.left && column <= m.right,
  )
  return (merge?.right ?? column) + 1
}

/**
 * Reads the one card of a sheet. A label that is not there leaves its field blank, and is reported where the
 * field is required.
 */
export function readCard<F extends Form>(grid: Grid, form: F): SheetReading<F> | null {
  const official = labels(form, (column) => [headerName(column)])
  const known = labels(form, (column) => [headerName(column), ...(column.aliases ?? [])])
  const fields = new Map<string, Field>()
  // A field's own name rules over its other names, which may also stand in a caption (填报单位：…).
  const rows = grid.rows.slice(0, CARD_ROWS)
  for (const words of [official, known])
    for (const row of rows)
      for (const [index, cell] of row.cells.entries()) {
        const label = textOf(cell)
        if (label === '') continue
        const { full, bare, tail } = headerKey(label)
        const key = words.get(full) ?? words.get(bare)
        if (key === undefined || fields.has(key)) continue
        const column = valueColumn(grid, row, index + 1)
        const beside = row.cells[column - 1] ?? null
        // A label beside a label heads a group of fields (领衔人 | 姓名 | …) and has no value of its own.
        const value = headerKey(textOf(beside))
        if (known.has(value.full) || known.has(value.bare)) continue
        fields.set(key, { column, header: label, unit: tail, row: row.number, cell: beside })
      }
  if (fields.size < Math.min(3, known.size)) return null
  const drafts: Draft[] = []
  for (const [key, column] of Object.entries(form.columns))
    if (column.required && !fields.has(key))
      drafts.push({
        ...headerNotFound(grid.name, form),
        message: `“${grid.name}”缺少“${headerName(column)}”一栏`,
        mend: '请用本年度模板重新填报，不要删改栏目名称',
      })
  const first = Math.min(...[...fields.values()].map((field) => field.row))
  const record = readRecord(form, grid.name, first, fields, drafts, null)
  return {
    form,
    sheet: grid.name,
    columns: fields as ReadonlyMap<string, FoundColumn>,
    records: [record],
    totals: [],
    setAside: [],
    extra: [],
    drafts,
  }
}
