/** The run of one office in its own folder: what was sent is merged, results and state are written in one commit. */

import { senderEvents } from '../../submissions/foreign/mapping-events.ts'
import type { Conflict } from '../../submissions/state/apply.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Line } from '../../submissions/state/line.ts'
import { ledger } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { Day } from '../../templates/values/day.ts'
import type { Outputs } from '../outputs.ts'
import { runEvents } from '../state/run-events.ts'
import { type Unfilled, writeTheirs } from '../theirs/write-theirs.ts'
import { writeRun } from '../write-run.ts'
import type { OfficeHome } from './folder.ts'
import { ARCHIVE, type Besides, INBOX, RESULTS, samplesIn } from './office-folder.ts'
import { type Look, type LookOptions, lookInto, mergeOf } from './office-look.ts'
import { onState } from './on-state.ts'
import type { Committed } from './staging.ts'

export interface OfficeRunOptions extends LookOptions {
  readonly besides: Besides | null
  readonly replies: boolean
  readonly today: Day
  /** Names the state that is laid by, so that later ones come later by name. */
  readonly stamp: string
  /** Called after each file that is put into its place. */
  onSaved?(done: number, of: number): void
}

export interface OfficeRun extends Committed, Look {
  /** The office's state once the run has kept it. */
  readonly state: readonly Line[]
  readonly conflicts: readonly Conflict[]
  /** Blanks of other forms that could not be filled. */
  readonly unfilled: readonly Unfilled[]
}

/** Results go into a folder of their own below the office's. */
const below = (folder: string, outputs: Outputs): Outputs => ({
  put: (path, content) => outputs.put(`${folder}/${path}`, content),
})

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
    const { office, offices } = folder
    const watch = options.watch ?? {}
    const look = await lookInto(home, folder, options)
    const { read, marks } = look
    const done = await stage(read.paths, async (staging, books) => {
      const before = await books.read()
      const received = { hashOf: (file: string) => marks.get(file), on: options.today }
      const events = [
        ...runEvents(own, look.run, before.lines, received),
        ...senderEvents(own, read.submissions, read.refused, before.lines),
      ]
      const kept = await books.apply(events)
      const now = events.some(isRead) ? await books.wholeOffice() : null
      // Results tell of the state that is written with them.
      const run =
        now === null
          ? look.run
          : await mergeOf(home, look, [now, ...offices.filter((each) => each !== office)], watch)
      await writeRun(run, below(RESULTS, staging), {
        ways: waysIn(options.besides, office.inbox ?? INBOX),
        codec: home.codec,
        today: options.today,
        sources: options.replies ? read.sources : null,
        watch,
      })
      const unfilled = await writeTheirs(
        run,
        now ?? office,
        await samplesIn(home.folder),
        home.codec,
        below(RESULTS, staging),
      )
      if (options.onSaved !== undefined) staging.onMoved = options.onSaved
      return { ...(await staging.commitRun()), run, unfilled, state: kept.lines, conflicts: kept.conflicts }
    })
    return { ...look, ...done }
  })
