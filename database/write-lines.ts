/** Writes lines and what was done to them; what must hold is held by the tables, and said line by line. */
import { and, eq, inArray } from 'drizzle-orm'
import type { Conflict } from '../submissions/state/apply.ts'
import type { Database } from './database.ts'
import { brokenRule } from './faults.ts'
import { type LineRow, rowOf, toldLine } from './line-rows.ts'
import { formTable, privateKeys } from './schema/form-tables.ts'
import { events, privateValues } from './schema/tables.ts'
import type { TouchedLine } from './touched-lines.ts'

/** So many rows go in one statement. */
const AT_ONCE = 400

const inParts = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

async function keepPrivate(
  db: Database,
  stateId: number,
  lines: readonly { readonly id: number; readonly line: TouchedLine; readonly row: LineRow }[],
): Promise<void> {
  for (const { id, line } of lines) {
    if (line.id === null) continue
    const changed = privateKeys(line.form).filter((key) =>
      line.events.some(({ event }) => Object.hasOwn(event.sets, key)),
    )
    if (changed.length === 0) continue
    const { form, lineId, key } = privateValues
    await db.delete(privateValues).where(and(eq(form, line.form), eq(lineId, id), inArray(key, changed)))
  }
  const values = lines.flatMap(({ id, line, row }) =>
    [...row.private]
      .filter(([key]) => line.id === null || line.events.some(({ event }) => Object.hasOwn(event.sets, key)))
      .map(([key, value]) => ({ stateId, form: line.form, lineId: id, key, value })),
  )
  for (const part of inParts(values)) await db.insert(privateValues).values(part)
}

async function writeAll(db: Database, stateId: number, lines: readonly TouchedLine[]): Promise<void> {
  const written: { id: number; line: TouchedLine; row: LineRow }[] = []
  const fresh = new Map<string, { line: TouchedLine; row: LineRow }[]>()
  for (const line of lines) {
    const row = rowOf(line.form, line.values, line.key)
    if (line.id === null) {
      const own = fresh.get(line.form) ?? []
      own.push({ line, row })
      fresh.set(line.form, own)
      continue
    }
    const table = formTable(line.form)
    await db.update(table).set(row.columns).where(eq(table.lineId, line.id))
    written.push({ id: line.id, line, row })
  }
  for (const [form, own] of fresh)
    for (const part of inParts(own)) {
      const table = formTable(form)
      const made = await db
        .insert(table)
        .values(part.map(({ row }) => ({ stateId, ...row.columns })))
        .returning({ id: table.lineId })
      written.push(...part.map((each, i) => ({ ...each, id: made[i]!.id as number })))
    }
  await keepPrivate(db, stateId, written)
  const done = lines.flatMap((line) => line.events)
  for (const part of inParts(done))
    await db.insert(events).values(
      part.map(({ event, was, after }) => ({
        stateId,
        by: event.by,
        kind: event.kind,
        form: event.form,
        line: event.line,
        lineAfter: after,
        sets: toldLine(event.form, event.sets),
        was: toldLine(event.form, was),
      })),
    )
}

/** All of it, or the rule that it would break. */
async function tried(db: Database, stateId: number, lines: readonly TouchedLine[]): Promise<string | null> {
  try {
    await db.transaction((tx) => writeAll(tx, stateId, lines))
    return null
  } catch (error) {
    const why = brokenRule(error)
    if (why === null) throw error
    return why
  }
}

/** @returns what was not written, since something that must hold would not any more */
export async function writeLines(
  db: Database,
  stateId: number,
  lines: readonly TouchedLine[],
): Promise<Conflict[]> {
  if (lines.length === 0 || (await tried(db, stateId, lines)) === null) return []
  const refused: Conflict[] = []
  for (const line of lines) {
    const why = await tried(db, stateId, [line])
    if (why === null) continue
    for (const { event, was } of line.events)
      for (const [key, wanted] of Object.entries(event.sets))
        refused.push({ event, key, found: was[key], wanted, why })
  }
  return refused
}
