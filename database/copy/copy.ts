/** A folder as a copy of an office's state: brought up to what the database says, with what was done in it taken in. */

import { eq } from 'drizzle-orm'
import { settle } from '../../office/folder/commit-journal.ts'
import type { OfficeHome } from '../../office/folder/folder.ts'
import { openOfficeFolder, stateOfficeOf } from '../../office/folder/office-folder.ts'
import { KnownBooks } from '../../office/intake/known-books.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { type Connected, type OfficeState, stateId } from '../office-database.ts'
import { states } from '../schema/tables.ts'
import { copyMarkIn } from './copy-mark.ts'
import { giveOut, SavedMeanwhile } from './give-out.ts'
import { type Local, readLocal } from './local.ts'
import { type TakenIn, takeIn } from './take-in.ts'

/** How often everything is read again because somebody saved a workbook meanwhile. */
const TRIES = 3

export interface CopyOptions {
  /** Who worked in the folder. */
  readonly by: string
  /** Names the state that is laid by, so that later ones come later by name. */
  readonly stamp: string
}

function assertPrivate({ seesPrivate }: Connected): void {
  if (!seesPrivate)
    throw new UnusableError('没有查看证件号码、账号和文件的权限，不能导入、导出或汇总：请联系数据中心')
}

/** Whose folder it is: as its mark says, or its workbooks. */
export async function officeOf(copy: OfficeHome): Promise<OfficeState> {
  const mark = await copyMarkIn(copy.folder)
  return mark ?? stateOfficeOf(await openOfficeFolder(copy))
}

/**
 * What was done in the folder comes into the database, and what was done there into the folder.
 * @throws UnusableError where the login may not
 */
export async function synchronise(
  connected: Connected,
  folder: OfficeHome,
  { by, stamp }: CopyOptions,
): Promise<TakenIn> {
  assertPrivate(connected)
  // Most of its workbooks are the same from one step to the next.
  const copy: OfficeHome = { ...folder, known: folder.known ?? new KnownBooks() }
  await settle(copy.folder)
  const office = stateOfficeOf(await openOfficeFolder(copy))
  let taken: TakenIn = { changed: 0, conflicts: [], papers: [] }
  for (let tried = 1; ; tried++) {
    const mark = await copyMarkIn(copy.folder)
    if (mark !== null && (mark.union !== office.union || mark.year !== office.year))
      throw new UnusableError(
        `“${copy.folder.name}”是${mark.union} ${mark.year} 年的，工作簿写的却是${office.union} ${office.year} 年：请改正“办公室信息”，没有写入`,
      )
    const local = await readLocal(copy, office)
    const now = await takeIn(connected, office, local, mark, by)
    taken = {
      changed: taken.changed + now.changed,
      conflicts: [...taken.conflicts, ...now.conflicts],
      papers: [...taken.papers, ...now.papers],
    }
    try {
      await giveOut(connected, (await stateId(connected, office))!, office, copy, local, stamp)
      return taken
    } catch (error) {
      if (!(error instanceof SavedMeanwhile)) throw error
      if (tried === TRIES)
        throw new UnusableError('办公室工作簿正被人反复保存，没有写完：请等保存停下来再运行')
    }
  }
}

const EMPTY: Local = {
  lines: [],
  forms: new Set(),
  papers: new Map(),
  inbox: new Map(),
  marks: new Map(),
}

/**
 * Makes a folder of what stands in the database.
 * @param copy a folder in which no office works yet
 * @throws UnusableError where there is no such state, or it is not seen
 */
export async function makeCopy(
  connected: Connected,
  copy: OfficeHome,
  office: OfficeKey,
  stamp: string,
): Promise<void> {
  assertPrivate(connected)
  const id = await stateId(connected, office)
  if (id === null)
    throw new UnusableError(`数据库里没有“${office.union}”${office.year} 年的台账，或没有查看它的权限`)
  const [found] = await connected.db.select({ level: states.level }).from(states).where(eq(states.id, id))
  const level = found!.level as OfficeState['level']
  await giveOut(connected, id, { ...office, level }, copy, EMPTY, stamp)
}
