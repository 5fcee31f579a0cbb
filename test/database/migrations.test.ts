import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { ClientBase } from 'pg'
import { expect, it } from 'vitest'
import { migrate, schemaVersion } from '../../database/migrate.ts'
import { MIGRATIONS } from '../../database/migrations/migrations.ts'
import { withDatabase } from '../../database/office-database.ts'
import { formTable } from '../../database/schema/form-tables.ts'
import {
  contents,
  events,
  offices,
  papers,
  privateValues,
  sendings,
  states,
} from '../../database/schema/tables.ts'
import { STATE_FORMS } from '../../submissions/state/kept-form.ts'
import { freshDatabase } from './support/databases.ts'

const DECLARED: readonly PgTable[] = [
  offices,
  states,
  events,
  privateValues,
  contents,
  sendings,
  papers,
  ...STATE_FORMS.map(({ form }) => formTable(form.id) as unknown as PgTable),
]

/** Names and types of the columns of our tables, as the program declares them. */
const declared = (): string[] =>
  DECLARED.flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.map((column) => `${name}.${column.name} ${column.getSQLType()}`)
  }).sort()

async function standing(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ column: string }>(
    `select table_name || '.' || column_name || ' ' || data_type as column from information_schema.columns
     where table_schema = 'union_workbooks' and table_name not in ('migration', 'member')`,
  )
  return rows.map(({ column }) => column).sort()
}

/** Everything of the schema: what is in it, and who may what. */
async function whole(client: ClientBase): Promise<unknown[]> {
  const asked = [
    `select indexdef from pg_indexes where schemaname = 'union_workbooks' order by 1`,
    `select tablename, policyname, cmd, qual, with_check from pg_policies where schemaname = 'union_workbooks' order by 1, 2`,
    `select table_name, grantee, privilege_type from information_schema.table_privileges
      where table_schema = 'union_workbooks' order by 1, 2, 3`,
  ]
  const told: unknown[] = [await standing(client)]
  for (const sql of asked) told.push((await client.query(sql)).rows)
  return told
}

it('makes the tables that the program and its forms declare', async () => {
  const fresh = await freshDatabase()
  expect(await fresh.owner(standing)).toEqual(declared())
})

it('comes from every earlier step to the same schema, and changes nothing where it stands', async () => {
  const reference = await (await freshDatabase()).owner(whole)
  const fresh = await freshDatabase(false)
  await fresh.owner(async (client) => {
    for (let step = 1; step <= MIGRATIONS.length; step++) {
      expect((await migrate(client, step))[0]).toBe(MIGRATIONS[step - 1]!.name)
      expect(await schemaVersion(client)).toBe(step)
    }
    expect(await whole(client)).toEqual(reference)
    expect(await migrate(client)).toEqual([])
  })
})

it('gives a table the column that its form has got since', async () => {
  const fresh = await freshDatabase()
  await fresh.owner(async (client) => {
    await client.query('alter table union_workbooks.ledger drop column remark')
    await expect(withDatabase(fresh.url, async () => {})).rejects.toThrow('旧版本')
    expect(await migrate(client)).toEqual(['alter table union_workbooks.ledger add column "remark" text'])
    expect(await standing(client)).toEqual(declared())
  })
})

it('says what is to be done where the schema is missing, older or newer', async () => {
  const fresh = await freshDatabase(false)
  const said = (): Promise<string> =>
    withDatabase(fresh.url, async () => 'went').catch((error: Error) => error.message)
  expect(await said()).toBe('数据库里还没有建表：请数据中心运行 set-up-database')
  await fresh.owner((client) => migrate(client, 1))
  expect(await said()).toBe('数据库的表是旧版本的：请数据中心用本版本运行 set-up-database')
  await fresh.owner(async (client) => {
    await migrate(client)
    await client.query(`insert into union_workbooks.migration (number, name) values (99, 'later')`)
  })
  expect(await said()).toBe('数据库的表是更新版本的：请换用新版本的程序')
})
