/** What was done in a folder comes into the database, held against what was done there since. */
import { and, eq } from 'drizzle-orm'
import { markOf } from '../../office/folder/mark-of.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { Conflict } from '../../submissions/state/apply.ts'
import { editEvents } from '../../submissions/state/edits.ts'
import type { Database } from '../database.ts'
import { keepContents } from '../files.ts'
import { beginState, type Connected, type OfficeState, stateId } from '../office-database.ts'
import { papers, sendings } from '../schema/tables.ts'
import { DatabaseHome } from '../state-home.ts'
import type { CopyMark } from './copy-mark.ts'
import type { Local } from './local.ts'

export interface TakenIn {
  /** How many lines were changed in the folder. */
  readonly changed: number
  readonly conflicts: readonly Conflict[]
  /** Workbooks whose other sheets were changed there and here; that of the database stays. */
  readonly papers: readonly { readonly path: string; readonly by: string; readonly at: string }[]
}

/** The papers of a state that are there, by path. */
const papersThere = async (db: Database, state: number) =>
  new Map((await db.select().from(papers).where(eq(papers.stateId, state))).map((row) => [row.path, row]))

/** The files that lie in the inbox of a state, by path. */
export const inboxThere = async (db: Database, state: number): Promise<Map<string, string>> =>
  new Map(
    (
      await db
        .select({ path: sendings.path, hash: sendings.hash })
        .from(sendings)
        .where(and(eq(sendings.stateId, state), sendings.present))
    ).map(({ path, hash }) => [path, hash]),
  )

async function takePapers(
  db: Database,
  state: number,
  local: Local,
  mark: CopyMark | null,
  by: string,
): Promise<TakenIn['papers'][number][]> {
  const there = await papersThere(db, state)
  const contested: TakenIn['papers'][number][] = []
  for (const [path, { bytes, rest }] of local.papers) {
    const hash = markOf(bytes)
    const known = there.get(path)
    const base = mark?.papers[path]
    if (known !== undefined && (known.hash === hash || (rest !== known.rest && rest === base))) continue
    if (known !== undefined && rest !== known.rest && known.rest !== base) {
      contested.push({ path, by: known.by ?? known.role, at: known.at.slice(0, 16) })
      continue
    }
    await keepContents(db, new Map([[hash, bytes]]))
    await db
      .insert(papers)
      .values({ stateId: state, path, hash, rest, by })
      .onConflictDoUpdate({ target: [papers.stateId, papers.path], set: { hash, rest, by } })
  }
  return contested
}

async function takeInbox(db: Database, state: number, local: Local, mark: CopyMark | null): Promise<void> {
  const there = await inboxThere(db, state)
  const absent = (path: string, hash: string) =>
    db
      .update(sendings)
      .set({ present: false })
      .where(and(eq(sendings.stateId, state), eq(sendings.path, path), eq(sendings.hash, hash)))
  const now = new Map([...local.inbox].map(([path, bytes]) => [path, markOf(bytes)] as const))
  for (const [path, hash] of now) {
    const known = there.get(path)
    const base = mark?.inbox[path]
    if (known === hash || base === hash) continue
    if (known !== undefined && known !== base)
      throw new UnusableError(`收件中的“${path}”与数据库里的不是同一份：请把你的一份改名后再试，没有写入`)
    if (known !== undefined) await absent(path, known)
    await keepContents(db, new Map([[hash, local.inbox.get(path)!]]))
    await db
      .insert(sendings)
      .values({ stateId: state, path, hash })
      .onConflictDoUpdate({
        target: [sendings.stateId, sendings.path, sendings.hash],
        set: { present: true },
      })
  }
  for (const [path, base] of Object.entries(mark?.inbox ?? {}))
    if (!now.has(path) && there.get(path) === base) await absent(path, base)
}

/**
 * All of it or nothing. Taken in twice it is taken in once.
 * @param mark what the folder was made from; `null` for one that was never a copy
 * @param by who worked in the folder
 * @throws UnusableError where the login may not
 */
export const takeIn = (
  { db, seesPrivate }: Connected,
  office: OfficeState,
  local: Local,
  mark: CopyMark | null,
  by: string,
): Promise<TakenIn> =>
  db.transaction(async (tx) => {
    const inside = { db: tx as Database, seesPrivate }
    const state = (await stateId(inside, office)) ?? (await beginState(inside, office))
    const home = new DatabaseHome(inside.db, state, seesPrivate)
    const { lines } = await home.read()
    const later = await home.later(mark?.seq ?? 0)
    const holds = (form: string): boolean => mark !== null && local.forms.has(form)
    const events = editEvents(office, local.lines, lines, later, holds, by)
    const conflicts = events.length === 0 ? [] : await home.commit(events)
    const contested = await takePapers(inside.db, state, local, mark, by)
    await takeInbox(inside.db, state, local, mark)
    return { changed: events.length, conflicts, papers: contested }
  })
