/** The run of one office in its own folder: what was sent is merged, results and state are written in one commit. */
import { join, relative, resolve, sep } from 'node:path'
import type { Source } from '../office/intake/read-files.ts'
import type { Outputs } from '../office/outputs.ts'
import { type Run, rollup } from '../office/rollup.ts'
import { runEvents } from '../office/state/run-events.ts'
import { WorkbookHome } from '../office/state/workbook-home.ts'
import type { Watch } from '../office/watch.ts'
import { writeRun } from '../office/write-run.ts'
import type { Registry } from '../programmes/registry-of.ts'
import { locksOf } from '../submissions/merge/locks.ts'
import type { Office } from '../submissions/office/office.ts'
import type { Refusal, Submission } from '../submissions/recognise/submission.ts'
import type { Conflict } from '../submissions/state/apply.ts'
import type { StateEvent } from '../submissions/state/event.ts'
import type { Line } from '../submissions/state/line.ts'
import { ledger } from '../templates/forms/ledger.ts'
import { namingList } from '../templates/forms/naming.ts'
import type { Day } from '../templates/values/day.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { settle } from './commit-journal.ts'
import { type FolderRead, readFolder } from './intake/read-folder.ts'
import { keptSendings } from './kept-sendings.ts'
import { markOf } from './manifest.ts'
import { INBOX, type OfficeFolder, openOfficeFolder, RESULTS } from './office-folder.ts'
import { marksOfState, pruneStates, StagedState, whileNobodySaves } from './staged-state.ts'
import { type Committed, withStaging } from './staging.ts'

export interface OfficeRunOptions {
  /** Workbooks of other offices, such as the province's notice. */
  readonly besides: readonly string[]
  readonly replies: boolean
  readonly today: Day
  /** Names the state that is laid by, so that later ones come later by name. */
  readonly stamp: string
  readonly watch?: Watch
}

export interface OfficeRun extends Committed {
  readonly folder: OfficeFolder
  readonly run: Run
  readonly read: FolderRead
  /** The office's state once the run has kept it. */
  readonly state: readonly Line[]
  readonly conflicts: readonly Conflict[]
  /** Accepted sendings that are no longer in the inbox, and count from where they were kept. */
  readonly fromArchive: readonly Submission[]
}

/** Results go into a folder of their own below the office's. */
const below = (folder: string, outputs: Outputs): Outputs => ({
  put: (path, content) => outputs.put(`${folder}/${path}`, content),
})

/** Marks of the bytes of every file that was read, by its path. */
async function marksOf(sources: ReadonlyMap<string, Source>): Promise<Map<string, string>> {
  const marks = new Map<string, string>()
  for (const [path, again] of sources) {
    const bytes: Uint8Array | Refusal | null = await again()
    if (bytes !== null && !('reason' in bytes)) marks.set(path, markOf(bytes))
  }
  return marks
}

/** The way from the results to what was read, all of it within the office's folder. */
function waysIn(folder: OfficeFolder) {
  const way = (to: string): string => relative(join(folder.root, RESULTS), to).split(sep).join('/')
  return {
    submission: (path: string) => way(join(folder.root, path.startsWith('存档/') ? '' : INBOX, path)),
    office: (path: string) =>
      way(resolve(folder.others.find((of) => of.path === path)?.full ?? join(folder.root, path))),
  }
}

/** Whether a run would read what an event writes; receipts and lines not yet decided say nothing to it. */
const isRead = ({ form }: StateEvent): boolean => form === ledger.id || form === namingList.id

export const stateOfficeOf = ({ office }: Pick<OfficeFolder, 'office'>) => ({
  union: office.union,
  year: office.year,
  level: office.level,
})

async function once(registry: Registry, root: string, options: OfficeRunOptions): Promise<OfficeRun> {
  await settle(root)
  const seen = await marksOfState(root)
  const folder = await openOfficeFolder(registry, root, options.besides)
  const { office, offices } = folder
  const watch = options.watch ?? {}
  const read = await readFolder(registry, join(root, INBOX), watch)
  const marks = await marksOf(read.sources)
  const locks = registry.programmes.flatMap((programme) => locksOf(office, programme))
  const fromArchive = await keptSendings(registry, root, locks, new Set(marks.values()))
  const merged = (all: readonly Office[]): Promise<Run> =>
    rollup({
      registry,
      submissions: [...read.submissions, ...fromArchive],
      offices: all,
      refused: read.refused,
      codec: nodeCodec,
      watch,
    })
  const first = await merged(offices)
  const inputs = read.files.map((file) => resolve(file.full))
  const done = await withStaging(root, inputs, async (staging) => {
    const own = stateOfficeOf(folder)
    const files = new StagedState(root, staging, options.stamp, seen)
    const home = new WorkbookHome(registry, files, own, nodeCodec)
    const before = await home.read()
    const received = { hashOf: (file: string) => marks.get(file), on: options.today }
    const events = runEvents(own, first, before.lines, received)
    const kept = await home.apply(events)
    const now = events.some(isRead) ? await home.wholeOffice() : null
    // Results tell of the state that is written with them.
    const run = now === null ? first : await merged([now, ...offices.filter((each) => each !== office)])
    await writeRun(run, below(RESULTS, staging), {
      ways: waysIn(folder),
      codec: nodeCodec,
      today: options.today,
      sources: options.replies ? read.sources : null,
      watch,
    })
    return { ...(await staging.commitRun()), run, state: kept.lines, conflicts: kept.conflicts }
  })
  await pruneStates(root)
  return { ...done, folder, read, fromArchive }
}

/**
 * @param root the office's folder
 * @throws UnusableError where it cannot be used, or its workbooks are being saved again and again
 */
export async function officeRun(
  registry: Registry,
  root: string,
  options: OfficeRunOptions,
): Promise<OfficeRun> {
  return whileNobodySaves(() => once(registry, root, options))
}
