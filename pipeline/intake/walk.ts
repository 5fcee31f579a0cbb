/** The files under a folder, in a stable order. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Given, type GivenFile, ofSystem } from '../../office/intake/given.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { byCode } from '../../templates/values/text.ts'
import { MANIFEST, outputsIn } from '../manifest.ts'
import { bytesOfFile } from './bytes-of-file.ts'

/** A file on disk. */
export interface FoundFile extends GivenFile {
  readonly full: string
}

/** The file that stands at `full`, known as `path`. */
export const fileAt = (path: string, full: string): FoundFile => ({
  path,
  full,
  name: full,
  bytes: () => bytesOfFile(path, full),
})

/** What iCloud leaves of a file that is not on this computer: `.历下区.xlsx.icloud`. */
const NOT_DOWNLOADED = /^\..+\.icloud$/i

const NOT_HERE = '还在 iCloud 上，没有下载到本机：请先下载，再运行'

const LINK = '是符号链接，没有读取：请把文件本身复制到这里'

/**
 * Every file of a folder and its subfolders, or the one file that was named. What an earlier run wrote there is
 * left out: results are no submissions, even where somebody has them written into the inbox.
 * @param without folders directly below it that are left out
 * @throws UnusableError where there is no such file or folder
 */
export async function survey(start: string, without: readonly string[] = []): Promise<Given<FoundFile>> {
  const info = await stat(start).catch(() => null)
  if (info === null) throw new UnusableError(`找不到“${start}”，请检查路径`)
  if (info.isFile()) return { files: [fileAt(basename(start), start)], own: 0, system: 0, links: [] }
  const found: FoundFile[] = []
  const links: Refusal[] = []
  const outputs = new Set<string>()
  let system = 0
  const visit = async (folder: string, prefix: string): Promise<void> => {
    for (const path of await outputsIn(folder)) outputs.add(`${prefix}${path}`)
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`
      if (entry.name === MANIFEST) continue
      if (entry.isFile() && NOT_DOWNLOADED.test(entry.name))
        links.push({
          file: path.replace(/\.([^/]+)\.icloud$/i, '$1'),
          code: 'intake/not-here',
          reason: NOT_HERE,
        })
      else if (ofSystem(entry.name)) system += entry.isFile() ? 1 : 0
      else if (entry.isDirectory()) {
        if (!without.includes(path)) await visit(join(folder, entry.name), `${path}/`)
      } else if (entry.isSymbolicLink()) links.push({ file: path, code: 'intake/link', reason: LINK })
      else if (entry.isFile()) found.push(fileAt(path, join(folder, entry.name)))
    }
  }
  await visit(start, '')
  const files = found.filter(({ path }) => !outputs.has(path)).sort((a, b) => byCode(a.path, b.path))
  return {
    files,
    own: found.length - files.length,
    system,
    links: links.sort((a, b) => byCode(a.file, b.file)),
  }
}

/** The files alone. */
export const walk = async (start: string): Promise<readonly FoundFile[]> => (await survey(start)).files

/** Whether a path names a folder. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() ?? false
