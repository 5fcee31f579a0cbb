/** One office's page over whatever home its files have: what is asked of it becomes what it says. */
import { clearingOf, clearYear } from '../../office/folder/clear-year.ts'
import { bytesAt, type Folder } from '../../office/folder/folder.ts'
import { atInbox } from '../../office/folder/inbox.ts'
import { MANIFEST } from '../../office/folder/manifest.ts'
import { stateOf } from '../../office/folder/office-change.ts'
import { makeFolders, stateOfficeOf } from '../../office/folder/office-folder.ts'
import { type Look, lookAt } from '../../office/folder/office-look.ts'
import { officeRun } from '../../office/folder/office-run.ts'
import type { GivenFile } from '../../office/intake/given.ts'
import { KnownBooks } from '../../office/intake/known-books.ts'
import type { InboxWatch } from '../../office/intake/read-inbox.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { viewsOf } from '../views/all-views.ts'
import { type ClearingView, clearingView } from '../views/clearing.ts'
import type { Effect } from '../views/effect.ts'
import { type RecordView, recordOf } from '../views/record-view.ts'
import type { RecordKey } from '../views/views.ts'
import { bookAt } from './book-at.ts'
import { inboxIn } from './inbox-in.ts'
import type { ClearChoice, Intent } from './intent.ts'
import { writeNextYear } from './next-year.ts'
import { DeskActs } from './office-acts.ts'
import { OpenOffice } from './open-office.ts'
import type { Outside } from './outside.ts'
import { withPending } from './pending.ts'
import { rowOf } from './read-row.ts'
import { areBehind, resultsIn } from './results-in.ts'
import { clearedMessage, messageOf, nextYearMessage, ranMessage } from './said.ts'
import type { HomeKind, Message, ReadRow } from './session.ts'
import { zipOf } from './zip-of.ts'

/** So many of the files read so far are shown: the rest is in the figures beside them. */
const SHOWN = 24

export class OfficeSession {
  private readonly at: OpenOffice
  private readonly acts: DeskActs

  constructor(private readonly outside: Outside) {
    this.at = new OpenOffice(outside)
    this.acts = new DeskActs(this.at)
  }

  async open(folder: Folder, kind: HomeKind): Promise<void> {
    const { registry, codec } = this.outside
    const home = { registry, codec, folder, known: new KnownBooks() }
    this.at.begin(home, kind)
    await this.at.trying('failed', async () => {
      this.at.home = await atInbox(home)
      const inbox = await inboxIn(this.at.home.folder)
      this.at.set({ inbox })
      // Whoever has worked here before, or has just handed the files over, has confirmed it.
      const known = kind !== 'folder' || (await folder.kindOf(MANIFEST)) === 'file'
      if (inbox.officeFiles.length === 0 || !known) this.at.set({ phase: 'inbox-unconfirmed' })
      else if (kind === 'folder') await this.read()
      else await this.write('reading')
    })
  }

  async confirmInbox(): Promise<void> {
    await this.at.trying('inbox-unconfirmed', async () => {
      const { folder } = this.at.home!
      await makeFolders(folder)
      const inbox = await inboxIn(folder)
      this.at.set({ inbox })
      await this.write('reading')
    })
  }

  private watch(): InboxWatch {
    const rows: ReadRow[] = []
    return {
      stop: this.at.stop,
      pause: async () => {
        await this.outside.pause()
      },
      onRead: (read) => {
        rows.push(rowOf(read))
      },
      onProgress: (step, done, of) =>
        this.at.set({ progress: { step, done, of }, soFar: rows.slice(-SHOWN).reverse() }),
    }
  }

  private async read(): Promise<void> {
    const home = this.at.home!
    this.at.set({ phase: 'reading', progress: { step: 'read', done: 0, of: 0 }, soFar: [], message: null })
    const look = await lookAt(home, { watch: this.watch(), last: this.at.look?.read ?? null })
    await this.show(look, await stateOf(home), await areBehind(home.folder, look.run), null)
  }

