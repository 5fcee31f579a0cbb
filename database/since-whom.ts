/** Who wrote what an event found instead of what it was made on. */
import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Conflict } from '../submissions/state/apply.ts'
import { keptForm } from '../submissions/state/kept-form.ts'
import { lineKeyAfter } from '../submissions/state/line.ts'
import type { Database } from './database.ts'
import { events } from './schema/tables.ts'

/** What a run worked out was written by nobody. */
const BY_RUN = '汇总程序'

async function withSince(db: Database, stateId: number, conflict: Conflict): Promise<Conflict> {
  const { form, line, sets } = conflict.event
  const after = lineKeyAfter(keptForm(form), line, sets)
  const [last] = await db
    .select({ by: events.by, at: sql<string>`to_char(${events.at}, 'YYYY-MM-DD HH24:MI')` })
    .from(events)
    .where(
      and(
        eq(events.stateId, stateId),
        eq(events.form, form),
        or(
          ...[...new Set([line, after])].flatMap((key) => [eq(events.line, key), eq(events.lineAfter, key)]),
        ),
        sql`jsonb_exists(${events.sets}, ${conflict.key})`,
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1)
  return last === undefined ? conflict : { ...conflict, since: { by: last.by ?? BY_RUN, at: last.at } }
}

/** The same, each with who wrote what was found. */
export async function sinceWhom(
  db: Database,
  stateId: number,
  conflicts: readonly Conflict[],
): Promise<Conflict[]> {
  const all: Conflict[] = []
  for (const conflict of conflicts)
    all.push(conflict.why === undefined ? await withSince(db, stateId, conflict) : conflict)
  return all
}
