/** An office in the database, as one login sees it. */
import { and, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { UnusableError } from '../office/unusable.ts'
import type { OfficeKey } from '../submissions/state/office-key.ts'
import type { PlaceRank } from '../templates/places/place.ts'
import { clientAt } from './client.ts'
import type { Database } from './database.ts'
import { inPlainWords } from './faults.ts'
import { missingColumns, schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { offices, states } from './schema/tables.ts'
import { DatabaseHome } from './state-home.ts'

export interface OfficeState extends OfficeKey {
  readonly level: PlaceRank
}

/** A connection, and what its login may see. */
export interface Connected {
  readonly db: Database
  /** Whether the login may see identity numbers, accounts and the bytes of files. */
  readonly seesPrivate: boolean
}

/** @throws UnusableError where the schema is not that of this release */
async function assertSchema(client: pg.ClientBase): Promise<void> {
  const version = await schemaVersion(client)
  if (version === null) throw new UnusableError('数据库里还没有建表：请数据中心运行 set-up-database')
  if (version > MIGRATIONS.length) throw new UnusableError('数据库的表是更新版本的：请换用新版本的程序')
  if (version < MIGRATIONS.length || (await missingColumns(client)).length > 0)
    throw new UnusableError('数据库的表是旧版本的：请数据中心用本版本运行 set-up-database')
  if (version > MIGRATIONS.length) throw new UnusableError('数据库的表是更新版本的：请换用新版本的程序')
}

/** A connection that stays open until it is ended. */
export interface Connection extends Connected {
  end(): Promise<void>
}

/** @throws UnusableError in plain words where the database cannot be used */
export const connect = (url: string): Promise<Connection> =>
  inPlainWords(async () => {
    const client = await clientAt(url)
    const end = (): Promise<void> => client.end().catch(() => {})
    try {
      await assertSchema(client)
      const { rows } = await client.query<{ sees: boolean }>(
        `select has_table_privilege('union_workbooks.private_value', 'select') as sees`,
      )
      return { db: drizzle(client), seesPrivate: rows[0]!.sees, end }
    } catch (error) {
      await end()
      throw error
    }
  })

/**
 * Works with a database, and leaves it.
 * @throws UnusableError in plain words for whatever the database refuses
 */
export const withDatabase = <T>(url: string, work: (connected: Connected) => Promise<T>): Promise<T> =>
  inPlainWords(async () => {
    const connection = await connect(url)
    try {
      return await work(connection)
    } finally {
      await connection.end()
    }
  })

/** The number of an office's state in the database; `null` where there is none of the login's own. */
export async function stateId({ db }: Connected, { union, year }: OfficeKey): Promise<number | null> {
  const [found] = await db
    .select({ id: states.id })
    .from(states)
    .innerJoin(offices, eq(offices.id, states.officeId))
    .where(
      and(
        eq(offices.union, union),
        eq(states.year, year),
        sql`${offices.id} in (select union_workbooks.own_offices())`,
      ),
    )
  return found?.id ?? null
}

/**
 * Begins the state of an office and year.
 * @throws UnusableError where the office is none of the login's
 */
export async function beginState({ db }: Connected, { union, year, level }: OfficeState): Promise<number> {
  const [office] = await db.select({ id: offices.id }).from(offices).where(eq(offices.union, union))
  if (office === undefined)
    throw new UnusableError(`数据库里没有“${union}”：请数据中心用 set-up-database --union 加上`)
  const [made] = await db
    .insert(states)
    .values({ officeId: office.id, year, level })
    .onConflictDoNothing()
    .returning({ id: states.id })
  return made?.id ?? (await stateId({ db, seesPrivate: false }, { union, year }))!
}

/** @throws UnusableError where the office has no state there yet */
export async function stateHome(connected: Connected, office: OfficeKey): Promise<DatabaseHome> {
  const id = await stateId(connected, office)
  if (id === null)
    throw new UnusableError(
      `数据库里还没有“${office.union}”${office.year} 年的台账，或没有查看它的权限：请先用 import 把办公室的文件夹导入`,
    )
  return new DatabaseHome(connected.db, id, connected.seesPrivate)
}
