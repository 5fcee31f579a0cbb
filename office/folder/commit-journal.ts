/** What a commit has still to move and to remove: whoever opens the folder next finishes it, or clears away what never began. */
import { bytesAt, existsIn, type Folder, folderOfPath, textAt } from './folder.ts'
import { markOf } from './mark-of.ts'

/** Begins the names of the folders in which files are staged. */
export const STAGED = '.writing-'

/** It is written whole before the first file moves, and gone after the last. */
export const JOURNAL = '.committing.json'

/** A file that is to go. */
export interface Removal {
  readonly path: string
  /** Of its bytes: what has come into its place since stays. */
  readonly mark: string
}

export interface Journal {
  /** The folder of staged files, beside the outputs. */
  readonly from: string
  readonly paths: readonly string[]
  /** What goes once all are in their places. */
  readonly removals?: readonly Removal[]
}

/** Takes away the folders above a file that are empty by now; those directly in the office's folder stay. */
async function removeEmpty(folder: Folder, path: string): Promise<void> {
  for (let at = folderOfPath(path); at.includes('/'); at = folderOfPath(at)) {
    const left = await folder.entries(at)
    if (left !== null && left.length > 0) return
    await folder.remove(at)
  }
}

async function removeAll(
  folder: Folder,
  removals: readonly Removal[],
  onRemoved: (done: number) => void,
): Promise<void> {
  for (const [index, { path, mark }] of removals.entries()) {
    const bytes = await bytesAt(folder, path)
    if (bytes !== null && markOf(bytes) === mark) await folder.remove(path)
    onRemoved(index + 1)
  }
  for (const { path } of removals) await removeEmpty(folder, path)
}

/** @param onMoved called after each file */
export async function moveAll(
  folder: Folder,
  { from, paths, removals = [] }: Journal,
  onMoved: (done: number, of: number) => void = () => {},
): Promise<void> {
  for (const [index, path] of paths.entries()) {
    const source = `${from}/${path}`
    // Where it is gone it was moved already by the run that was cut short.
    if (await existsIn(folder, source)) await folder.move(source, path)
    onMoved(index + 1, paths.length + removals.length)
  }
  await removeAll(folder, removals, (done) => onMoved(paths.length + done, paths.length + removals.length))
  await folder.remove(JOURNAL)
  await folder.remove(from)
}

/** What is still to be moved; `null` for the empty file that a browser makes before it writes a journal. */
function journalIn(text: string): Journal | null {
  return text === '' ? null : (JSON.parse(text) as Journal)
}

/** Finishes the commit of a run that was cut short while moving, and clears away what others left unfinished. */
export async function recover(folder: Folder): Promise<void> {
  const text = await textAt(folder, JOURNAL)
  const journal = text === null ? null : journalIn(text)
  if (journal !== null) await moveAll(folder, journal)
  else if (text !== null) await folder.remove(JOURNAL)
  for (const { name } of (await folder.entries('')) ?? [])
    if (name.startsWith(STAGED)) await folder.remove(name)
}

/**
 * Finishes a commit that was cut short, so that nothing is read from a folder half old and half new.
 * @throws UnusableError where the run that commits still lives
 */
export async function settle(folder: Folder): Promise<void> {
  if (!(await existsIn(folder, JOURNAL))) return
  const lock = await folder.lock()
  try {
    await recover(folder)
  } finally {
    await lock.release()
  }
}
