/** A line of a state as a row of its table, and back. */
import { keptForm } from '../submissions/state/kept-form.ts'
import { type LineValue, type LineValues, lineKey } from '../submissions/state/line.ts'
import type { ColumnKind } from '../templates/sheet/column.ts'
import { Day, dayOfText } from '../templates/values/day.ts'
import { isPrivate, OF_SHEET } from './schema/form-tables.ts'

/** A value in JSON; a day is told from the text that would name it. */
export type Told = string | number | boolean | null | { readonly day: string } | typeof HIDDEN

/** In place of an identity number or an account. */
const HIDDEN = { hidden: true } as const

export const told = (value: LineValue): Told => {
  if (value === undefined) return null
  return value instanceof Day ? { day: value.toString() } : value
}

export const untold = (value: Told | undefined): LineValue => {
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'object') return value
  return 'hidden' in value ? undefined : (dayOfText(value.day) as Day)
}

/** The values of a line in JSON; of private columns it is told that they were filled. */
export const toldLine = (form: string, values: LineValues): Record<string, Told> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value !== undefined && isPrivate(keptForm(form).form.columns[key] ?? {}) ? HIDDEN : told(value),
    ]),
  )

export const untoldLine = (values: Readonly<Record<string, Told>>): LineValues =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, untold(value)]))

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

/** @param key the line's own, which tells it from others about the same */
export function rowOf(form: string, values: LineValues, key = lineKey(keptForm(form), values)): LineRow {
  const columns: Record<string, unknown> = {}
  const unread: Record<string, Told> = {}
  const own = new Map<string, string>()
  for (const [name, column] of Object.entries(keptForm(form).form.columns)) {
    const value = values[name]
    if (isPrivate(column)) {
      if (value !== undefined) own.set(name, String(value))
      continue
    }
    const held = value !== undefined && fits(column.kind, value)
    columns[`${OF_SHEET}${name}`] = held ? (value instanceof Day ? value.toString() : value) : null
    if (value !== undefined && !held) unread[name] = told(value)
  }
  const stands = Object.values(values).some((value) => value !== undefined)
  columns['lineKey'] = stands ? key : null
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
