/** A sheet read by its form: records with their places, rows set aside, and what could not be read. */

import type { Draft } from '../findings/finding.ts'
import type { Form } from '../sheet/form.ts'
import type { Cell, Grid, GridRow } from '../sheet/grid.ts'
import { type Origin, provenanceColumns } from '../sheet/provenance.ts'
import { finish, type Steps } from '../values/steps.ts'
import { FillDown } from './fill-down.ts'
import { headerDrafts } from './header-drafts.ts'
import {
  cellText,
  type FoundColumn,
  type FoundHeader,
  findHeader,
  HEADER_SEARCH_ROWS,
  isSerial,
} from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import { type LikelyColumn, likelyColumns } from './likely-columns.ts'
import type { ExtraColumn, RecordRead, SetAside, SheetReading } from './reading.ts'
import { type Field, type Given, readRecord, tablePlaces, withGiven } from './record.ts'
import { rowKind, words } from './row-kind.ts'
import { hasGrandTotal, type Table, tablesSteps } from './tables.ts'
import { wrongTotals } from './totals.ts'

/** A sheet of the right name in which no header of the form was found. */
export const headerNotFound = (sheet: string, form: Form): Draft =>
  layoutDraft(
    'layout/header-missing',
    sheet,
    `在“${sheet}”前 ${HEADER_SEARCH_ROWS} 行没有找到《${form.title}》的表头`,
    '请用本年度模板重新填报，不要删改表头',
    { form: form.id },
  )

const PROVENANCE_BY_HEADER = new Map(
  Object.entries(provenanceColumns).map(([key, column]) => [column.header[0], key]),
)

const isProvenance = ({ header }: FoundColumn): boolean => PROVENANCE_BY_HEADER.has(header as never)

function originOf(row: GridRow, extra: readonly FoundColumn[]): Origin | null {
  const found: Record<string, unknown> = {}
  for (const column of extra) {
    const key = PROVENANCE_BY_HEADER.get(column.header as never)
    const cell = row.cells[column.column - 1]
    if (key && cell !== null && cell !== undefined) found[key] = cell
  }
  const { originUnit, originFile, originSheet, originRow } = found
  if (typeof originUnit !== 'string' || typeof originFile !== 'string') return null
  return { unit: originUnit, file: originFile, sheet: String(originSheet ?? ''), row: Number(originRow ?? 0) }
}

const NOTHING_GIVEN: Given = new Map()

/** After so many rows reading may pause. */
const ROWS_AT_ONCE = 20

/** Reads the tables of one form in a sheet, one after the other, as one list of records. */
class Reader {
  readonly drafts: Draft[] = []
  readonly records: RecordRead[] = []
  readonly totals: RecordRead[] = []
  readonly setAside: SetAside[] = []
  readonly extra: ExtraColumn[] = []
  private readonly fillDown: FillDown

  constructor(
    private readonly grid: Grid,
    private readonly form: Form,
    private readonly first: FoundHeader,
    private readonly given: Given,
  ) {
    this.fillDown = new FillDown(grid, form, first.bottom)
  }

  *read(tables: readonly Table[]): Steps<SheetReading> {
    for (const [index, table] of tables.entries()) yield* this.table(table, index > 0)
    const { form, grid, first, drafts, records, totals, setAside, extra } = this
    drafts.push(...this.fillDown.drafts(), ...wrongTotals(grid, form, records, totals, setAside))
    return {
      form,
      sheet: grid.name,
      columns: first.columns,
      headerRow: tables.at(-1)?.header.bottom ?? first.bottom,
      records,
      totals,
      setAside,
      extra,
      drafts,
    }
  }

  /** The likely columns that matter: the form demands them, or they hold something. */
  private likely({ header, rows }: Table): LikelyColumn[] {
    return likelyColumns(this.form, header).filter(
      ({ key, column }) =>
        this.form.columns[key]!.required || rows.some(({ cells }) => cellText(cells[column - 1]) !== ''),
    )
  }

