/** Mends that need no judgement: what a cell means is plain, only how it was typed is wrong. */

import type { RecordRead, SheetReading } from '../read/reading.ts'
import type { Column } from '../sheet/column.ts'
import { wordOf } from '../sheet/column-kinds.ts'
import { headerPath } from '../sheet/form.ts'
import { address, type Cell, isFault } from '../sheet/grid.ts'
import { AMOUNT_FORMAT, DAY_FORMAT, TEXT_FORMAT } from '../values/cell-formats.ts'
import { Day, dayOfNumber, dayOfText, serialOfDay } from '../values/day.ts'
import { cellOfFen, unitNamed } from '../values/money.ts'
import type { Steps } from '../values/steps.ts'

export const FIX_KINDS = ['spaces', 'width', 'date', 'number', 'word', 'summary'] as const
export type FixKind = (typeof FIX_KINDS)[number]

export const FIX_NAMES: Readonly<Record<FixKind, string>> = {
  spaces: '去掉多余空格',
  width: '全角改半角',
  date: '改成日期格式',
  number: '文本数字改成数字',
  word: '改成下拉列表里的说法',
  summary: '汇总表照申报表改',
}

type Plain = Exclude<Cell, object>

/** One cell with the value that it shall have. */
export interface Fix {
  /** The same for the same mend of the same cell. */
  readonly id: string
  readonly kind: FixKind
  readonly sheet: string
  /** As Excel shows them, from 1. */
  readonly row: number
  readonly column: number
  readonly address: string
  readonly header: string
  readonly before: Plain
  readonly value: Plain
  /** Excel's number format that the value needs; absent where the cell's own stays. */
  readonly format?: string
  /** Before and after as a person reads them, with spaces made visible. */
  readonly shownBefore: string
  readonly shownAfter: string
}

type Mend = Pick<Fix, 'kind' | 'value'> & { readonly format?: string; readonly shown?: string }

/** Characters that nobody sees: zero-width spaces and joiners, soft hyphens, marks of direction and byte order. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g

const LONGEST_NAME = 12

/** Chinese characters parted by spaces, as names are stretched to one width: 张　三. */
const STRETCHED = /^\p{Script=Han}+(?:[ \t\u00A0\u3000]+\p{Script=Han}+)+$/u

const bare = (text: string): string => text.replace(UNSEEN, '').trim()

/** Free text keeps its own spaces; a short name that is stretched by them does not. */
function mendText(text: string): Mend | null {
  const trimmed = bare(text)
  const value =
    STRETCHED.test(trimmed) && trimmed.length <= LONGEST_NAME ? trimmed.replace(/\s+/g, '') : trimmed
  return value === text ? null : { kind: 'spaces', value }
}

function mendCode(text: string): Mend | null {
  const narrow = bare(text)
    .replace(/[０-９Ａ-Ｚａ-ｚ－（）．／　]/g, (each) => each.normalize('NFKC'))
    .replace(/\s+/g, '')
  if (narrow === text) return null
  const spaces = bare(text).replace(/\s+/g, '')
  return { kind: narrow === spaces ? 'spaces' : 'width', value: narrow, format: TEXT_FORMAT }
}

const isDay = (read: unknown): read is Day => read instanceof Day

/** A whole day that stands as text, or as the figure 20200427. A month alone stays as it is. */
function mendDay(cell: string | number): Mend | null {
  const read = typeof cell === 'string' ? dayOfText(cell.replace(UNSEEN, '')) : dayOfNumber(cell)
  if (!isDay(read) || read.month === undefined || read.day === undefined) return null
  const value = serialOfDay({ year: read.year, month: read.month, day: read.day })
  // A day so far off that it is asked for as a date is no mend.
  if (!isDay(dayOfNumber(value))) return null
  // The first days of the system are numbered otherwise by Excel than by the calendar.
  if (value === cell || read.year < 1901) return null
  if (typeof cell === 'number' && cell < 10_000_000) return null
  return { kind: 'date', value, format: DAY_FORMAT, shown: read.toString() }
}

function mendNumber(column: Column, text: string, unit: string | null): Mend | null {
  const parsed = column.parse(text.replace(UNSEEN, ''), unit)
  if (!('value' in parsed) || typeof parsed.value !== 'number') return null
  if (column.kind !== 'money')
    return { kind: 'number', value: parsed.value, format: column.kind === 'decimal' ? 'General' : '0' }
  return {
    kind: 'number',
    value: cellOfFen(parsed.value, unitNamed(unit, column.unit)),
    format: AMOUNT_FORMAT,
  }
}

function mendWord(column: Column, cell: string | boolean): Mend | null {
  const parsed = column.parse(typeof cell === 'string' ? cell.replace(UNSEEN, '') : cell)
  if (!('value' in parsed)) return null
  const word = typeof parsed.value === 'boolean' ? wordOf(column, parsed.value) : String(parsed.value)
  if (word === cell || !column.options?.includes(word)) return null
  const same = typeof cell === 'string' && cell.replace(UNSEEN, '').replace(/\s+/g, '') === word
  return { kind: same ? 'spaces' : 'word', value: word }
}

/** The mend of one cell; `null` where there is none, or where a person must say what is meant. */
export function mendOf(column: Column, cell: Cell, unit: string | null = null): Mend | null {
  if (cell === null || isFault(cell)) return null
  const parsed = column.parse(typeof cell === 'string' ? cell.replace(UNSEEN, '') : cell, unit)
  // Also numbers that Excel has rounded: what is lost is not to be had again from the cell.
  if (!('value' in parsed)) return null
  switch (column.kind) {
    case 'text':
      return typeof cell === 'string' ? mendText(cell) : null
    case 'code':
      return typeof cell === 'string' ? mendCode(cell) : null
    case 'day':
      return typeof cell === 'boolean' ? null : mendDay(cell)
    case 'choice':
    case 'yesNo':
      return typeof cell === 'number' ? null : mendWord(column, cell)
    default:
      return typeof cell === 'string' ? mendNumber(column, cell, unit) : null
  }
}

/** Unseen characters as a person can see them; spaces stay, and whoever draws them makes them seen. */
const visible = (cell: Plain): string =>
  cell === null
    ? ''
    : String(cell === true ? '是' : cell === false ? '否' : cell)
        .replace(UNSEEN, '¤')
        .replace(/[\r\n]+/g, '↵')

function fixOf({ sheet, form, columns }: SheetReading, record: RecordRead, key: string): Fix | null {
  const column = form.columns[key]!
  const before = record.cells[key] ?? null
  const mend = mendOf(column, before, columns.get(key)?.unit ?? null)
  const place = mend === null ? null : record.place(key)
  if (place === null || mend === null || isFault(before)) return null
  const { shown, ...rest } = mend
  const cell = address(place.row, place.column)
  return {
    id: `${mend.kind}:${sheet}!${cell}`,
    ...rest,
    sheet,
    row: place.row,
    column: place.column,
    address: cell,
    header: headerPath(column),
    before,
    shownBefore: visible(before),
    shownAfter: shown ?? visible(mend.value),
  }
}

/** Records that are looked at between two pauses. */
const RECORDS_AT_ONCE = 25

/** Every mend in these sheets, row by row. */
export function* fixesSteps(readings: readonly SheetReading[]): Steps<Fix[]> {
  const fixes: Fix[] = []
  for (const reading of readings)
    for (const [index, record] of reading.records.entries()) {
      if (index % RECORDS_AT_ONCE === 0) yield
      for (const key of Object.keys(reading.form.columns)) {
        const fix = fixOf(reading, record, key)
        if (fix !== null) fixes.push(fix)
      }
    }
  return fixes
}
