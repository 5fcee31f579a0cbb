/** An office as a folder: 收件 (what was sent), its own workbooks, 结果 and 存档. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readOfficeBooks } from '../office/intake/read-office.ts'
import type { StateFile } from '../office/state/state-files.ts'
import { UnusableError } from '../office/unusable.ts'
import type { Registry } from '../programmes/registry-of.ts'
import type { Office } from '../submissions/office/office.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { settle } from './commit-journal.ts'
import { readOffices } from './intake/read-folder.ts'
import { type FoundFile, isFolder, survey } from './intake/walk.ts'

export const INBOX = '收件'
export const RESULTS = '结果'
export const ARCHIVE = '存档'

/** Whether a path is an office's folder: it has one for what is sent to it. */
export const isOfficeFolder = (path: string): Promise<boolean> => isFolder(join(path, INBOX))

/** The workbooks of the office's own: nothing that was sent, written out or laid by is among them. */
export async function ownFiles(root: string): Promise<readonly FoundFile[]> {
  const { files } = await survey(root, [INBOX, RESULTS, ARCHIVE])
  return files.filter(({ path }) => /\.xlsx$/i.test(path))
}

/** The bytes of a file of the office's own. */
export async function bytesOf(file: FoundFile): Promise<Uint8Array> {
  const bytes = await file.bytes()
  if ('reason' in bytes) throw new UnusableError(`“${file.full}”${bytes.reason}`)
  return bytes
}

export const stateFilesIn = async (root: string): Promise<StateFile[]> =>
  (await ownFiles(root)).map((file) => ({ path: file.path, bytes: () => bytesOf(file) }))

export interface OfficeFolder {
  readonly root: string
  /** Whose folder it is. */
  readonly office: Office
  /** Every office whose workbook lies there or was named besides. */
  readonly offices: readonly Office[]
  readonly files: readonly FoundFile[]
  /** Those of them that belong to other offices. */
  readonly others: readonly FoundFile[]
}

/**
 * Whose folder it is, and what its workbooks say.
 * @param besides workbooks of other offices, such as the province's notice
 * @throws UnusableError where that cannot be said
 */
export async function openOfficeFolder(
  registry: Registry,
  root: string,
  besides: readonly string[] = [],
): Promise<OfficeFolder> {
  await settle(root)
  if (!(await isOfficeFolder(root)))
    throw new UnusableError(`“${root}”里没有“${INBOX}”文件夹：请建一个，把各单位报来的文件放进去`)
  const own = await ownFiles(root)
  if (own.length === 0)
    throw new UnusableError(
      `“${root}”里还没有办公室工作簿：请用 templates --for-office 生成一份，填好“办公室信息”和年度通知，放进这个文件夹`,
    )
  const chosen = [{ name: root, isFolder: true, files: own, links: [] }]
  const here = await readOfficeBooks(registry, chosen, nodeCodec, true)
  const [office, another] = here.offices
  if (office === undefined) throw new UnusableError(`“${root}”里没有办公室工作簿`)
  if (another !== undefined)
    throw new UnusableError(
      `“${root}”里有两个办公室或两个年度的工作簿（${office.union} ${office.year} 年、${another.union} ${another.year} 年）：一个文件夹只放一个办公室一年的`,
    )
  const others = besides.length === 0 ? null : await readOffices(registry, besides)
  return {
    root,
    office,
    offices: [office, ...(others?.offices ?? [])],
    files: [...here.files, ...(others?.files ?? [])],
    others: others?.files ?? [],
  }
}

/** Makes the folders that an office works with. */
export async function makeFolders(root: string): Promise<void> {
  for (const name of [INBOX, RESULTS, ARCHIVE]) await mkdir(join(root, name), { recursive: true })
}
