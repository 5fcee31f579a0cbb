/** Everything that a run reads: the submissions of a folder and the offices' workbooks. */
import { realpath } from 'node:fs/promises'
import type { Registry } from '../../programmes/registry-of.ts'
import { isOfficeBook, type Office } from '../../submissions/office/office.ts'
import { recogniseOffice } from '../../submissions/recognise/recognise-office.ts'
import { isRefusal, recogniseSubmission } from '../../submissions/recognise/recognise-submission.ts'
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import { UnusableError } from '../exit.ts'
import { namedAsWorkbook, readFileAsBook } from '../read-file.ts'
import { type ReadBook, readFiles, refusalOf, type Source } from './read-files.ts'
import { type FoundFile, isFolder, type Survey, survey } from './walk.ts'

export interface Inbox extends Pick<Survey, 'own' | 'system'> {
  readonly files: readonly FoundFile[]
  readonly submissions: readonly Submission[]
  readonly refused: readonly Refusal[]
  /** The bytes of each submission's file. */
  readonly sources: ReadonlyMap<string, Source>
}

/**
 * Reads every file of a folder, and the files in archives. One that cannot be read is refused with its reason; the
 * others go on.
 * @throws UnusableError where there is nothing to read
 */
export async function readInbox(
  registry: Registry,
  folder: string,
  onFile?: (done: number, of: number) => void,
): Promise<Inbox> {
  const { files, own, system, links } = await survey(folder)
  if (files.length + links.length === 0) throw new UnusableError(emptyWords(folder, own))
  const submissions: Submission[] = []
  const refused: Refusal[] = [...links]
  const sources = new Map<string, Source>()
  const passed = { system }
  for await (const found of readFiles(registry, files, passed, onFile)) {
    const read = 'reason' in found ? found : recogniseFound(registry, found)
    if (isRefusal(read)) refused.push(read)
    else {
      submissions.push(read)
      if ('again' in found) sources.set(read.file, found.again)
    }
  }
  return { files, submissions, refused, sources, own, system: passed.system }
}

function recogniseFound(registry: Registry, found: ReadBook): Submission | Refusal {
  const { path, book } = found
  if (isOfficeBook(book)) return { file: path, reason: '是办公室工作簿，不当作报送读取：请用 --office 指定' }
  const read = recogniseSubmission(registry, book, path)
  return isRefusal(read) ? refusalOf(registry, found, read) : read
}

/** Nothing to read under a path. */
export const emptyWords = (path: string, own: number): string =>
  `“${path}”里没有报送文件${own > 0 ? `（只有以往运行的结果 ${own} 份）` : ''}：请把各单位报来的工作簿放进去`

export interface Offices {
  readonly offices: Office[]
  readonly files: FoundFile[]
  /** Files of a folder of offices' workbooks that are none. */
  readonly skipped: Refusal[]
}

/** An office's workbook; `null` where a file that lies among them is something else. */
async function readOffice(
  registry: Registry,
  file: FoundFile,
  inFolder: boolean,
): Promise<Office | Refusal | null> {
  const book = await readFileAsBook(file)
  if ('reason' in book) return inFolder && !namedAsWorkbook(file.path) ? null : book
  return inFolder && !isOfficeBook(book) ? null : recogniseOffice(registry, book, file.path)
}

/**
 * Reads the offices' workbooks. A path may be a folder of them; other files that lie there are passed over.
 * @throws UnusableError where one cannot be used: a run by half an office's word would mislead
 */
export async function readOffices(registry: Registry, paths: readonly string[]): Promise<Offices> {
  const read: Offices = { offices: [], files: [], skipped: [] }
  const known = new Set<string>()
  for (const path of paths) {
    const { files, links } = await survey(path)
    const inFolder = await isFolder(path)
    read.skipped.push(...links)
    let used = 0
    for (const file of files) {
      const place = await realpath(file.full)
      const office = known.has(place) ? undefined : await readOffice(registry, file, inFolder)
      if (office === null) read.skipped.push({ file: file.path, reason: '不是办公室工作簿，没有采用' })
      else used++
      if (office) {
        known.add(place)
        add(read, office, file)
      }
    }
    if (used === 0) throw new UnusableError(`“${path}”里没有办公室工作簿：请检查 --office 的路径`)
  }
  return read
}

function add({ offices, files }: Offices, office: Office | Refusal, file: FoundFile): void {
  if ('reason' in office) throw new UnusableError(`办公室工作簿 ${file.full}：${office.reason}`)
  const same = offices.findIndex((other) => other.union === office.union && other.year === office.year)
  if (same >= 0)
    throw new UnusableError(
      `${office.union} ${office.year} 年有两份办公室工作簿：${files[same]!.full}、${file.full}，请只留一份`,
    )
  offices.push(office)
  files.push(file)
}
