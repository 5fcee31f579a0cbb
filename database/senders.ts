/** Who sent which file, as a run has read it; and the files in archives, so that what is accepted of them is kept. */
import { and, eq, isNull } from 'drizzle-orm'
import { markOf } from '../office/folder/mark-of.ts'
import type { SentRead } from '../office/folder/read-sent.ts'
import type { Database } from './database.ts'
import { keepContents } from './files.ts'
import { sendings } from './schema/tables.ts'

export const keepSenders = (
  db: Database,
  stateId: number,
  { sources, submissions }: Pick<SentRead, 'sources' | 'submissions'>,
): Promise<void> =>
  db.transaction(async (tx) => {
    const senders = new Map(submissions.map(({ file, unit }) => [file, unit] as const))
    const known = await tx.select().from(sendings).where(eq(sendings.stateId, stateId))
    const there = new Set(known.map(({ path }) => path))
    for (const [path, again] of sources) {
      const sender = senders.get(path) ?? null
      if (!there.has(path)) {
        const bytes = await again()
        if (bytes === null || 'reason' in bytes) continue
        const hash = markOf(bytes)
        await keepContents(tx as Database, new Map([[hash, bytes]]))
        await tx
          .insert(sendings)
          .values({ stateId, path, hash, sender, present: false })
          .onConflictDoNothing()
      } else if (sender !== null)
        await tx
          .update(sendings)
          .set({ sender })
          .where(and(eq(sendings.stateId, stateId), eq(sendings.path, path), isNull(sendings.sender)))
    }
  })
