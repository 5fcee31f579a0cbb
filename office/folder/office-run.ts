/** The run of one office in its own folder: what was sent is merged, results and state are written in one commit. */

import { senderEvents } from '../../submissions/foreign/mapping-events.ts'
import { locksOf } from '../../submissions/merge/locks.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import type { Conflict } from '../../submissions/state/apply.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Line } from '../../submissions/state/line.ts'
import { ledger } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { Day } from '../../templates/values/day.ts'
import type { Source } from '../intake/read-files.ts'
import type { InboxWatch } from '../intake/read-inbox.ts'
import type { Outputs } from '../outputs.ts'
import { type Run, rollup } from '../rollup.ts'
import { runEvents } from '../state/run-events.ts'
import { type Unfilled, writeTheirs } from '../theirs/write-theirs.ts'
import { writeRun } from '../write-run.ts'
import type { OfficeHome } from './folder.ts'
import { keptSendings } from './kept-sendings.ts'
import { markOf } from './manifest.ts'
import {
  ARCHIVE,
  type Besides,
  INBOX,
  type OfficeFolder,
  RESULTS,
  readSent,
  type SentRead,
  samplesIn,
} from './office-folder.ts'
import { onState } from './on-state.ts'
import type { Committed } from './staging.ts'

export interface OfficeRunOptions {
  readonly besides: Besides | null
  readonly replies: boolean
  readonly today: Day
  /** Names the state that is laid by, so that later ones come later by name. */
  readonly stamp: string
  readonly watch?: InboxWatch
}

export interface OfficeRun extends Committed {
  readonly folder: OfficeFolder
  readonly run: Run
  readonly read: SentRead
  /** The office's state once the run has kept it. */
  readonly state: readonly Line[]
  readonly conflicts: readonly Conflict[]
  /** Blanks of other forms that could not be filled. */
  readonly unfilled: readonly Unfilled[]
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
function waysIn(besides: Besides | null, inbox: string) {
  const way = (to: string): string => `../${to.replace(/\/$/, '')}`
  return {
    submission: (path: string) => way(path.startsWith(`${ARCHIVE}/`) ? path : `${inbox}/${path}`),
    office: (path: string) => besides?.wayTo(path) ?? way(path),
  }
}

/** Whether a run would read what an event writes; receipts and lines not yet decided say nothing to it. */
const isRead = ({ form }: StateEvent): boolean => form === ledger.id || form === namingList.id

/** @throws UnusableError where the folder cannot be used, or its workbooks are being saved again and again */
export const officeRun = (home: OfficeHome, options: OfficeRunOptions): Promise<OfficeRun> =>
  onState(home, options, async ({ folder, office: own, stage }) => {
    const { registry, codec } = home
    const { office, offices } = folder
    const watch = options.watch ?? {}
    const read = await readSent(home, offices, watch)
    const marks = await marksOf(read.sources)
    const locks = registry.programmes.flatMap((programme) => locksOf(office, programme))
    const fromArchive = await keptSendings(home, locks, new Set(marks.values()), offices)
    const merged = (all: readonly Office[]): Promise<Run> =>
      rollup({
        registry,
        submissions: [...read.submissions, ...fromArchive],
        offices: all,
        refused: read.refused,
        codec,
        watch,
      })
    const first = await merged(offices)
    const done = await stage(read.paths, async (staging, books) => {
      const before = await books.read()
      const received = { hashOf: (file: string) => marks.get(file), on: options.today }
      const events = [
        ...runEvents(own, first, before.lines, received),
        ...senderEvents(own, read.submissions, read.refused, before.lines),
      ]
      const kept = await books.apply(events)
      const now = events.some(isRead) ? await books.wholeOffice() : null
      // Results tell of the state that is written with them.
      const run = now === null ? first : await merged([now, ...offices.filter((each) => each !== office)])
      await writeRun(run, below(RESULTS, staging), {
        ways: waysIn(options.besides, office.inbox ?? INBOX),
        codec,
        today: options.today,
        sources: options.replies ? read.sources : null,
        watch,
      })
      const unfilled = await writeTheirs(
        run,
        now ?? office,
        await samplesIn(home.folder),
        codec,
        below(RESULTS, staging),
      )
      return { ...(await staging.commitRun()), run, unfilled, state: kept.lines, conflicts: kept.conflicts }
    })
    return { ...done, folder, read, fromArchive }
  })
