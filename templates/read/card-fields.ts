/** From the labels of a card to its fields. */

import { type Form, headerName } from '../sheet/form.ts'
import type { Cell, Grid } from '../sheet/grid.ts'
import { styleAt } from '../sheet/sheet-look.ts'
import type { Labelled } from './card-labels.ts'
import { isDitto } from './fill-down.ts'
import type { Field } from './record.ts'

/** A field's own name rules over its other names, and a box of its own over a caption (填报单位：…). */
const rank = (form: Form, { key, label, inside }: Labelled): number =>
  (headerName(form.columns[key]!).replace(/[（(].*/, '') === label.replace(/^\s*[*＊]|[：:（(].*|\s/g, '')
    ? 0
    : 1) + (inside === undefined ? 0 : 2)

/** The label of each field: the one of the best rank, of equals the first. */
export function chosenLabels(form: Form, labels: readonly Labelled[]): Map<string, Labelled> {
  const found = new Map<string, Labelled>()
  for (const labelled of labels) {
    const other = found.get(labelled.key)
    if (other === undefined || rank(form, labelled) < rank(form, other)) found.set(labelled.key, labelled)
  }
  return found
}

const NO_DITTO = { message: '这里不能写“同上”', mend: '请在这一格照实填写' }

const cellAt = (grid: Grid, row: number, column: number): Cell =>
  grid.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null

/** The fields that have a label, by key. */
export function fieldsOf(form: Form, grid: Grid, labels: ReadonlyMap<string, Labelled>): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const key of Object.keys(form.columns)) {
    const labelled = labels.get(key)
    if (labelled === undefined) continue
    const { row, column, label, unit, inside } = labelled
    const cell = inside === undefined ? cellAt(grid, row, column) : inside || null
    const style = inside === undefined ? styleAt(grid, row, column) : undefined
    const field = { row, column, header: label, unit, cell, style }
    fields.set(key, isDitto(cell) ? { ...field, unclear: NO_DITTO } : field)
  }
  return fields
}
