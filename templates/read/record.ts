/** One record: the cells of its fields turned into values. */

import { answeredBy } from '../findings/answer.ts'
import type { Draft } from '../findings/finding.ts'
import type { Column, Doubt, Parsed } from '../sheet/column.ts'
import { type Form, headerPath, type Row } from '../sheet/form.ts'
import { address, type Cell } from '../sheet/grid.ts'
import type { Origin } from '../sheet/provenance.ts'
import type { CellStyle } from '../sheet/sheet-look.ts'
import { onceFor } from '../values/once-for.ts'
import type { FoundColumn } from './headers.ts'
import type { RecordRead } from './reading.ts'
import { asShown, showStyled, turned } from './turned.ts'

/** A field of a record: where its cell is and what it holds. */
export interface Field extends FoundColumn {
  readonly row: number
  readonly cell: Cell
  readonly style?: CellStyle | undefined
  /** Set where the cell stands for another and nobody knows for which: why, and how to mend it. */
  readonly unclear?: Doubt
}

/**
 * Fields that records have from elsewhere: the number of the card of which they are part. `null` where it is missing
 * there, which is said there and not again.
 */
export type Given = ReadonlyMap<string, Field | null>

/** The fields of a record with those that it has from elsewhere. */
export const withGiven = (given: Given, fields: ReadonlyMap<string, Field>): ReadonlyMap<string, Field> =>
  given.size === 0
    ? fields
    : new Map([...[...given].filter((each): each is [string, Field] => each[1] !== null), ...fields])

/** A draft of a cell that holds no value of its column. */
const cellDraft = (
  sheet: string,
  field: Pick<Field, 'row' | 'column' | 'cell' | 'style'>,
  column: Column,
): Draft => ({
  kind: 'unreadable',
  code: 'form/unreadable',
  rule: null,
  article: null,
  severity: 'error',
  sheet,
  row: field.row,
  column: field.column,
  address: address(field.row, field.column),
  header: headerPath(column),
  value: showStyled(field.cell, field.style, column),
  expected: null,
  message: '',
  mend: '',
  answer: null,
})

/** A required column that is blank. */
const missing = (
  key: string,
  column: Column,
): Pick<Draft, 'kind' | 'code' | 'rule' | 'field' | 'message' | 'mend'> => ({
  kind: 'violation',
  code: 'form/required',
  rule: 'form/required',
  field: key,
  message: `“${headerPath(column)}”为必填项，未填写`,
  mend: column.fill,
})

/** A value that was read and is unlikely: its sender mends it or says why it is so. */
const DOUBTFUL = { kind: 'violation', code: 'form/unit', rule: 'form/unit', severity: 'warning' } as const

/** Characters of private use, which only the writer's own computer shows, and the sign for one that was lost. */
const UNSHOWN = /[\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFD}]/u

function unshown(text: string): Pick<Draft, 'message' | 'mend'> {
  const code = UNSHOWN.exec(text)![0].codePointAt(0)!.toString(16).toUpperCase()
  return {
    message: `“${text}” 里有一个别的电脑显示不出的字（U+${code}）`,
    mend: '请用通用字库里的字重新录入；字库里没有的，用同音字代替并在“说明”栏写明',
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Where the fields of all records of a table stand: the records share it, and need not keep their own fields. */
export interface TablePlaces {
  readonly columns: ReadonlyMap<string, FoundColumn>
  readonly given: Given
  /** The cells of a record that holds nothing: each record begins as a copy of it. */
  readonly blank: Readonly<Record<string, Cell>>
}

export const tablePlaces = (
  { columns }: Form,
  found: ReadonlyMap<string, FoundColumn>,
  given: Given,
): TablePlaces => {
  const has = (key: string): boolean => found.has(key) || (given.get(key) ?? null) !== null
  // An object that is given a dozen keys one by one is kept as a hash table, six times as large: one that is made with
  // all its keys is not, nor are copies of it.
  const blank = Object.fromEntries(Object.keys(columns).flatMap((key) => (has(key) ? [[key, null]] : [])))
  return { columns: found, given, blank }
}

const placeInTable = (
  { columns, given }: TablePlaces,
  row: number,
  key: string,
): ReturnType<RecordRead['place']> => {
  const own = columns.get(key)
  if (own !== undefined) return { row, column: own.column, header: own.header }
  const field = given.get(key)
  return field ? placeOfField(field) : null
}

const placeOfField = ({ row, column, header }: Field) => ({ row, column, header })

/** The columns of a form as records are read: listed once, and the one whose words answer what was found. */
const readingOrder = onceFor(({ columns }: Form) => {
  const entries = Object.entries(columns)
  return { entries, answering: entries.find(([, column]) => column.answers)?.[0] }
})

/**
 * Turns the cells of one record into values; what is missing or unreadable becomes a draft.
 * @param unread columns that the sheet seems to have under another header, which was reported
 * @param table of which it is a row; otherwise each field says itself where it stands
 */
export function readRecord<F extends Form>(
  form: F,
  sheet: string,
  number: number,
  fields: ReadonlyMap<string, Field>,
  drafts: Draft[],
  origin: Origin | null,
  unread: ReadonlySet<string> = NONE,
  table: TablePlaces | null = null,
): RecordRead<F> {
  const values: [key: string, value: unknown][] = []
  const cells: Record<string, Cell> = table === null ? {} : { ...table.blank }
  const unreadable = new Set<string>()
  const faults: Draft[] = []
  const { entries, answering } = readingOrder(form)
  for (const [key, column] of entries) {
    const field = fields.get(key)
    if (field === undefined) {
      // The missing column itself was reported; rules that need it keep silent.
      if (column.required || unread.has(key)) unreadable.add(key)
      continue
    }
    const cell = asShown(field.cell, field.style, column)
    cells[key] = cell
    const unclear = field.unclear ?? turned(cell, field.style, column)
    const parsed: Parsed<unknown> = unclear
      ? { unreadable: unclear.message, mend: unclear.mend }
      : column.parse(cell, field.unit)
    if ('value' in parsed) {
      values.push([key, parsed.value])
      if (typeof parsed.value === 'string' && UNSHOWN.test(parsed.value))
        faults.push({ ...cellDraft(sheet, field, column), severity: 'review', ...unshown(parsed.value) })
      if (parsed.doubt) faults.push({ ...cellDraft(sheet, field, column), ...DOUBTFUL, ...parsed.doubt })
      continue
    }
    if ('blank' in parsed && !column.required) continue
    unreadable.add(key)
    const draft = cellDraft(sheet, field, column)
    faults.push(
      'blank' in parsed
        ? { ...draft, ...missing(key, column) }
        : { ...draft, expected: parsed.expected ?? null, message: parsed.unreadable, mend: parsed.mend },
    )
  }
  const row: Record<string, unknown> = Object.fromEntries(values)
  const explanation = answering === undefined ? undefined : (row[answering] as string | undefined)
  for (const fault of faults) drafts.push(answeredBy(fault, explanation))
  const place = table === null ? placeByField(fields) : (key: string) => placeInTable(table, number, key)
  return {
    row: row as Row<F>,
    number,
    cells,
    unreadable: unreadable.size === 0 ? NONE : unreadable,
    origin,
    place,
  }
}

const placeByField =
  (fields: ReadonlyMap<string, Field>): RecordRead['place'] =>
  (key) => {
    const field = fields.get(key)
    return field ? placeOfField(field) : null
  }
