/**
 * The way of everything that changes an office's state: its folder is opened, the work is done and committed once; and
 * all of it anew where somebody saved a workbook of the office's meanwhile.
 */
import { KnownBooks } from '../intake/known-books.ts'
import type { StateOffice } from '../state/state-book.ts'
import { WorkbookHome } from '../state/workbook-home.ts'
import { settle } from './commit-journal.ts'
import type { OfficeHome } from './folder.ts'
import { type Besides, type OfficeFolder, openOfficeFolder, stateOfficeOf } from './office-folder.ts'
import { marksOfState, pruneStates, StagedState, whileNobodySaves } from './staged-state.ts'
import { type Staging, withStaging } from './staging.ts'

/** An office's folder as it was opened. */
export interface Opened {
  readonly folder: OfficeFolder
  readonly office: StateOffice
  /**
   * Has the folder to itself until `write` is done. What is not committed then is thrown away.
   * @param inputs files that were read and may not be overwritten
   * @param write is given where files are staged, and the state as the commit will leave it
   */
  stage<T>(
    inputs: readonly string[],
    write: (staging: Staging, books: WorkbookHome) => Promise<T>,
  ): Promise<T>
}

export interface OnState {
  /** Names the state that is laid by, so that later ones come later by name. */
  readonly stamp: string
  readonly besides?: Besides | null
}

/** @throws UnusableError where the folder cannot be used, or its workbooks are being saved again and again */
export const onState = <T>(
  home: OfficeHome,
  { stamp, besides = null }: OnState,
  work: (opened: Opened) => Promise<T>,
): Promise<T> => {
  // What one of its steps has read, the next has not to read again.
  const known = home.known ?? new KnownBooks()
  const { registry, folder, codec } = home
  return whileNobodySaves(async () => {
    await settle(folder)
    const seen = await marksOfState(folder)
    const opened = await openOfficeFolder({ ...home, known }, besides)
    const office = stateOfficeOf(opened)
    const done = await work({
      folder: opened,
      office,
      stage: (inputs, write) =>
        withStaging(folder, inputs, (staging) => {
          const files = new StagedState(folder, staging, stamp, seen)
          const books = new WorkbookHome(registry, files, office, codec, known)
          staging.checkBefore(async () => home.kept?.(books.applied))
          return write(staging, books)
        }),
    })
    await pruneStates(folder)
    return done
  })
}
