/** The files of an office's folder that a run is given, in a stable order. */
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { byCode } from '../../templates/values/text.ts'
import { type Given, type GivenFile, ofSystem } from '../intake/given.ts'
import type { Folder } from './folder.ts'
import { MANIFEST, outputsIn } from './manifest.ts'

/** What iCloud leaves of a file that is not on this computer: `.历下区.xlsx.icloud`. */
const NOT_DOWNLOADED = /^\..+\.icloud$/i

const NOT_HERE = '还在 iCloud 上，没有下载到本机：请先下载，再运行'

const LINK = '是符号链接，没有读取：请把文件本身复制到这里'

/** The file that lies at `full` in a folder, known as `path`. */
export const fileIn = (folder: Folder, full: string, path = full): GivenFile => ({
  path,
  name: folder.placeOf(full),
  bytes: async () => {
    const bytes = await folder.read(full)
    return 'reason' in bytes ? { ...bytes, file: path } : bytes
  },
})

/**
 * Every file below a place in a folder. What an earlier run wrote there is left out: results are no submissions, even
 * where somebody has them written into the inbox.
 * @param start where to begin; paths are relative to it
 * @param without folders directly below it that are left out
 */
export async function survey(
  folder: Folder,
  start = '',
  without: readonly string[] = [],
): Promise<Given<GivenFile>> {
  const found: GivenFile[] = []
  const links: Refusal[] = []
  const outputs = new Set<string>()
  let system = 0
  const visit = async (at: string, prefix: string): Promise<void> => {
    for (const path of await outputsIn(folder, at)) outputs.add(`${prefix}${path}`)
    for (const { name, kind } of (await folder.entries(at)) ?? []) {
      const path = `${prefix}${name}`
      const full = at === '' ? name : `${at}/${name}`
      if (name === MANIFEST) continue
      if (kind === 'file' && NOT_DOWNLOADED.test(name))
        links.push({
          file: path.replace(/\.([^/]+)\.icloud$/i, '$1'),
          code: 'intake/not-here',
          reason: NOT_HERE,
        })
      else if (ofSystem(name)) system += kind === 'file' ? 1 : 0
      else if (kind === 'folder') {
        if (!without.includes(path)) await visit(full, `${path}/`)
      } else if (kind === 'link') links.push({ file: path, code: 'intake/link', reason: LINK })
      else if (kind === 'file') found.push(fileIn(folder, full, path))
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
