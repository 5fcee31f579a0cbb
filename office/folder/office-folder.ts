/** An office as a folder: 收件 (what was sent), its own workbooks, 结果 and 存档. */
import type { Office } from '../../submissions/office/office.ts'
import type { GivenFile } from '../intake/given.ts'
import { readOfficeBooks } from '../intake/read-office.ts'
import type { StateFile } from '../state/state-files.ts'
import { UnusableError } from '../unusable.ts'
import { settle } from './commit-journal.ts'
import type { Folder, OfficeHome } from './folder.ts'
import { fileIn, survey } from './survey.ts'

export const INBOX = '收件'
export const RESULTS = '结果'
export const ARCHIVE = '存档'
/** Blanks of other forms, in which results are handed on beside ours. */
export const SAMPLES = '表样'
/** Workbooks of offices above and below, such as the province's notice: read, and nobody's state here. */
export const OTHERS = '其他办公室'

/** Whether a folder is an office's: it has one for what is sent to it. */
export const isOfficeFolder = async (folder: Folder): Promise<boolean> =>
  (await folder.kindOf(INBOX)) === 'folder'

/** The workbooks of the office's own: nothing that was sent, written out or laid by is among them. */
export async function ownFiles(folder: Folder): Promise<readonly GivenFile[]> {
  const { files } = await survey(folder, '', [INBOX, RESULTS, ARCHIVE, SAMPLES, OTHERS])
  return files.filter(({ path }) => /\.xlsx$/i.test(path))
}

/** The bytes of a file of the office's own. */
export async function bytesOf(file: GivenFile): Promise<Uint8Array> {
  const bytes = await file.bytes()
  if ('reason' in bytes) throw new UnusableError(`“${file.name}”${bytes.reason}`)
  return bytes
}

export const stateFilesIn = async (folder: Folder): Promise<StateFile[]> =>
  (await ownFiles(folder)).map((file) => ({ path: file.path, bytes: () => bytesOf(file) }))

/** Workbooks of other offices that were named besides, such as the province's notice. */
export interface Besides {
  readonly offices: readonly Office[]
  /** The way to one of them from the results, with `/`; `null` for what is none of them. */
  wayTo(path: string): string | null
}

export interface OfficeFolder {
  /** Whose folder it is. */
  readonly office: Office
  /** Every office whose workbook lies there or was named besides. */
  readonly offices: readonly Office[]
  readonly files: readonly GivenFile[]
}

/**
 * Whose folder it is, and what its workbooks say.
 * @throws UnusableError where that cannot be said
 */
export async function openOfficeFolder(
  { registry, folder, codec, known }: OfficeHome,
  besides: Besides | null = null,
): Promise<OfficeFolder> {
  await settle(folder)
  const { name } = folder
  if (!(await isOfficeFolder(folder)))
    throw new UnusableError(`“${name}”里没有“${INBOX}”文件夹：请建一个，把各单位报来的文件放进去`)
  const own = await ownFiles(folder)
  if (own.length === 0) throw new UnusableError(`“${name}”里还没有办公室工作簿`, 'make-office-book')
  const chosen = [{ name, isFolder: true, files: own, links: [] }]
  const here = await readOfficeBooks(registry, chosen, codec, true, known)
  const [office, another] = here.offices
  if (office === undefined) throw new UnusableError(`“${name}”里没有办公室工作簿`)
  if (another !== undefined)
    throw new UnusableError(
      `“${name}”里有两个办公室或两个年度的工作簿（${office.union} ${office.year} 年、${another.union} ${another.year} 年）：一个文件夹只放一个办公室一年的`,
    )
  if (
    office.inbox !== undefined &&
    office.inbox !== INBOX &&
    (await folder.kindOf(office.inbox)) === 'folder'
  )
    throw new UnusableError(
      `“${name}”里既有“${INBOX}”又有“办公室信息”写明的收件文件夹“${office.inbox}”：请只留一个放各单位报来的文件，另一个移走或改名`,
    )
  const others = await othersIn({ registry, folder, codec })
  return { office, offices: [office, ...others, ...(besides?.offices ?? [])], files: here.files }
}

/** The other offices whose workbooks lie in the folder; paths are relative to the office's own folder. */
async function othersIn({ registry, folder, codec }: OfficeHome): Promise<readonly Office[]> {
  const { files, links } = await survey(folder, OTHERS)
  if (files.length === 0) return []
  const named = files.map(({ path }) => fileIn(folder, `${OTHERS}/${path}`))
  const chosen = [{ name: folder.placeOf(OTHERS), isFolder: true, files: named, links }]
  return (await readOfficeBooks(registry, chosen, codec)).offices
}

export const stateOfficeOf = ({ office }: Pick<OfficeFolder, 'office'>) => ({
  union: office.union,
  year: office.year,
  level: office.level,
})

/** Makes the folders that an office works with. */
export async function makeFolders(folder: Folder): Promise<void> {
  for (const name of [INBOX, RESULTS, ARCHIVE]) await folder.makeFolder(name)
}

/** The blanks of other forms that lie in the office's folder. */
export async function samplesIn(folder: Folder): Promise<readonly GivenFile[]> {
  if ((await folder.kindOf(SAMPLES)) !== 'folder') return []
  return (await survey(folder, SAMPLES)).files.filter(({ path }) => /\.xlsx$/i.test(path))
}
