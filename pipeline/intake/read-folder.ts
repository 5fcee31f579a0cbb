/** The submissions of a folder on disk, and the offices' workbooks by their paths. */
import { realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { type Besides, RESULTS } from '../../office/folder/office-folder.ts'
import { emptyWords } from '../../office/intake/given.ts'
import { type Inbox, type InboxWatch, readInbox } from '../../office/intake/read-inbox.ts'
import { type Chosen, type Offices, readOfficeBooks } from '../../office/intake/read-office.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { type FoundFile, isFolder, survey } from './walk.ts'

/** What a folder held, with the files that were read for it. */
export type FolderRead = Inbox & { readonly files: readonly FoundFile[] }

/**
 * Reads every file of a folder, and the files in archives.
 * @throws UnusableError where there is nothing to read
 */
export async function readFolder(
  registry: Registry,
  folder: string,
  watch: InboxWatch = {},
): Promise<FolderRead> {
  const found = await survey(folder)
  if (found.files.length + found.links.length === 0) throw new UnusableError(emptyWords(folder, found.own))
  return { ...(await readInbox(registry, found, nodeCodec, watch)), files: found.files }
}

/**
 * Reads the offices' workbooks. A path may be a folder of them.
 * @throws UnusableError where one cannot be used
 */
export async function readOffices(registry: Registry, paths: readonly string[]): Promise<Offices<FoundFile>> {
  const known = new Map<string, FoundFile>()
  const once = async (file: FoundFile): Promise<FoundFile> => {
    const place = await realpath(file.full)
    const same = known.get(place) ?? file
    known.set(place, same)
    return same
  }
  const chosen: Chosen<FoundFile>[] = []
  for (const path of paths) {
    const { files, links } = await survey(path)
    chosen.push({
      name: path,
      isFolder: await isFolder(path),
      files: await Promise.all(files.map(once)),
      links,
    })
  }
  return readOfficeBooks(registry, chosen, nodeCodec)
}

/**
 * Workbooks of other offices, as an office's own run is given them.
 * @param root the office's folder
 * @throws UnusableError where one cannot be used
 */
export async function besidesOf(
  registry: Registry,
  root: string,
  paths: readonly string[],
): Promise<Besides | null> {
  if (paths.length === 0) return null
  const { offices, files } = await readOffices(registry, paths)
  return {
    offices,
    wayTo: (path) => {
      const file = files.find((of) => of.path === path)
      return file === undefined
        ? null
        : relative(join(root, RESULTS), resolve(file.full)).split(sep).join('/')
    },
  }
}
