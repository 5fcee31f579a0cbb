/** A line of a state as a row of its table, and back. */
import { keptForm } from '../submissions/state/kept-form.ts'
import { type LineValue, type LineValues, lineKey } from '../submissions/state/line.ts'
import type { ColumnKind } from '../templates/sheet/column.ts'
import { Day, dayOfText } from '../templates/values/day.ts'
import { isPrivate, OF_SHEET } from './schema/form-tables.ts'

/** A value in JSON; a day is told from the text that would name it. */
export type Told = string | number | boolean | null | { readonly day: string }

export const told = (value: LineValue): Told => {
  if (value === undefined) return null
  return value instanceof Day ? { day: value.toString() } : value
}

export const untold = (value: Told | undefined): LineValue => {
  if (value === null || value === undefined) return undefined
  return typeof value === 'object' ? (dayOfText(value.day) as Day) : value
}

/** The values of a line in JSON; those of private columns are left out. */
export const toldLine = (form: string, values: LineValues): Record<string, Told> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([key]) => !isPrivate(keptForm(form).form.columns[key] ?? {}))
      .map(([key, value]) => [key, told(value)]),
  )

const WHOLE: ReadonlySet<ColumnKind> = new Set(['count', 'year', 'money'])

/** Whether the column of the table holds the value as it is. */
function fits(kind: ColumnKind, value: LineValue): boolean {
  if (WHOLE.has(kind)) return Number.isSafeInteger(value)
  if (kind === 'decimal') return typeof value === 'number'
  if (kind === 'yesNo') return typeof value === 'boolean'
  return kind === 'day' ? value instanceof Day : typeof value === 'string'
}

export interface LineRow {
  /** By the names that the table has for them in the program. */
  readonly columns: Readonly<Record<string, unknown>>
  /** By key of the sheet's column. */
  readonly private: ReadonlyMap<string, string>
}

export function rowOf(form: string, values: LineValues): LineRow {
  const kept = keptForm(form)
  const columns: Record<string, unknown> = {}
  const unread: Record<string, Told> = {}
  const own = new Map<string, string>()
  for (const [key, column] of Object.entries(kept.form.columns)) {
    const value = values[key]
    if (isPrivate(column)) {
      if (value !== undefined) own.set(key, String(value))
      continue
    }
    const held = value !== undefined && fits(column.kind, value)
    columns[`${OF_SHEET}${key}`] = held ? (value instanceof Day ? value.toString() : value) : null
    if (value !== undefined && !held) unread[key] = told(value)
  }
  const stands = Object.values(values).some((value) => value !== undefined)
  columns['lineKey'] = stands ? lineKey(kept, values) : null
  columns['unreadCells'] = Object.keys(unread).length === 0 ? null : unread
  return { columns, private: own }
}

/** @param own private values by key; empty for whoever may not see them */
export function valuesOf(
  form: string,
  row: Readonly<Record<string, unknown>>,
  own: ReadonlyMap<string, string> | undefined,
): LineValues {
  const unread = (row['unreadCells'] ?? {}) as Record<string, Told>
  const values: Record<string, LineValue> = {}
  for (const [key, column] of Object.entries(keptForm(form).form.columns)) {
    const cell = isPrivate(column) ? own?.get(key) : row[`${OF_SHEET}${key}`]
    if (cell === null || cell === undefined) values[key] = untold(unread[key])
    else values[key] = column.kind === 'day' ? (dayOfText(String(cell)) as Day) : (cell as LineValue)
  }
  return values
}
