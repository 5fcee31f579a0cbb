/**
 * A finished year is cleared: what was sent, what was kept of it and what was written go, and the office's workbooks
 * stay. First a list; then one commit of exactly what was listed.
 */
import { hideNumbers } from '../../templates/values/mask.ts'
import { csv } from '../report/csv.ts'
import type { Run } from '../rollup.ts'
import { rollup } from '../rollup.ts'
import { UnusableError } from '../unusable.ts'
import { type OfficeHome, textAt } from './folder.ts'
import { MANIFEST, manifestIn } from './manifest.ts'
import { markOf } from './mark-of.ts'
import { stateOf } from './office-change.ts'
import { INBOX, makeFolders, openOfficeFolder } from './office-folder.ts'
import { fromArchiveOf, marksOf } from './office-look.ts'
import { onState } from './on-state.ts'
import { openWork } from './open-work.ts'
import { readSent, type SentRead } from './read-sent.ts'
import { survey } from './survey.ts'
import { CLEARED, lastingFiles, type YearFile, type YearFiles, yearFiles } from './year-files.ts'

export interface Clearing extends YearFiles {
  readonly year: number
  /** The office's own workbooks, blanks of other forms and workbooks of other offices: never touched. */
  readonly lasting: readonly string[]
  /** What is not finished, a line each. */
  readonly open: readonly string[]
  /** Of exactly this list. */
  readonly mark: string
}

const markOfFiles = (own: readonly YearFile[]): string =>
  markOf(JSON.stringify(own.map(({ path, mark }) => [path, mark])))

/** What lies in 收件 as a run would read it; `null` where nothing does. */
async function sentIn(home: OfficeHome, offices: Run['offices']): Promise<SentRead | null> {
  const { files, links } = await survey(home.folder, INBOX)
  return files.length + links.length === 0 ? null : readSent(home, offices)
}

/**
 * What clearing would take away and what it would leave. Nothing is written.
 * @throws UnusableError where the folder cannot be used
 */
export async function clearingOf(home: OfficeHome): Promise<Clearing> {
  const folder = await openOfficeFolder(home)
  const { office, offices } = folder
  const state = await stateOf(home)
  const read = await sentIn(home, offices)
  const fromArchive = await fromArchiveOf(home, folder, await marksOf(read?.sources ?? new Map()))
  const run = await rollup({
    registry: home.registry,
    submissions: [...(read?.submissions ?? []), ...fromArchive],
    offices,
    refused: read?.refused ?? [],
    codec: home.codec,
  })
  const files = await yearFiles(home, office, read, state)
  return {
    ...files,
    year: office.year,
    lasting: await lastingFiles(home.folder),
    open: openWork(home.registry, run, office, state),
    mark: markOfFiles(files.own),
  }
}

const HEADERS = ['年度', '文件', '是什么', '字节', '内容标记', '清理日期', '经办人'] as const

/** The record of what was taken away, under that of earlier times. */
async function recordOf(
  home: OfficeHome,
  { year, own }: Clearing,
  { on, by }: Pick<ClearOrder, 'on' | 'by'>,
): Promise<string> {
  const rows = own.map(({ path, part, bytes, mark }) => [year, hideNumbers(path), part, bytes, mark, on, by])
  const now = csv(HEADERS, rows)
  const before = await textAt(home.folder, CLEARED)
  return before === null ? now : before.trimEnd() + now.slice(now.indexOf('\r\n'))
}

export interface ClearOrder {
  /** The year as the person wrote it: no other is cleared. */
  readonly year: number
  /** Of the list that the person has seen; without it the list as it is now. */
  readonly mark?: string
  /** Whether to clear although something is not finished. */
  readonly unfinished: boolean
  /** The day, as the record has it. */
  readonly on: string
  readonly by: string
  /** Names the state that is laid by. */
  readonly stamp: string
  onDone?(done: number, of: number): void
}

/**
 * Takes away what `clearingOf` lists, in one commit: whoever is cut short has it finished by whoever opens the folder
 * next.
 * @throws UnusableError for another year, for a year with open work, and where something changed since the list
 */
export function clearYear(home: OfficeHome, order: ClearOrder): Promise<Clearing> {
  return onState(home, { stamp: order.stamp }, async ({ office, stage }) => {
    if (order.year !== office.year)
      throw new UnusableError(
        `这个文件夹是 ${office.year} 年的，不是 ${order.year} 年的，没有删去任何文件：请核对文件夹和年度`,
      )
    const clearing = await clearingOf(home)
    if (clearing.open.length > 0 && !order.unfinished)
      throw new UnusableError(`${office.year} 年还有没办完的，没有删去任何文件：${clearing.open.join('；')}`)
    if (order.mark !== undefined && order.mark !== clearing.mark)
      throw new UnusableError('文件和刚才列出的不同了，没有删去任何文件：请再列一次')
    if (clearing.own.length === 0) return clearing
    await stage([], async (staging) => {
      const gone = new Set(clearing.own.map(({ path }) => path))
      const written = [...(await manifestIn(home.folder))].filter(([path]) => !gone.has(path))
      await staging.keep(MANIFEST, JSON.stringify(Object.fromEntries(written)))
      await staging.keep(CLEARED, await recordOf(home, clearing, order))
      for (const { path, mark } of clearing.own) staging.takeAway({ path, mark })
      if (order.onDone !== undefined) staging.onMoved = order.onDone
      await staging.commit()
    })
    await makeFolders(home.folder)
    return clearing
  })
}
