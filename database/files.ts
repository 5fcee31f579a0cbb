/** Bytes in the database, by their mark. */
import { eq, inArray } from 'drizzle-orm'
import type { Database } from './database.ts'
import { contents } from './schema/tables.ts'

/** Keeps bytes that are not there yet. */
export async function keepContents(db: Database, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (files.size === 0) return
  const known = await db
    .select({ hash: contents.hash })
    .from(contents)
    .where(inArray(contents.hash, [...files.keys()]))
  const there = new Set(known.map(({ hash }) => hash))
  // What another office has is kept and yet not seen here.
  for (const [hash, bytes] of files)
    if (!there.has(hash)) await db.insert(contents).values({ hash, bytes }).onConflictDoNothing()
}

/** @throws RangeError where nothing is kept under that mark, or nothing that the login sees */
export async function contentOf(db: Database, hash: string): Promise<Uint8Array> {
  const [found] = await db.select({ bytes: contents.bytes }).from(contents).where(eq(contents.hash, hash))
  if (found === undefined) throw new RangeError(`no content ${hash}`)
  return found.bytes
}
