/** Reading cards: sheets on which each label stands beside its value, one record a card. */
import { CardSheet, type Labelled } from './card-labels.ts'
import { leftOnCard } from './card-leftovers.ts'
import { signedBoxes } from './card-signed.ts'
import { isDitto } from './fill-down.ts'
import type { Draft } from './finding.ts'
import { type Form, headerName, headerPath } from './form.ts'
import { address, type Cell, type Grid, type GridRow } from './grid.ts'
import { cellText, enoughColumns, type FoundColumn } from './headers.ts'
import { layoutDraft } from './layout-draft.ts'
import { likelyColumns } from './likely-columns.ts'
import { namesOf } from './names.ts'
import { headerNotFound } from './read.ts'
import type { RecordRead, SetAside, SheetReading } from './reading.ts'
import { type Field, readRecord } from './record.ts'
import { trimmed } from './text.ts'

/** No card has so many rows or boxes, stacked ones included; a sheet that has is a table or worse. */
const MOST = 5000

/** Part of a sheet; both rows belong to it. */
export interface Rows {
  readonly from: number
  readonly to: number
}

/** What stands before the first colon, as in 申报编号：LX-01. */
const labelOf = (cell: string): string => {
  const colon = cell.search(/[:：]/)
  return trimmed(colon < 0 ? cell : cell.slice(0, colon))
}

/** Whether enough rows of a sheet hold labels of the form, for it to be worth a closer look. */
function mayBeCard(grid: Grid, form: Form): boolean {
  if (grid.rows.length > MOST || grid.merges.length > MOST) return false
  const names = namesOf(form)
  const enough = form.layout === 'card' ? 1 : enoughColumns(form)
  let hits = 0
  for (const row of grid.rows)
    if (row.cells.some((cell) => typeof cell === 'string' && names.names(labelOf(cell))) && ++hits >= enough)
      return true
  return false
}

/** The labels of a sheet, row by row. A heading alone in its row may name the group of those below it. */
function labelsOf(sheet: CardSheet): Labelled[] {
  const found: Labelled[] = []
  let section = ''
  for (const row of sheet.lines()) {
    const labels = sheet.labelsOf(row, section)
    found.push(...labels)
    const filled = row.cells.filter((cell) => cellText(cell) !== '')
    if (labels.length === 0 && filled.length === 1) section = cellText(filled[0])
  }
  return found
}

/** Where so many labels come again, another card begins below the one above. */
const STACKED = 3

/** The count that occurs most often. */
function commonest(counts: readonly number[]): number {
  const times = (count: number): number => counts.filter((each) => each === count).length
  return counts.reduce((best, count) => (times(count) > times(best) ? count : best))
}

/** The rows of each card: a card begins where the first of the labels that recur stands again. */
function cardsOf(grid: Grid, labels: readonly Labelled[], rows: Rows): Rows[] {
  const places = new Map<string, number[]>()
  for (const { key, at } of labels) {
    const same = places.get(key)
    if (same === undefined) places.set(key, [at.row])
    else if (same.at(-1) !== at.row) same.push(at.row)
  }
  const recurring = [...places.values()].filter((each) => each.length > 1)
  if (recurring.length < STACKED) return [rows]
  const cards = commonest(recurring.map((each) => each.length))
  const [first] = recurring.filter((each) => each.length === cards).sort((a, b) => a[0]! - b[0]!)
  const starts = first!.map((row, i) => (i === 0 ? rows.from : titleAbove(grid, row)))
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? rows.to + 1) - 1 }))
}

/** The first of the lines of one text each that stand right above a row. */
function titleAbove(grid: Grid, row: number): number {
  let index = grid.rows.findIndex(({ number }) => number === row)
  const alone = ({ cells }: GridRow): boolean => cells.filter((cell) => cellText(cell) !== '').length === 1
  while (
    index > 0 &&
    grid.rows[index - 1]!.number === grid.rows[index]!.number - 1 &&
    alone(grid.rows[index - 1]!)
  )
    index--
  return grid.rows[index]!.number
}

