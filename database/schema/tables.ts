/** What is kept besides the lines: whose state it is, what was done to it, and the files. */
import { bigint, boolean, customType, integer, jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { SCHEMA } from './schema.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const of = (name: string) => bigint(name, { mode: 'number' }).notNull()
const moment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'string' }).notNull().defaultNow()

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  fromDriver: (bytes) => new Uint8Array(bytes),
})

/** A union that works with the database; `above` is the one to which it hands up. */
export const offices = SCHEMA.table('office', {
  id: id(),
  union: text('union_name').notNull(),
  above: bigint('above', { mode: 'number' }),
})

/** The year of one office. `events` counts what was done to it. */
export const states = SCHEMA.table('state', {
  id: id(),
  officeId: of('office_id'),
  year: integer('year').notNull(),
  level: text('level').notNull(),
  events: of('events').default(0),
})

/** Everything that was ever done to a state, in its order. Identity numbers are named in it and not told. */
export const events = SCHEMA.table(
  'event',
  {
    stateId: of('state_id'),
    /** Counted by the database itself, without a gap. */
    seq: of('seq').default(0),
    at: moment('at'),
    /** The login of the database. */
    role: text('role').notNull().default(''),
    /** Who acted, as they said; null for what a run works out. */
    by: text('by_name'),
    kind: text('kind').notNull(),
    form: text('form').notNull(),
    line: text('line').notNull(),
    lineAfter: text('line_after').notNull(),
    sets: jsonb('sets').notNull(),
    /** What the columns said before. */
    was: jsonb('was').notNull(),
  },
  (table) => [primaryKey({ columns: [table.stateId, table.seq] })],
)

/** Identity numbers and accounts, each with the line and column to which it belongs. */
export const privateValues = SCHEMA.table(
  'private_value',
  {
    stateId: of('state_id'),
    form: text('form').notNull(),
    lineId: of('line_id'),
    key: text('key').notNull(),
    value: text('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.form, table.lineId, table.key] })],
)

/** Bytes by their mark: the same file, sent twice, is kept once. */
export const contents = SCHEMA.table('content', {
  hash: text('hash').primaryKey(),
  bytes: bytea('bytes').notNull(),
})

/** Every file that was ever sent to an office, and by whom where that is known. */
export const sendings = SCHEMA.table(
  'sending',
  {
    stateId: of('state_id'),
    path: text('path').notNull(),
    hash: text('hash').notNull(),
    sender: text('sender'),
    /** Whether it lies in 收件 now; of what was replaced, or lies in an archive there, only the bytes are kept. */
    present: boolean('present').notNull().default(true),
    at: moment('at'),
    role: text('role').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.stateId, table.path, table.hash] })],
)

/** The office's own workbooks: what stands on them besides the lines, and how they look. */
export const papers = SCHEMA.table(
  'paper',
  {
    stateId: of('state_id'),
    path: text('path').notNull(),
    hash: text('hash').notNull(),
    /** A mark of what stands on it besides the lines of the state. */
    rest: text('rest').notNull(),
    at: moment('at'),
    role: text('role').notNull().default(''),
    by: text('by_name'),
  },
  (table) => [primaryKey({ columns: [table.stateId, table.path] })],
)
