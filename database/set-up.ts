/** What a data centre does once: the schema, the unions, and who belongs to them. */
import type pg from 'pg'
import { UnusableError } from '../office/unusable.ts'
import { clientAt } from './client.ts'
import { inPlainWords } from './faults.ts'
import { migrate } from './migrate.ts'

/** What a login may: `office` works, `look` only reads. */
export type Right = 'office' | 'look'

export interface SetUp {
  readonly union?: string
  /** The union to which it hands up. */
  readonly above?: string
  /** A login that is there. */
  readonly role?: string
  readonly right: Right
  /** Whether the login sees identity numbers, accounts and files. */
  readonly seesPrivate: boolean
}

async function addUnion(client: pg.Client, union: string): Promise<void> {
  await client.query(
    'insert into union_workbooks.office (union_name) values ($1) on conflict (union_name) do nothing',
    [union],
  )
}

async function admit(
  client: pg.Client,
  role: string,
  union: string,
  { right, seesPrivate }: SetUp,
): Promise<void> {
  const { rows } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rows.length === 0) throw new UnusableError(`数据库里没有登录名“${role}”：请先用 CREATE ROLE 建好`)
  const name = client.escapeIdentifier(role)
  await client.query(`grant union_workbooks_${right} to ${name}`)
  if (seesPrivate) await client.query(`grant union_workbooks_private to ${name}`)
  await client.query(
    `insert into union_workbooks.member (role, office_id)
     select $1, id from union_workbooks.office where union_name = $2 on conflict do nothing`,
    [role, union],
  )
}

/** @returns the steps of the schema that were made */
export const setUp = (url: string, wanted: SetUp): Promise<readonly string[]> =>
  inPlainWords(async () => {
    const { union, above, role } = wanted
    if (union === undefined && (above !== undefined || role !== undefined))
      throw new UnusableError('请用 --union 写明是哪个工会')
    const client = await clientAt(url)
    try {
      const made = await migrate(client)
      await client.query('begin')
      if (union !== undefined) await addUnion(client, union)
      if (above !== undefined) {
        await addUnion(client, above)
        await client.query('select union_workbooks.hands_up($1, $2)', [union, above])
      }
      if (role !== undefined) await admit(client, role, union!, wanted)
      await client.query('commit')
      return made
    } finally {
      await client.end().catch(() => {})
    }
  })
