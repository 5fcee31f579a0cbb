/** Writes a template of ours, blank or filled, as an .xlsx workbook. */
import type { Workbook } from 'exceljs'
import type { Grounds } from '../../templates/measure.ts'
import { EDITION, type Form, headerName } from '../../templates/sheet/form.ts'
import { type Cell, columnName } from '../../templates/sheet/grid.ts'
import {
  INSTRUCTIONS_SHEET,
  type Template,
  type TemplateSheet,
  tableLayout,
  writtenAsTable,
  writtenForm,
} from '../../templates/sheet/template.ts'
import type { Codec } from '../zip/codec.ts'
import { type RecordCard, writeRecordCard } from './card/write-card.ts'
import { writeCard } from './compose-card.ts'
import { cellOfValue, type FilledRow, type FillValue } from './compose-cells.ts'
import { writeInstructions } from './compose-instructions.ts'
import { type LocalList, OptionLists, quoteSheet } from './compose-lists.ts'
import { lastPreparedRow, writeTable } from './compose-table.ts'
import { savedBook } from './save-book.ts'
import type { TableRows } from './table-rows.ts'

export interface Fill {
  /** Rows of tables and records of cards, by form id. */
  readonly rows?: Readonly<Record<string, readonly FilledRow[]>>
  /** Values of cards, by form id. */
  readonly cards?: Readonly<Record<string, Readonly<Record<string, FillValue>>>>
  /** The line under the titles. */
  readonly caption?: string
  /** Adds to each table the columns that say where its records came from. */
  readonly provenance?: boolean
  /** Drop-down lists that only the office knows, such as its units, by `formId.key`. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** Names the clauses for whose sake a column is filled in, for its note; none are named without. */
  readonly grounds?: Grounds
  /** Packs it, rows one by one; exceljs does so itself where there is none, more slowly and with the hour in it. */
  readonly codec?: Codec
  /** Whether the instructions come first; they do unless given. */
  readonly withInstructions?: boolean
}

const BLANK_CAPTION = '填报单位（盖章）：'
const OFFICE_CAPTION = '单位（盖章）：'
const LOCKED_CAPTION = '由发模板的工会填写，请勿改动'

/** The dates that every workbook bears, so that the same template gives the same parts. */
// biome-ignore lint/style/noRestrictedGlobals: a fixed day, not the clock
const STAMPED = new Date('2026-01-01T00:00:00Z')

/** Of some rows, by form id, those that bear a number. */
function rowsOfNumber(rows: Fill['rows'] & object, form: Form, { values }: FilledRow) {
  const number = (of: FilledRow['values']): Cell => cellOfValue(form.columns['number']!, of['number'])
  return Object.fromEntries(
    Object.entries(rows).map(([id, all]) => [
      id,
      all.map((row) => row.values).filter((row) => number(row) === number(values)),
    ]),
  )
}

/** A sheet for each record of a form that is written as cards; one that is blank where there are none. */
function writeRecordCards(
  book: Workbook,
  { form, card }: TemplateSheet,
  fill: Fill,
  shared: Pick<RecordCard, 'caption' | 'lists' | 'cites'>,
): void {
  const plan = form.card
  const kind = plan?.kinds.find(({ id }) => id === card)
  if (plan === null || kind === undefined) throw new Error(`${form.id} has no card ${card}`)
  const rows = fill.rows?.[form.id] ?? []
  for (const [index, row] of (rows.length === 0 ? [undefined] : rows).entries())
    writeRecordCard(book.addWorksheet(index === 0 ? form.sheet : `${form.sheet} (${index + 1})`), {
      ...shared,
      form,
      plan,
      kind,
      filled:
        row === undefined
          ? { values: {}, rows: {} }
          : { values: row.values, rows: rowsOfNumber(fill.rows ?? {}, form, row) },
    })
}

