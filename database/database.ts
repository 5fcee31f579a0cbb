/** A connection to the database, or a transaction on it. */
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

export type Database = Pick<
  NodePgDatabase,
  'select' | 'insert' | 'update' | 'delete' | 'execute' | 'transaction'
>
