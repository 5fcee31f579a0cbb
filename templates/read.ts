/** A sheet read by its form: records with their places, rows set aside, and what could not be read. */
import { showCell } from './column.ts'
import type { Draft } from './finding.ts'
import { type Form, headerPath, type Row } from './form.ts'
import { address, type Cell, type Grid, type GridRow } from './grid.ts'
import { type FoundColumn, type FoundHeader, findHeader, HEADER_SEARCH_ROWS } from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import { citation } from './measures.ts'
import { type Origin, provenanceColumns } from './provenance.ts'
import type { RecordRead, SetAside, SheetReading } from './reading.ts'
import { rowKind, words } from './row-kind.ts'
import { finish, type Steps } from './steps.ts'

/** A field of a record: where its cell is and what it holds. */
export interface Field extends FoundColumn {
  readonly row: number
  readonly cell: Cell
}

/** The article that asks for a column; `null` where several measures do, and it is not known which one rules. */
function articleOf(clauses: readonly string[] = []): string | null {
  const cited = clauses.map(citation)
  return cited.every((one) => one.measure === cited[0]!.measure) ? (cited[0]?.article ?? null) : null
}

/** Turns the cells of one record into values; what is missing or unreadable becomes a draft. */
export function readRecord<F extends Form>(
  form: F,
  sheet: string,
  number: number,
  fields: ReadonlyMap<string, Field>,
  drafts: Draft[],
  origin: Origin | null,
): RecordRead<F> {
  const row: Record<string, unknown> = {}
  const cells: Record<string, Cell> = {}
  const unreadable = new Set<string>()
  const faults: Draft[] = []
  for (const [key, column] of Object.entries(form.columns)) {
    const field = fields.get(key)
    if (field === undefined) {
      // The missing column itself was reported; rules that need it keep silent.
      if (column.required) unreadable.add(key)
      continue
    }
    cells[key] = field.cell
    const parsed = column.parse(field.cell, field.unit)
    if ('value' in parsed) {
      row[key] = parsed.value
      continue
    }
    if ('blank' in parsed && !column.required) continue
    unreadable.add(key)
    const blank = 'blank' in parsed
    faults.push({
      kind: blank ? 'violation' : 'unreadable',
      rule: blank ? 'form/required' : null,
      article: blank ? articleOf(column.by) : null,
      severity: 'error',
      sheet,
      row: field.row,
      column: field.column,
      address: address(field.row, field.column),
      header: headerPath(column),
      value: showCell(field.cell, column),
      expected: blank ? null : (parsed.expected ?? null),
      message: blank ? `“${headerPath(column)}”为必填项，未填写` : parsed.unreadable,
      mend: blank ? column.fill : parsed.mend,
      answer: null,
    })
  }
  const answering = Object.entries(form.columns).find(([, column]) => column.answers)?.[0]
  const answer = answering === undefined ? null : ((row[answering] as string | undefined) ?? null)
  for (const fault of faults) drafts.push({ ...fault, answer })
  return {
    row: row as Row<F>,
    number,
    cells,
    unreadable,
    origin,
    place(key) {
      const field = fields.get(key)
      return field ? { row: field.row, column: field.column, header: field.header } : null
    },
  }
}

const at = (row: number, column: number) => ({ row, column, address: address(row, column) })

/** A sheet of the right name in which no header of the form was found. */
export const headerNotFound = (sheet: string, form: Form): Draft =>
  layoutDraft(
    sheet,
    `在“${sheet}”前 ${HEADER_SEARCH_ROWS} 行没有找到《${form.title}》的表头`,
    '请用本年度模板重新填报，不要删改表头',
  )

function headerDrafts(grid: Grid, form: Form, header: FoundHeader): Draft[] {
  const drafts: Draft[] = []
  const where = header.top === header.bottom ? `第 ${header.top} 行` : `第 ${header.top}–${header.bottom} 行`
  for (const [key, column] of Object.entries(form.columns))
    if (column.required && !header.columns.has(key))
      drafts.push(
        layoutDraft(
          grid.name,
          `缺少“${headerPath(column)}”列：在“${grid.name}”${where}表头中没有找到`,
          '请用本年度模板重新填报，或把这一列补上，表头文字照模板填写',
          at(header.bottom, 1),
        ),
      )
  for (const again of header.repeated)
    drafts.push(
      layoutDraft(
        grid.name,
        `“${again.header}”列重复出现，只读取了第一列`,
        '请删去多余的一列，每个表头只保留一列',
        at(header.bottom, again.column),
      ),
    )
  return drafts
}

const PROVENANCE_BY_HEADER = new Map(
  Object.entries(provenanceColumns).map(([key, column]) => [column.header[0], key]),
)

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

/** After so many rows reading may pause. */
const ROWS_AT_ONCE = 100

/** Reads a table whose header was found. */
export function* readTable<F extends Form>(grid: Grid, form: F, header: FoundHeader): Steps<SheetReading<F>> {
  const drafts = headerDrafts(grid, form, header)
  const records: RecordRead<F>[] = []
  const totals: RecordRead<F>[] = []
  const setAside: SetAside[] = []
  const extra = header.extra.filter((column) => !PROVENANCE_BY_HEADER.has(column.header as never))
  const serial = [...header.extra, ...header.columns.values()].find((c) =>
    /^(序号|编号|no\.?)$/i.test(c.header),
  )
  for (const [index, row] of grid.rows.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield
    if (row.number <= header.bottom) continue
    const kind = rowKind(row, header, serial, grid)
    if (kind === 'blank') continue
    const fields = new Map<string, Field>()
    for (const [key, found] of header.columns)
      fields.set(key, { ...found, row: row.number, cell: row.cells[found.column - 1] ?? null })
    if (kind === 'data') {
      const origin = originOf(row, header.extra)
      records.push(readRecord(form, grid.name, row.number, fields, drafts, origin))
      continue
    }
    setAside.push({ row: row.number, reason: kind, text: words(row).join(' ') })
    if (kind === 'total') totals.push(readRecord(form, grid.name, row.number, fields, [], null))
  }
  return { form, sheet: grid.name, columns: header.columns, records, totals, setAside, extra, drafts }
}

/** Reads a table form from a sheet; `null` where the sheet has no header of that form. */
export function read<F extends Form>(grid: Grid, form: F): SheetReading<F> | null {
  const header = findHeader(grid, form)
  return header === null ? null : finish(readTable(grid, form, header))
}
