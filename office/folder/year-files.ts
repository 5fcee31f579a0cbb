/**
 * Which files of an office's folder are of its own year and may go once the year is finished, and which stay: its
 * workbooks, what others put there, and whatever cannot be told.
 */
import type { Office } from '../../submissions/office/office.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { Line } from '../../submissions/state/line.ts'
import { receipts } from '../../templates/forms/receipts.ts'
import { csvSets } from '../intake/csv-set.ts'
import { ofSystem } from '../intake/given.ts'
import type { Removal } from './commit-journal.ts'
import { bytesAt, type Folder, type OfficeHome } from './folder.ts'
import { keptPath } from './kept-sendings.ts'
import { manifestIn } from './manifest.ts'
import { markOf } from './mark-of.ts'
import { ARCHIVE, INBOX, OTHERS, ownFiles, RESULTS, SAMPLES } from './office-folder.ts'
import type { SentRead } from './read-sent.ts'
import { EARLIER } from './staged-state.ts'

/** What a file that may go is. */
export const YEAR_PARTS = ['报送文件', '已接收的存档', '结果', '写好以后改过的结果', '以前的状态'] as const
export type YearPart = (typeof YEAR_PARTS)[number]

export interface YearFile extends Removal {
  readonly part: YearPart
  readonly bytes: number
}

export interface StayingFile {
  readonly path: string
  readonly why: string
}

export interface YearFiles {
  readonly own: readonly YearFile[]
  /** In 收件, 结果 and 存档, but not of the office's own year as far as anybody can tell. */
  readonly staying: readonly StayingFile[]
}

const fileOf = async (folder: Folder, path: string, part: YearPart): Promise<YearFile | null> => {
  const bytes = await bytesAt(folder, path)
  return bytes === null ? null : { path, part, mark: markOf(bytes), bytes: bytes.length }
}

/** Every file below a place, but for those that a system leaves there. */
async function filesBelow(folder: Folder, start: string): Promise<string[]> {
  const found: string[] = []
  for (const { name, kind } of (await folder.entries(start)) ?? []) {
    if (ofSystem(name)) continue
    if (kind === 'folder') found.push(...(await filesBelow(folder, `${start}/${name}`)))
    else found.push(`${start}/${name}`)
  }
  return found
}

/** Why a sending is not the office's own of this year; `null` where it is. */
function strange({ year, sentTo }: Submission, office: Office): string | null {
  if (year !== office.year) return `申报年度是 ${year} 年`
  return sentTo === office.union ? null : `是报送至“${sentTo}”的`
}

/** Why each file of 收件 stays, by its path there; `null` for those that may go. */
function ofInbox({ registry }: OfficeHome, office: Office, read: SentRead): Map<string, string | null> {
  const paths = read.paths.map((path) => path.slice(INBOX.length + 1))
  const sets = csvSets(
    registry,
    paths.map((path) => ({ path })),
  )
  /** What was read of a file: itself, what lies in it, or the set that it is a sheet of. */
  const isFrom = (piece: string, path: string): boolean =>
    piece === path || piece.startsWith(`${path}/`) || (sets.get(piece) ?? []).some((one) => one.path === path)
  return new Map(
    paths.map((path) => {
      const refused = read.refused.find(({ file }) => isFrom(file, path))
      if (refused !== undefined) return [path, `看不出是哪一年的：${refused.reason}`] as const
      const sent = read.submissions.filter(({ file }) => isFrom(file, path))
      const [why] = sent.flatMap((each) => strange(each, office) ?? [])
      return [path, sent.length === 0 ? '没有读出报送' : (why ?? null)] as const
    }),
  )
}

async function inboxFiles(home: OfficeHome, office: Office, read: SentRead | null): Promise<YearFiles> {
  const own: YearFile[] = []
  const staying: StayingFile[] = []
  const why = read === null ? new Map<string, string | null>() : ofInbox(home, office, read)
  for (const [path, stays] of why) {
    const at = `${INBOX}/${path}`
    const file = stays === null ? await fileOf(home.folder, at, '报送文件') : null
    // Saved anew since it was read: what it is now nobody has looked at.
    if (file !== null && read?.read.get(at) === file.mark) own.push(file)
    else staying.push({ path: at, why: stays ?? '读取以后又保存过' })
  }
  return { own, staying }
}

async function resultFiles(folder: Folder): Promise<YearFiles> {
  const written = await manifestIn(folder)
  const own: YearFile[] = []
  const staying: StayingFile[] = []
  for (const path of await filesBelow(folder, RESULTS)) {
    const mark = written.get(path)
    const file = mark === undefined ? null : await fileOf(folder, path, '结果')
    if (file === null) staying.push({ path, why: '不是程序写的' })
    else own.push(file.mark === mark ? file : { ...file, part: '写好以后改过的结果' })
  }
  return { own, staying }
}

/** `2026-10-10T00-00-01`: a state that was laid by. */
const STAMP = /^\d{4}-\d{2}-\d{2}T[\d-]+$/

async function archiveFiles(folder: Folder, state: readonly Line[]): Promise<YearFiles> {
  const accepted = new Map(
    state
      .filter(({ form }) => form === receipts.id)
      .map(({ values }) => [
        keptPath(String(values['fileHash']), String(values['file'])),
        values['fileHash'],
      ]),
  )
  const books = new Set((await ownFiles(folder)).map(({ path }) => path))
  const partOf = (path: string): YearPart | null => {
    if (accepted.has(path)) return '已接收的存档'
    const [stamp, ...book] = path.startsWith(`${EARLIER}/`) ? path.slice(EARLIER.length + 1).split('/') : []
    return stamp !== undefined && STAMP.test(stamp) && books.has(book.join('/')) ? '以前的状态' : null
  }
  const own: YearFile[] = []
  const staying: StayingFile[] = []
  for (const path of await filesBelow(folder, ARCHIVE)) {
    if (path === CLEARED) continue
    const part = partOf(path)
    const file = part === null ? null : await fileOf(folder, path, part)
    if (file === null) staying.push({ path, why: '不是程序存的' })
    else if (part === '已接收的存档' && file.mark !== accepted.get(path))
      staying.push({ path, why: '和“收件登记”登记的不是同一份' })
    else own.push(file)
  }
  return { own, staying }
}

/** What was taken away, when and by whom. */
export const CLEARED = `${ARCHIVE}/清理记录.csv`

/** @param read what lies in 收件; `null` where nothing does */
export async function yearFiles(
  home: OfficeHome,
  office: Office,
  read: SentRead | null,
  state: readonly Line[],
): Promise<YearFiles> {
  const found = [
    await inboxFiles(home, office, read),
    await archiveFiles(home.folder, state),
    await resultFiles(home.folder),
  ]
  return { own: found.flatMap(({ own }) => own), staying: found.flatMap(({ staying }) => staying) }
}

/** What stays of the office's own: its workbooks, and the folders that no year ends. */
export async function lastingFiles(folder: Folder): Promise<readonly string[]> {
  const beside = await Promise.all([SAMPLES, OTHERS].map((name) => filesBelow(folder, name)))
  return [...(await ownFiles(folder)).map(({ path }) => path), ...beside.flat()]
}
