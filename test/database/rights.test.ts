/** Each forbidden way is tried with each kind of login; whatever is allowed, too. */
import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fresh, freshDatabase } from './support/databases.ts'
import {
  CITY,
  COUNTY,
  connections,
  newLine,
  OTHER_CITY,
  PROVINCE,
  STUDIO,
  withOffices,
} from './support/offices.ts'

const BYTES = Buffer.from('what the county sent')
const HASH = createHash('sha256').update(BYTES).digest('hex').slice(0, 32)

/** Logins by what they are, each with its office and its groups. */
const LOGINS = {
  clerk: [CITY, ['office', 'private']],
  'clerk who may not see numbers': [CITY, ['office']],
  onlooker: [CITY, ['look']],
  'other city': [OTHER_CITY, ['office', 'private']],
  province: [PROVINCE, ['office', 'private']],
  county: [COUNTY, ['look', 'private']],
  'nobody’s clerk': [null, ['office', 'private']],
  'without a group': [CITY, []],
} as const satisfies Record<string, readonly [string | null, readonly string[]]>
type Login = keyof typeof LOGINS

/** What is tried on the city's state, and by whom it is done; by all others it is refused, or finds nothing. */
const WAYS: readonly (readonly [what: string, sql: string, by: readonly Login[]])[] = [
  [
    'reads its lines',
    'select from union_workbooks.decisions',
    ['clerk', 'clerk who may not see numbers', 'onlooker'],
  ],
  [
    'reads the ledger',
    'select from union_workbooks.ledger',
    ['clerk', 'clerk who may not see numbers', 'onlooker'],
  ],
  [
    'reads what was done',
    'select from union_workbooks.event',
    ['clerk', 'clerk who may not see numbers', 'onlooker'],
  ],
  [
    'reads its workbooks',
    'select from union_workbooks.paper',
    ['clerk', 'clerk who may not see numbers', 'onlooker'],
  ],
  ['reads identity numbers', 'select value from union_workbooks.private_value', ['clerk']],
  [
    'reads which file the county sent',
    'select from union_workbooks.sending',
    ['clerk', 'clerk who may not see numbers', 'onlooker', 'province', 'county'],
  ],
  [
    'reads the bytes of the county’s file',
    'select bytes from union_workbooks.content',
    ['clerk', 'province', 'county'],
  ],
  [
    'knows that the state is there',
    'select from union_workbooks.state where id = $1',
    ['clerk', 'clerk who may not see numbers', 'onlooker', 'province'],
  ],
  [
    'has the state to itself',
    'select from union_workbooks.take($1) as taken where taken is not null',
    ['clerk', 'clerk who may not see numbers'],
  ],
  [
    'changes a line',
    `update union_workbooks.decisions set decision = '推荐' where state_id = $1`,
    ['clerk', 'clerk who may not see numbers'],
  ],
  [
    'adds a line',
    `insert into union_workbooks.checks (state_id, line_key, rule) values ($1, gen_random_uuid(), 'JN-05-2')`,
    ['clerk', 'clerk who may not see numbers'],
  ],
  [
    'tells what it did',
    `insert into union_workbooks.event (state_id, kind, form, line, line_after, sets, was)
      values ($1, 'decided', 'decisions', 'x', 'x', '{}', '{}')`,
    ['clerk', 'clerk who may not see numbers'],
  ],
  [
    'tells what was sent',
    `insert into union_workbooks.sending (state_id, path, hash) values ($1, gen_random_uuid()::text, '${HASH}')`,
    ['clerk', 'clerk who may not see numbers'],
  ],
  ['changes what was done', `update union_workbooks.event set by_name = 'x' where state_id = $1`, []],
  ['takes away what was done', 'delete from union_workbooks.event where state_id = $1', []],
  ['takes away a line', 'delete from union_workbooks.ledger where state_id = $1', []],
  ['takes away what was sent', 'delete from union_workbooks.sending where state_id = $1', []],
  ['changes the bytes of a file', `update union_workbooks.content set bytes = 'x' where $1 > 0`, []],
  [
    'says that a file came on another day',
    `update union_workbooks.sending set at = '2000-01-01' where state_id = $1`,
    [],
  ],
  ['counts events itself', 'update union_workbooks.state set events = 0 where id = $1', []],
  ['moves the state to another year', 'update union_workbooks.state set year = 2030 where id = $1', []],
  [
    'becomes a member of another office',
    `insert into union_workbooks.member select session_user, id from union_workbooks.office where $1 > 0`,
    [],
  ],
  ['hands the office to somebody else', 'update union_workbooks.office set above = null where $1 > 0', []],
  [
    'gives an office another above',
    `select union_workbooks.hands_up('${CITY}', '${OTHER_CITY}') where $1 > 0`,
    [],
  ],
  ['undoes the rules', 'alter table union_workbooks.ledger disable row level security', []],
  [
    'puts a file under another’s mark',
    `insert into union_workbooks.content values (left(gen_random_uuid()::text, 32), 'x')`,
    [],
  ],
]

let fresh: Fresh
let state: number
const open = new Map<Login, pg.Client>()
const { begun, home } = connections()

beforeAll(async () => {
  fresh = await freshDatabase()
  await withOffices(fresh)
  for (const [name, [union, groups]] of Object.entries(LOGINS)) {
    const url = await fresh.login(union, groups)
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    open.set(name as Login, client)
    if (name !== 'clerk') continue
    state = await begun(url)
    await (await home(url)).apply([
      newLine('decisions', { ...STUDIO, number: 'G1', name: '甲工作室' }),
      newLine('ledger', { ...STUDIO, kind: '命名', name: '甲工作室', identity: '370102197001010011' }),
    ])
    await client.query('insert into union_workbooks.content values ($1, $2)', [HASH, BYTES])
    await client.query(
      'insert into union_workbooks.sending (state_id, path, hash, sender) values ($1, $2, $3, $4)',
      [state, '历下区.xlsx', HASH, COUNTY],
    )
    await client.query(
      `insert into union_workbooks.paper (state_id, path, hash, rest) values ($1, $2, $3, '')`,
      [state, '通知.xlsx', HASH],
    )
  }
})

afterAll(async () => {
  for (const client of open.values()) await client.end()
})

/** Whether a login gets anything done; nothing of it stays. */
async function goes(login: Login, sql: string): Promise<boolean> {
  const client = open.get(login)!
  await client.query('begin')
  try {
    const { rowCount } = await client.query(sql, sql.includes('$1') ? [state] : [])
    return (rowCount ?? 0) > 0
  } catch (error) {
    // Not allowed, or no row of that kind; anything else is a mistake of this test.
    expect(['42501', '23514', '23505']).toContain((error as pg.DatabaseError).code)
    return false
  } finally {
    await client.query('rollback')
  }
}

describe.each(WAYS)('%s', (_, sql, by) => {
  it.each(Object.keys(LOGINS) as Login[])('%s', async (login) => {
    expect(await goes(login, sql)).toBe((by as readonly string[]).includes(login))
  })
})

it('an event bears the login that wrote it, whatever it says of itself', async () => {
  const client = open.get('clerk')!
  const { rows } = await client.query(
    `insert into union_workbooks.event (state_id, seq, at, role, kind, form, line, line_after, sets, was)
     values ($1, 900, '2000-01-01', 'another', 'decided', 'decisions', 'x', 'x', '{}', '{}')
     returning seq::int, role = session_user as own, at > now() - interval '1 hour' as now`,
    [state],
  )
  expect(rows).toEqual([{ seq: 3, own: true, now: true }])
})