/** The records of another sheet that a sheet's rows belong to, as a list to choose from. */
function parentList(template: Template, sheet: TemplateSheet, fill: Fill): [string, LocalList][] {
  const key = sheet.form.joins
  if (key === null) return []
  const parent = template.sheets.find(
    ({ form, card }) =>
      form.joins === null && card === undefined && writtenAsTable(form.layout) && key in form.columns,
  )
  if (parent === undefined) return []
  const column = columnName(Object.keys(writtenForm(parent).columns).indexOf(key) + 1)
  const { firstRow } = tableLayout(parent.form)
  const rows = fill.rows?.[parent.form.id]?.length ?? null
  const last = lastPreparedRow(parent, rows, fill.provenance ?? false)
  const header = headerName(parent.form.columns[key]!)
  return [
    [
      key,
      {
        formula: `${quoteSheet(parent.form.sheet)}!$${column}$${firstRow}:$${column}$${last}`,
        error: `“${parent.form.sheet}”中没有这个${header}，请先在那里填好。`,
      },
    ],
  ]
}

function localLists(
  template: Template,
  sheet: TemplateSheet,
  fill: Fill,
  lists: OptionLists,
): Map<string, LocalList> {
  const found = new Map(parentList(template, sheet, fill))
  for (const [key, column] of Object.entries(sheet.form.columns)) {
    const options = fill.choices?.[`${sheet.form.id}.${key}`]
    if (options === undefined || options.length === 0) continue
    found.set(key, {
      formula: lists.formula(headerName(column), options),
      error: '名单中没有这个名称，请从下拉列表中选择；名单有漏的，请与发模板的工会联系。',
    })
  }
  return found
}

/**
 * The template as a workbook: its instructions, then its sheets in order, as `tableLayout` and `CARD_LAYOUT`
 * place things. The same arguments give the same parts.
 */
export async function composeWorkbook(template: Template, fill: Fill = {}): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const edition = template.sheets[0]?.form.edition ?? EDITION
  Object.assign(book, {
    creator: '',
    title: template.title,
    subject: template.id,
    keywords: edition,
    created: STAMPED,
    modified: STAMPED,
  })
  book.views = [
    { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  const lists = new OptionLists()
  const tables = new Map<number, TableRows>()
  const caption = fill.caption ?? (template.programme === null ? OFFICE_CAPTION : BLANK_CAPTION)
  const instructions = fill.withInstructions ?? true
  const addInstructions = () => writeInstructions(book.addWorksheet(INSTRUCTIONS_SHEET), template, edition)
  if (instructions && template.holds !== 'card') addInstructions()
  for (const [index, declared] of template.sheets.entries()) {
    // What is to be filled in comes first where it is a form by itself.
    if (instructions && template.holds === 'card' && index === 1) addInstructions()
    const { form } = declared
    if (declared.card !== undefined) {
      writeRecordCards(book, declared, fill, {
        caption,
        lists,
        cites: (of, key) => fill.grounds?.(of, key, template.programme) ?? [],
      })
      continue
    }
    const sheet = book.addWorksheet(form.sheet)
    const shared = {
      caption: declared.locked ? LOCKED_CAPTION : caption,
      lists,
      local: localLists(template, declared, fill, lists),
      cites: (key: string) =>
        key in form.columns ? (fill.grounds?.(form, key, template.programme) ?? []) : [],
    }
    if (writtenAsTable(form.layout)) {
      const rows = fill.rows?.[form.id] ?? null
      const folds = template.programme !== null && rows === null && !declared.locked
      const streams = fill.codec !== undefined
      const provenance = fill.provenance ?? false
      const table = writeTable(sheet, declared, { ...shared, rows, folds, streams, provenance })
      if (streams) tables.set(sheet.id, table)
    } else writeCard(sheet, declared, { ...shared, values: fill.cards?.[form.id] ?? {} })
    if (declared.hidden) sheet.state = 'hidden'
    if (declared.locked) await sheet.protect('', { formatColumns: true, formatRows: true })
  }
  lists.writeTo(book)
  return savedBook(book, fill.codec, tables)
}
