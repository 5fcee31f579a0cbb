/** Brings a database up to the schema of today, from whichever release it is. */
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { ClientBase } from 'pg'
import { STATE_FORMS } from '../submissions/state/kept-form.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { formTable } from './schema/form-tables.ts'
import { SCHEMA_NAME } from './schema/schema.ts'

/** Two who set up at once do it one after the other. */
const LOCK = 0x75_77_62

/** The number of the last migration that was made; `null` where there is no schema of ours. */
export async function schemaVersion(client: ClientBase): Promise<number | null> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('union_workbooks.migration') is not null as there`,
  )
  if (!rows[0]?.there) return null
  const { rows: made } = await client.query<{ last: number | null }>(
    'select max(number)::int as last from union_workbooks.migration',
  )
  return made[0]?.last ?? 0
}

/** Columns of the sheets' forms that their tables do not have yet, as SQL that adds each. */
export async function missingColumns(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ column: string }>(
    `select relname || '.' || attname as column from pg_attribute
     join pg_class on pg_class.oid = attrelid
     where relnamespace = $1::regnamespace and attnum > 0 and not attisdropped`,
    [SCHEMA_NAME],
  )
  const there = new Set(rows.map(({ column }) => column))
  return STATE_FORMS.flatMap(({ form }) => {
    const { name, columns } = getTableConfig(formTable(form.id) as unknown as PgTable)
    return columns
      .filter((column) => !there.has(`${name}.${column.name}`))
      .map(
        (column) => `alter table ${SCHEMA_NAME}.${name} add column "${column.name}" ${column.getSQLType()}`,
      )
  })
}

/**
 * Makes what is missing, each step whole or not at all.
 * @param upTo the number of the last step to make
 * @returns the names of the steps that were made
 */
export async function migrate(client: ClientBase, upTo = MIGRATIONS.length): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await client.query(`create schema if not exists union_workbooks`)
    await client.query(`create table if not exists union_workbooks.migration (
      number integer primary key, name text not null, at timestamptz not null default now())`)
    const from = (await schemaVersion(client)) ?? 0
    const made: string[] = []
    for (const [i, { name, sql }] of MIGRATIONS.slice(0, upTo).entries()) {
      if (i < from) continue
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into union_workbooks.migration (number, name) values ($1, $2)', [
          i + 1,
          name,
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      made.push(name)
    }
    // A sheet that has got a further column since: its table follows the form.
    if (upTo === MIGRATIONS.length)
      for (const sql of await missingColumns(client)) {
        await client.query(sql)
        made.push(sql)
      }
    return made
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK])
  }
}
