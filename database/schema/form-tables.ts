/** The tables of an office's state: one for each of its sheets, with a column for each of the sheet's columns. */
import {
  bigint,
  boolean,
  doublePrecision,
  jsonb,
  type PgColumn,
  type PgTableWithColumns,
  text,
} from 'drizzle-orm/pg-core'
import { keptForm, STATE_FORMS } from '../../submissions/state/kept-form.ts'
import type { Column, ColumnKind } from '../../templates/sheet/column.ts'
import { SCHEMA } from './schema.ts'

/** `leaderIdentity` -> `leader_identity` */
export const snakeCase = (key: string): string =>
  key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** `naming-list` -> `naming_list` */
export const tableName = (form: string): string => form.replaceAll('-', '_')

/** Numbers of identity and accounts stand in a table of their own, with their own right. */
export const isPrivate = ({ mask }: Pick<Column, 'mask'>): boolean =>
  mask === 'identity' || mask === 'account'

/** The columns of a form that are kept apart. */
export const privateKeys = (form: string): string[] =>
  Object.entries(keptForm(form).form.columns)
    .filter(([, column]) => isPrivate(column))
    .map(([key]) => key)

/** Whole numbers: counts, years, and money in fen. */
const whole = (name: string) => bigint(name, { mode: 'number' })

/** A day is text, for it may lack its day or its month. */
const TYPES = {
  text,
  code: text,
  choice: text,
  day: text,
  yesNo: boolean,
  count: whole,
  year: whole,
  money: whole,
  decimal: doublePrecision,
} as const satisfies Record<ColumnKind, unknown>

/** What every line has besides the columns of its sheet. */
const lineColumns = () => ({
  lineId: bigint('line_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  stateId: whole('state_id').notNull(),
  /** `lineKey`; null for a line that was blanked and stands for nothing. */
  lineKey: text('line_key'),
  /** What a person wrote and its column cannot hold, by key. */
  unreadCells: jsonb('unread_cells'),
})

type LineTable = PgTableWithColumns<{
  name: string
  schema: string
  columns: Record<keyof ReturnType<typeof lineColumns> | `$${string}`, PgColumn>
  dialect: 'pg'
}>

/** Begins the names by which the columns of a sheet are known here, so that none is taken for one of ours. */
export const OF_SHEET = '$'

function tableOf(form: string): LineTable {
  const columns = Object.entries(keptForm(form).form.columns)
    .filter(([, column]) => !isPrivate(column))
    .map(([key, { kind }]) => [`${OF_SHEET}${key}`, TYPES[kind](snakeCase(key))])
  return SCHEMA.table(tableName(form), {
    ...lineColumns(),
    ...Object.fromEntries(columns),
  }) as unknown as LineTable
}

const TABLES = new Map(STATE_FORMS.map(({ form }) => [form.id, tableOf(form.id)]))

/** @throws RangeError for a form that is no part of a state */
export function formTable(form: string): LineTable {
  const table = TABLES.get(form)
  if (table === undefined) throw new RangeError(`no state has ${form}`)
  return table
}
