/** The steps from an empty database to the schema of today. One that was released is never changed again. */
import { sql as state } from './0001-state.ts'
import { sql as sheets } from './0002-sheets.ts'
import { sql as rights } from './0003-rights.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In their order; the first is number 1. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'state', sql: state },
  { name: 'sheets', sql: sheets },
  { name: 'rights', sql: rights },
]
