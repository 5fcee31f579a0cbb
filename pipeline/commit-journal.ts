/** What a commit has still to move: whoever opens the folder next finishes it, or clears away what never began. */
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { lockFolder } from './run-lock.ts'

/** Begins the names of the folders in which files are staged. */
export const STAGED = '.writing-'

/** It is written whole before the first file moves, and gone after the last. */
export const JOURNAL = '.committing.json'

export interface Journal {
  /** The folder of staged files, beside the outputs. */
  readonly from: string
  readonly paths: readonly string[]
}

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

export async function moveAll(out: string, { from, paths }: Journal): Promise<void> {
  for (const path of paths) {
    const source = join(out, from, path)
    // Moved already by the run that was cut short.
    if (!(await exists(source))) continue
    const target = join(out, path)
    await mkdir(dirname(target), { recursive: true })
    await rename(source, target)
  }
  await rm(join(out, JOURNAL), { force: true })
  await rm(join(out, from), { recursive: true, force: true })
}

/** Finishes the commit of a run that was cut short while moving, and clears away what others left unfinished. */
export async function recover(out: string): Promise<void> {
  const journal = await readFile(join(out, JOURNAL), 'utf8').catch(() => null)
  if (journal !== null) await moveAll(out, JSON.parse(journal) as Journal)
  for (const name of await readdir(out).catch(() => []))
    if (name.startsWith(STAGED)) await rm(join(out, name), { recursive: true, force: true })
}

/**
 * Finishes a commit that was cut short, so that nothing is read from a folder half old and half new.
 * @throws UnusableError where the run that commits still lives
 */
export async function settle(folder: string): Promise<void> {
  if (!(await exists(join(folder, JOURNAL)))) return
  const unlock = await lockFolder(folder)
  try {
    await recover(folder)
  } finally {
    await unlock()
  }
}
