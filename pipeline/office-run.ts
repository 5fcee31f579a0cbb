/** The run of one office in its own folder: what was sent is merged, results and state are written in one commit. */
import { join, relative, resolve, sep } from 'node:path'
import type { Source } from '../office/intake/read-files.ts'
import type { Outputs } from '../office/outputs.ts'
import { type Run, rollup } from '../office/rollup.ts'
import { runEvents } from '../office/state/run-events.ts'
import { WorkbookHome } from '../office/state/workbook-home.ts'
import { UnusableError } from '../office/unusable.ts'
import type { Watch } from '../office/watch.ts'
import { writeRun } from '../office/write-run.ts'
import type { Registry } from '../programmes/registry-of.ts'
import { locksOf } from '../submissions/merge/locks.ts'
import type { Refusal, Submission } from '../submissions/recognise/submission.ts'
import type { Conflict } from '../submissions/state/apply.ts'
import type { Line } from '../submissions/state/line.ts'
import type { Day } from '../templates/values/day.ts'
import { nodeCodec } from '../workbook/codecs/node.ts'
import { type FolderRead, readFolder } from './intake/read-folder.ts'
import { keptSendings } from './kept-sendings.ts'
import { markOf } from './manifest.ts'
import { INBOX, type OfficeFolder, openOfficeFolder, RESULTS } from './office-folder.ts'
import { ChangedMeanwhile, pruneStates, StagedState } from './staged-state.ts'
import { type Committed, withStaging } from './staging.ts'

/** How often everything is put together again because somebody saved a workbook of the office's meanwhile. */
const TRIES = 3

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
    office: (path: string) => {
      const file = folder.files.find((of) => of.path === path)
      return file === undefined ? null : way(resolve(file.full))
    },
  }
}

export const stateOfficeOf = ({ office }: Pick<OfficeFolder, 'office'>) => ({
  union: office.union,
  year: office.year,
  level: office.level,
})

async function once(registry: Registry, root: string, options: OfficeRunOptions): Promise<OfficeRun> {
  const folder = await openOfficeFolder(registry, root, options.besides)
  const { office, offices } = folder
  const watch = options.watch ?? {}
  const read = await readFolder(registry, join(root, INBOX), watch)
  const marks = await marksOf(read.sources)
  const locks = registry.programmes.flatMap((programme) => locksOf(office, programme))
  const fromArchive = await keptSendings(registry, root, locks, new Set(marks.values()))
  const run = await rollup({
    registry,
    submissions: [...read.submissions, ...fromArchive],
    offices,
    refused: read.refused,
    codec: nodeCodec,
    watch,
  })
  const inputs = read.files.map((file) => resolve(file.full))
  const done = await withStaging(root, inputs, async (staging) => {
    await writeRun(run, below(RESULTS, staging), {
      ways: waysIn(folder),
      codec: nodeCodec,
      today: options.today,
      sources: options.replies ? read.sources : null,
      watch,
    })
    const own = stateOfficeOf(folder)
    const home = new WorkbookHome(registry, new StagedState(root, staging, options.stamp), own, nodeCodec)
    const before = await home.read()
    const received = { hashOf: (file: string) => marks.get(file), on: options.today }
    const kept = await home.apply(runEvents(own, run, before.lines, received))
    return { ...(await staging.commitRun()), state: kept.lines, conflicts: kept.conflicts }
  })
  await pruneStates(root)
  return { ...done, folder, run, read, fromArchive }
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
  for (let tried = 1; ; tried++) {
    try {
      return await once(registry, root, options)
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile)) throw error
      if (tried === TRIES)
        throw new UnusableError('办公室工作簿正被人反复保存，没有写出任何结果：请等保存停下来再运行')
    }
  }
}