  private async show(
    look: Look,
    lines: readonly Line[],
    behind: boolean,
    message: Message | null,
  ): Promise<void> {
    const { office } = look.folder
    this.at.look = look
    this.at.seen = {
      registry: this.outside.registry,
      run: look.run,
      state: withPending(look, lines, this.outside.today()),
      office,
      today: this.outside.today(),
      results: await resultsIn(this.at.home!.folder),
      proposed: this.at.seen?.proposed ?? [],
    }
    this.at.set({
      phase: 'ready',
      progress: null,
      soFar: [],
      office: stateOfficeOf(look.folder),
      actor: this.at.state.actor || (office.contact ?? ''),
      views: viewsOf(this.at.seen),
      results: this.at.seen.results.map((path) => ({ path })),
      resultsBehind: behind,
      message,
    })
  }

  async run(): Promise<void> {
    const { folder } = this.at.state
    if (this.at.home !== null && folder !== null && this.at.look === null)
      await this.open(this.at.home.folder, folder.kind)
    else if (this.at.home !== null) await this.at.trying('ready', () => this.write('writing'))
  }

  /** Reads what has changed since, merges, and writes results and state. */
  private async write(phase: 'reading' | 'writing'): Promise<void> {
    const home = this.at.home!
    this.at.set({ phase, progress: { step: 'read', done: 0, of: 0 }, soFar: [], message: null })
    const done = await officeRun(home, {
      besides: null,
      replies: true,
      today: this.outside.today(),
      stamp: this.outside.stamp(),
      watch: this.watch(),
      last: this.at.look?.read ?? null,
      onSaved: (saved, of) => this.at.set({ progress: { step: 'save', done: saved, of } }),
    })
    this.at.done = []
    await this.show(done, done.state, false, ranMessage(done))
    this.at.set({ undo: null })
  }

  cancel(): void {
    this.at.stop.aborted = true
  }

  setActor(actor: string): void {
    this.at.set({ actor })
  }

  act = (intent: Intent): Promise<void> => this.acts.act(intent)
  mapFile = (given: GivenFile | string): Promise<void> => this.acts.mapFile(given)
  undo = (): Promise<void> => this.acts.undo()
  preview = (intent: Intent): Promise<Effect> => this.acts.preview(intent)

  async record(key: RecordKey, whole = false): Promise<RecordView | null> {
    if (this.at.seen === null) return null
    return recordOf(this.at.seen, key, (file) => this.bookOf(file), whole)
  }

  private async bookOf(file: string): Promise<Book | null> {
    return bookAt(this.at.home!, this.at.look!, file)
  }

  async file(path: string): Promise<Uint8Array | null> {
    return this.at.home === null ? null : bytesAt(this.at.home.folder, path)
  }

  /** Results; of a set that has no folder its state as well, so that it can be taken in again. */
  async all(): Promise<Uint8Array> {
    const { folder } = this.at.home!
    const zip = await zipOf(
      folder,
      this.at.state.folder?.kind === 'folder' ? (path) => path.startsWith('结果/') : null,
    )
    this.at.set({ unsaved: false })
    return zip
  }

  /** @returns whether the new folder is the one that is open now */
  startYear(year: number, into: Folder, kind: HomeKind): Promise<boolean> {
    return this.at.trying(this.at.state.phase, async () => {
      const events = await writeNextYear(this.at.home!, year, into)
      await this.open(into, kind)
      this.at.set({ message: nextYearMessage(year, events), unsaved: kind === 'dropped' })
    })
  }

  async clearing(): Promise<ClearingView | null> {
    const { home, state } = this.at
    if (home === null) return null
    let found: ClearingView | null = null
    await this.at.trying(state.phase, async () => {
      found = clearingView(await clearingOf(home))
    })
    return found
  }

  /** @returns whether the year is cleared, and nothing open any more */
  clearYear({ year, mark, unfinished }: ClearChoice): Promise<boolean> {
    return this.at.trying('ready', async () => {
      const { name, on } = this.at.actor()
      this.at.set({ phase: 'writing', progress: { step: 'clear', done: 0, of: 0 }, message: null })
      const cleared = await clearYear(this.at.home!, {
        year,
        mark,
        unfinished,
        on: String(on),
        by: name,
        stamp: this.outside.stamp(),
        onDone: (done, of) => this.at.set({ progress: { step: 'clear', done, of } }),
      })
      this.at.leave(clearedMessage(cleared))
    })
  }

  leave(): void {
    this.at.leave(null)
  }

  dismiss(): void {
    this.at.set({ message: null })
  }

  /** Something that goes wrong before a session can try it. */
  async failed(error: unknown): Promise<void> {
    this.at.set({ phase: 'failed', progress: null, message: await messageOf(error, null) })
  }
}
