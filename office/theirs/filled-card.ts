/** Another people's card (labels beside their values) filled from one record: its boxes, and everything else as it was. */
import type { ForeignForm } from '../../submissions/foreign/foreign-form.ts'
import { cardsIn } from '../../submissions/foreign/read-as.ts'
import type { Field } from '../../templates/read/record.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Book, Grid } from '../../templates/sheet/grid.ts'
import { ticked } from '../../templates/values/boxes.ts'
import { foldText } from '../../templates/values/text.ts'
import { calculatedAnew } from '../../workbook/edit/calculated-anew.ts'
import { editBook } from '../../workbook/edit/edit.ts'
import type { CellEdit, Value } from '../../workbook/edit/plan.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { type NotFilled, type RecordValues, showing } from './filled-form.ts'

/** Printed boxes with that of a word ticked; `null` where none stands for it, or for several. */
function tickedFor(text: string, word: string): string | null {
  const offered = ticked(text)?.offered ?? []
  const fitting = offered.filter((each) => foldText(each) === foldText(word))
  if (fitting.length !== 1) return null
  const before = /^\s*[□☐◻○◯▢]/u.test(text)
  let done = false
  return text.replace(/[□☐◻○◯▢]/gu, (box, at: number) => {
    const own = before ? text.slice(at + box.length) : text.slice(0, at)
    const beside = before ? own.split(/[□☐◻○◯▢]/u)[0]! : own.split(/[□☐◻○◯▢]/u).at(-1)!
    if (done || foldText(beside) !== foldText(word)) return box
    done = true
    return '☑'
  })
}

const textAt = (grid: Grid, { row, column }: Field): string => {
  const cell = grid.rows.find(({ number }) => number === row)?.cells[column - 1]
  return typeof cell === 'string' ? cell : ''
}

/** What a box holds afterwards; `undefined` where it stays as it is. */
function boxed(text: string, field: Field, column: Column, value: Value): Value | undefined {
  if (value === null) return undefined
  if (ticked(text) !== null)
    return (
      tickedFor(
        text,
        column.kind === 'yesNo' ? (value === true || value === '是' ? '是' : '否') : String(value),
      ) ?? undefined
    )
  // 工作室名称： and nothing behind it, in one cell.
  if (text !== '' && field.cell === null) return `${text.trimEnd()}${String(value)}`
  return value
}

export function filledCard(
  blank: Uint8Array,
  book: Book,
  foreign: ForeignForm,
  record: RecordValues,
  codec: Codec,
): Uint8Array | NotFilled {
  for (const grid of book.sheets) {
    const fields = cardsIn(grid, foreign)?.[0]?.fields
    if (fields === undefined) continue
    const cells: CellEdit[] = []
    for (const [i, { keys, unit }] of foreign.fields.entries()) {
      const field = fields.get(keys.length === 1 ? keys[0]! : `?${i}`)
      if (field === undefined || keys.length === 0) continue
      const open = typeof field.cell === 'string' && ticked(field.cell)?.chosen.length === 0
      if (field.cell !== null && field.cell !== '' && !open)
        return { reason: '这份表样是填好的：请换成空白的' }
      const shown = keys.map((key) =>
        showing(foreign.form.columns[key]!, field.unit ?? unit, false)(record[key]),
      )
      const value = shown.length === 1 ? shown[0]! : shown.filter((each) => each !== null).join('/')
      const after = boxed(textAt(grid, field), field, foreign.form.columns[keys[0]!]!, value)
      if (after !== undefined && after !== '')
        cells.push({ sheet: grid.name, row: field.row, column: field.column, value: after })
    }
    return calculatedAnew(editBook(blank, { cells }, codec), codec)
  }
  return { reason: '这份表样里没有找到对照过的栏目' }
}