/** A field's own name rules over its other names, and a box of its own over a caption (填报单位：…). */
const rank = (form: Form, { key, label, inside }: Labelled): number =>
  (headerName(form.columns[key]!).replace(/[（(].*/, '') === label.replace(/^\s*[*＊]|[：:（(].*|\s/g, '')
    ? 0
    : 1) + (inside === undefined ? 0 : 2)

/** The label of each field: the one of the best rank, of equals the first. */
function chosen(form: Form, labels: readonly Labelled[]): Map<string, Labelled> {
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

function fieldsOf(form: Form, grid: Grid, labels: ReadonlyMap<string, Labelled>): Map<string, Field> {
  const fields = new Map<string, Field>()
  for (const key of Object.keys(form.columns)) {
    const labelled = labels.get(key)
    if (labelled === undefined) continue
    const { row, column, label, unit, inside } = labelled
    const cell = inside === undefined ? cellAt(grid, row, column) : inside || null
    const field = { row, column, header: label, unit, cell }
    fields.set(key, isDitto(cell) ? { ...field, unclear: NO_DITTO } : field)
  }
  return fields
}

const REQUIRED = { kind: 'violation', rule: 'form/required' } as const

/** What one card yields; no record where nothing is filled in. */
interface CardRead {
  readonly fields: ReadonlyMap<string, Field>
  readonly record: RecordRead | null
  readonly drafts: readonly Draft[]
  readonly setAside: readonly SetAside[]
}

function application(sheet: CardSheet, form: Form, labels: readonly Labelled[], rows: Rows): CardRead {
  const { grid } = sheet
  const drafts: Draft[] = []
  const own = labels.filter(({ at }) => at.row >= rows.from && at.row <= rows.to)
  const picked = chosen(form, own)
  const fields = signedBoxes(form, fieldsOf(form, grid, picked))
  const left = leftOnCard(sheet, form, own, rows)
  const filled = [...fields.values()].some(
    ({ cell }) => cellText(cell) !== '' || (typeof cell === 'object' && cell !== null),
  )
  if (!filled) return { fields, record: null, drafts, setAside: left.setAside }
  const first = Math.min(...own.map(({ at }) => at.row))
  const extra = left.pairs.map((pair, i): FoundColumn => ({ column: i, header: pair.label, unit: null }))
  const likely = likelyColumns(form, { top: 0, bottom: 0, columns: fields, extra, repeated: [] })
  for (const [key, column] of Object.entries(form.columns)) {
    if (fields.has(key)) continue
    const name = headerPath(column)
    const found = likely.find((each) => each.key === key)
    const pair = found && left.pairs[found.column]
    if (pair === undefined && !column.required) continue
    const { row, column: at } = pair ?? { row: first, column: 1 }
    drafts.push(
      layoutDraft(
        grid.name,
        pair === undefined
          ? `这张表缺少“${name}”一栏`
          : `缺少“${name}”一栏：“${pair.label}”看起来就是它，没有按它读取`,
        pair === undefined ? '请照模板补上这一栏并填写' : `是这一栏的，请改为“${name}”；不是的，请另补这一栏`,
        {
          ...(pair === undefined ? REQUIRED : {}),
          ...(pair === undefined
            ? {}
            : { kind: 'unreadable', severity: column.required ? 'error' : 'review' }),
          row,
          column: at,
          address: address(row, at),
          header: pair?.label ?? name,
        },
      ),
    )
  }
  const unread = new Set(likely.map(({ key }) => key))
  const record = readRecord(form, grid.name, first, fields, drafts, null, unread)
  const again = own.filter((each) => each.inside === undefined && picked.get(each.key) !== each)
  for (const each of again) {
    const text = sheet.textAt(each.row, each.column)
    const kept = picked.get(each.key)!
    if (text === '' || text === sheet.textAt(kept.row, kept.column)) continue
    drafts.push(
      layoutDraft(
        grid.name,
        `“${each.label}”一栏出现两次，按 ${address(kept.row, kept.column)} 读取，这里的“${text}”没有读取`,
        '请只留一处；两处不同的，核对后改正',
        {
          kind: 'unreadable',
          severity: 'review',
          row: each.row,
          column: each.column,
          address: address(each.row, each.column),
          header: each.label,
          value: text,
        },
      ),
    )
  }
  const unknown = left.draft(likely.map(({ column }) => left.pairs[column]!))
  if (unknown) drafts.push(unknown)
  return { fields, record: { ...record, through: rows.to }, drafts, setAside: left.setAside }
}

/** The labels of a sheet, if they are enough for a card of the form. */
function cardLabels(grid: Grid, form: Form, rows: Rows): { sheet: CardSheet; labels: Labelled[] } | null {
  if (!mayBeCard(grid, form)) return null
  const sheet = new CardSheet(grid, namesOf(form), rows)
  const labels = labelsOf(sheet)
  return new Set(labels.map(({ key }) => key)).size < enoughColumns(form) ? null : { sheet, labels }
}

const allRows = (grid: Grid): Rows => ({ from: 1, to: grid.rows.at(-1)?.number ?? 1 })

/** How many of the form's columns a sheet has as labels with values beside them; 0 where it is no card. */
export const fieldsOnCard = (grid: Grid, form: Form): number =>
  new Set(cardLabels(grid, form, allRows(grid))?.labels.map(({ key }) => key)).size

/**
 * Reads the cards of a sheet. On a form of cards only there is one, and a label that is not there leaves its field
 * blank, reported where it is required. An application's cards may be stacked; one that is not filled in is none.
 */
export function readCard<F extends Form>(
  grid: Grid,
  form: F,
  rows: Rows = allRows(grid),
): SheetReading<F> | null {
  const found = cardLabels(grid, form, rows)
  if (found === null) return null
  const { sheet, labels } = found
  const base = { form, sheet: grid.name, totals: [], extra: [] }
  if (form.layout === 'card') {
    const fields = fieldsOf(form, grid, chosen(form, labels))
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
    return { ...base, columns: fields, records: [record], setAside: [], drafts }
  }
  const cards = cardsOf(grid, labels, rows).map((part) => application(sheet, form, labels, part))
  return {
    ...base,
    columns: cards[0]!.fields,
    records: cards.flatMap(({ record }) => (record === null ? [] : [record as RecordRead<F>])),
    setAside: cards.flatMap((card) => card.setAside),
    drafts: cards.flatMap((card) => card.drafts),
  }
}
