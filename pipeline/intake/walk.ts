/** The files under a folder, in a stable order. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UnusableError } from '../exit.ts'
import { outputsIn } from '../staging.ts'

export interface FoundFile {
  /** Relative to the folder that was named, with `/`; the file's name where a file was named. */
  readonly path: string
  readonly full: string
}

/** Lock files of Excel and WPS, and files that the system hides. */
const skipped = (name: string): boolean =>
  name.startsWith('~$') || name.startsWith('.~') || name.startsWith('.')

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Every file of a folder and its subfolders, or the one file that was named. What an earlier run wrote there is
 * left out: results are no submissions, even where somebody has them written into the inbox.
 * @throws UnusableError where there is no such file or folder
 */
export async function walk(start: string): Promise<FoundFile[]> {
  const info = await stat(start).catch(() => null)
  if (info === null) throw new UnusableError(`找不到“${start}”，请检查路径`)
  if (info.isFile()) return [{ path: start.split(/[\\/]/).at(-1)!, full: start }]
  const found: FoundFile[] = []
  const own = new Set<string>()
  const visit = async (folder: string, prefix: string): Promise<void> => {
    for (const path of await outputsIn(folder)) own.add(`${prefix}${path}`)
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => byCode(a.name, b.name))) {
      if (skipped(entry.name)) continue
      const path = `${prefix}${entry.name}`
      if (entry.isDirectory()) await visit(join(folder, entry.name), `${path}/`)
      else if (entry.isFile()) found.push({ path, full: join(folder, entry.name) })
    }
  }
  await visit(start, '')
  return found.filter(({ path }) => !own.has(path)).sort((a, b) => byCode(a.path, b.path))
}