  private aside(rows: readonly GridRow[], reason: SetAside['reason']): void {
    for (const row of rows) this.setAside.push({ row: row.number, reason, text: words(row).join(' ') })
  }

  private *table(table: Table, later: boolean): Steps<void> {
    const { grid, form } = this
    const { header, rows } = table
    const likely = this.likely(table)
    const unread = new Set(likely.map(({ key }) => key))
    // The same columns, reported once, are not reported again at every page.
    const missing = headerDrafts(grid, form, header, likely, this.given)
    this.drafts.push(...(later ? missing.filter((draft) => !this.isReported(draft)) : missing))
    this.aside(table.titles, 'title')
    this.aside(table.headings, 'header')
    const range = { from: header.bottom + 1, to: rows.at(-1)?.number ?? header.bottom }
    for (const column of header.extra)
      if (!isProvenance(column))
        this.extra.push({
          ...column,
          rows: range,
          offered: likely.some((found) => found.column === column.column),
        })
    const places = tablePlaces(form, header.columns, this.given)
    const serial = [...header.extra, ...header.columns.values()].find(isSerial)
    let before: SetAside['reason'] | 'data' = 'header'
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield
      const kind = rowKind(row, form, header, serial, grid, before)
      if (kind === 'blank') continue
      before = kind
      if (kind === 'data') {
        const fields = withGiven(this.given, this.fillDown.fields(row, header.columns))
        const origin = originOf(row, header.extra)
        this.records.push(
          readRecord(form, grid.name, row.number, fields, this.drafts, origin, unread, places),
        )
        continue
      }
      this.aside([row], kind)
      if (kind === 'total')
        this.totals.push(readRecord(form, grid.name, row.number, plainFields(row, header), [], null, unread))
    }
  }

  /** Whether the first table of the sheet lacks the same column. */
  private isReported(draft: Draft): boolean {
    const about = (message: string): string => message.replace(/：.*$/, '')
    return this.drafts.some(
      ({ kind, message }) => kind === 'layout' && about(message) === about(draft.message),
    )
  }
}

function plainFields(row: GridRow, { columns }: FoundHeader): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const [key, found] of columns) {
    const cell: Cell = row.cells[found.column - 1] ?? null
    fields.set(key, { ...found, row: row.number, cell })
  }
  return fields
}

/** Tables of one form, as far as one total may stand for them all. */
function runs(tables: readonly Table[]): Table[][] {
  const found: Table[][] = []
  const open = new Map<Form, Table[]>()
  for (const [index, table] of tables.entries()) {
    let run = open.get(table.form)
    if (run === undefined) {
      run = []
      found.push(run)
    }
    run.push(table)
    const goesOn = tables.slice(index + 1).some(({ form }) => form === table.form)
    if (goesOn && hasGrandTotal(table)) open.delete(table.form)
    else open.set(table.form, run)
  }
  return found
}

/**
 * Reads the table whose header was found, and the other tables of its sheet.
 * @param forms the forms that may follow in the same sheet
 * @param given fields that every record has without a column of its own
 */
export function* readTables(
  grid: Grid,
  form: Form,
  header: FoundHeader,
  forms: readonly Form[],
  given: Given = NOTHING_GIVEN,
): Steps<SheetReading[]> {
  const readings: SheetReading[] = []
  const found = runs(yield* tablesSteps(grid, form, header, forms))
  yield
  for (const run of found)
    readings.push(yield* new Reader(grid, run[0]!.form, run[0]!.header, given).read(run))
  return readings
}

/** Reads a table form from a sheet; `null` where the sheet has no header of that form. */
export function read<F extends Form>(grid: Grid, form: F): SheetReading<F> | null {
  const header = findHeader(grid, form)
  if (header === null) return null
  return finish(readTables(grid, form, header, [form]))[0] as unknown as SheetReading<F>
}
