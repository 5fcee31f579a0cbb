/** What stands in the database comes into a folder: workbooks, what was sent, and the lines of the state. */
import { and, eq, inArray } from 'drizzle-orm'
import { existsIn, type Folder, type OfficeHome } from '../../office/folder/folder.ts'
import { keptPath } from '../../office/folder/kept-sendings.ts'
import { markOf } from '../../office/folder/mark-of.ts'
import { INBOX, makeFolders } from '../../office/folder/office-folder.ts'
import { onState } from '../../office/folder/on-state.ts'
import { marksOfState } from '../../office/folder/staged-state.ts'
import { withStaging } from '../../office/folder/staging.ts'
import type { KeyedLine } from '../../submissions/state/keyed-lines.ts'
import type { Database } from '../database.ts'
import { contentOf } from '../files.ts'
import type { Connected, OfficeState } from '../office-database.ts'
import { contents, papers } from '../schema/tables.ts'
import { DatabaseHome } from '../state-home.ts'
import { COPY_MARK, type CopyMark } from './copy-mark.ts'
import type { Local } from './local.ts'
import { inboxThere } from './take-in.ts'

/** Somebody saved a workbook of the office's between its reading and now. */
export class SavedMeanwhile extends Error {
  override readonly name = 'SavedMeanwhile'
}

const alike = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, mark]) => b.get(path) === mark)

/** Accepted files that the folder has not yet, by path there. */
async function keptFiles(
  db: Database,
  folder: Folder,
  lines: readonly KeyedLine[],
): Promise<Map<string, string>> {
  const wanted = new Map<string, string>()
  for (const { form, values } of lines) {
    if (form !== 'receipts' || values['state'] !== '已接收' || values['fileHash'] === undefined) continue
    const hash = String(values['fileHash'])
    const path = keptPath(hash, String(values['file'] ?? ''))
    if (!wanted.has(path) && !(await existsIn(folder, path))) wanted.set(path, hash)
  }
  if (wanted.size === 0) return wanted
  const known = await db
    .select({ hash: contents.hash })
    .from(contents)
    .where(and(inArray(contents.hash, [...new Set(wanted.values())])))
  const there = new Set(known.map(({ hash }) => hash))
  return new Map([...wanted].filter(([, hash]) => there.has(hash)))
}

/**
 * @param local the folder as it was read; an empty one for a new folder
 * @param stamp names the state that is laid by
 * @throws SavedMeanwhile where it is no longer so
 */
export async function giveOut(
  { db, seesPrivate }: Connected,
  state: number,
  office: OfficeState,
  copy: OfficeHome,
  local: Local,
  stamp: string,
): Promise<CopyMark> {
  const { folder } = copy
  const { lines, revision } = await new DatabaseHome(db, state, seesPrivate).read()
  const ours = await db.select().from(papers).where(eq(papers.stateId, state))
  const inbox = await inboxThere(db, state)
  const files = new Map<string, string>()
  for (const { path, hash, rest } of ours) if (local.papers.get(path)?.rest !== rest) files.set(path, hash)
  for (const [path, hash] of inbox) {
    const own = local.inbox.get(path)
    if (own === undefined || markOf(own) !== hash) files.set(`${INBOX}/${path}`, hash)
  }
  for (const [path, hash] of await keptFiles(db, folder, lines)) files.set(path, hash)
  const gone = [...local.inbox.keys()].filter((path) => !inbox.has(path))
  await makeFolders(folder)
  if (!alike(local.marks, await marksOfState(folder))) throw new SavedMeanwhile('saved meanwhile')
  if (files.size > 0)
    await withStaging(folder, [], async (staging) => {
      for (const [path, hash] of files) await staging.keep(path, await contentOf(db, hash))
      await staging.commit()
    })
  for (const path of gone) await folder.remove(`${INBOX}/${path}`)
  const mark: CopyMark = {
    union: office.union,
    year: office.year,
    level: office.level,
    seq: Number(revision),
    papers: Object.fromEntries(ours.map(({ path, rest }) => [path, rest])),
    inbox: Object.fromEntries(inbox),
  }
  const replaced = new Set(files.keys())
  await onState(copy, { stamp }, ({ stage }) =>
    stage([], async (staging, books) => {
      const now = await marksOfState(folder)
      for (const [path, was] of local.marks)
        if (!replaced.has(path) && now.get(path) !== was) throw new SavedMeanwhile('saved meanwhile')
      await books.become(lines)
      await staging.keep(COPY_MARK, JSON.stringify(mark))
      await staging.commit()
    }),
  )
  return mark
}
