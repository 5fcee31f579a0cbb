/** A workbook of the examples before it is written: a template and what is filled in, still open to mistakes. */
import ExcelJS from 'exceljs'
import { registry } from '../../programmes/registry.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { templateWithLists } from '../../templates/sheet/open-lists.ts'
import { type Template, type TemplateSheet, writtenAsTable } from '../../templates/sheet/template.ts'
import { composeWorkbook } from '../../workbook/compose/compose.ts'
import type { FillValue } from '../../workbook/compose/compose-cells.ts'

export type Values = Record<string, FillValue>

export interface Draft {
  /** Under `examples/`. */
  path: string
  template: Template
  /** Who fills it, for the line under the titles. */
  unit: string
  /** Values of cards, by form id. */
  readonly cards: Record<string, Values>
  /** Rows of tables, by form id. */
  readonly rows: Record<string, Values[]>
  /** What a clerk's program made of some cells, done to the finished workbook. */
  touch?: (book: ExcelJS.Workbook) => void
}

/** A file of the examples. */
export interface ExampleFile {
  /** Under `examples/`. */
  readonly path: string
  /** The same bytes each time it is asked. */
  bytes(): Promise<Uint8Array>
}

/** Rows prepared below the data: the examples are to be read, not typed into. */
const SPARE = 2

const short = (sheet: TemplateSheet, filled: number): TemplateSheet => ({
  ...sheet,
  rows: writtenAsTable(sheet.form.layout) ? filled + SPARE : 1,
})

async function touched(bytes: Uint8Array, touch: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  touch(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export function fileOf(draft: Draft): ExampleFile {
  const { path, template, unit, cards, rows, touch } = draft
  const sheets = template.sheets.map((sheet) => short(sheet, rows[sheet.form.id]?.length ?? 0))
  const filled = Object.fromEntries(
    Object.entries(rows).map(([id, values]) => [id, values.map((row) => ({ values: row }))]),
  )
  let written: Promise<Uint8Array> | undefined
  return {
    path,
    bytes() {
      const caption = `填报单位（盖章）：${unit}`
      written ??= composeWorkbook(templateWithLists({ ...template, sheets }, registry.lists), {
        rows: filled,
        cards,
        caption,
        grounds: registry.grounds,
      }).then((bytes) => (touch === undefined ? bytes : touched(bytes, touch)))
      return written
    },
  }
}

/** The only row of a form that bears the number. */
export function rowOf(draft: Draft, form: Form, number: string): Values {
  const found = draft.rows[form.id]?.find((row) => row['number'] === number)
  if (found === undefined) throw new Error(`${draft.path}: no ${number} in ${form.id}`)
  return found
}

/** A cell exactly as a clerk left it. */
export const raw = (cell: string | number): FillValue => ({ raw: cell })
