/** A database of its own for each test, cloned from one in which the schema stands. */
import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '../../../database/migrate.ts'
import { type Server, sharedServer, urlOf } from './server.ts'

const TEMPLATE = 'with_schema'

const OBJECT_IN_USE = '55006'

/** Whoever makes the template or clones it has it alone. */
const LOCK = 1

export async function asOwner<T>(
  server: Server,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf(server, database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function makeTemplate(server: Server, client: pg.Client): Promise<void> {
  const { rows } = await client.query('select from pg_database where datname = $1', [TEMPLATE])
  if (rows.length > 0) return
  await client.query(`create database making`)
  await asOwner(server, 'making', migrate)
  // The server may see the connection a moment longer than we do.
  for (;;)
    try {
      await client.query(`alter database making rename to ${TEMPLATE}`)
      return
    } catch (error) {
      if ((error as pg.DatabaseError).code !== OBJECT_IN_USE) throw error
      await wait(20)
    }
}

export interface Fresh {
  readonly server: Server
  readonly name: string
  /** For the owner of the schema. */
  readonly url: string
  /** Does something as the owner. */
  owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  /** Makes a login; members of an office where one is named. */
  login(union: string | null, groups: readonly string[]): Promise<string>
}

/**
 * @param template `false` for an empty one
 * @param other another server than that of the run
 */
export async function freshDatabase(template = true, other?: Server): Promise<Fresh> {
  const server = other ?? (await sharedServer())
  const name = `t_${randomBytes(6).toString('hex')}`
  await asOwner(server, 'postgres', async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await makeTemplate(server, client)
    await client.query(`create database ${name}${template ? ` template ${TEMPLATE}` : ''}`)
  })
  const owner = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => asOwner(server, name, work)
  return {
    server,
    name,
    url: urlOf(server, name),
    owner,
    login: async (union, groups) => {
      const role = `r_${randomBytes(6).toString('hex')}`
      await owner(async (client) => {
        await client.query(`create role ${role} login password 'geheim'`)
        for (const group of groups) await client.query(`grant union_workbooks_${group} to ${role}`)
        if (union !== null)
          await client.query(
            `insert into union_workbooks.member select $1, id from union_workbooks.office where union_name = $2`,
            [role, union],
          )
      })
      return urlOf(server, name, role, 'geheim')
    },
  }
}
