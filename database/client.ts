/** A connection to a PostgreSQL. */
import pg from 'pg'
import { UnusableError } from '../office/unusable.ts'

/** @throws UnusableError where the address is none */
export async function clientAt(url: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new UnusableError('数据库的地址要写成 postgres://用户:口令@服务器:端口/库名')
  const client = new pg.Client({
    connectionString: url,
    application_name: 'union-workbooks',
    connectionTimeoutMillis: 15_000,
  })
  // A server that goes away is noticed by the statement that waits for it.
  client.on('error', () => {})
  await client.connect()
  return client
}
