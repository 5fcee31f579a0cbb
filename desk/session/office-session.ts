/** One office's page over whatever home its files have: what is asked of it becomes what it says. */
import { bytesAt, type Folder, type OfficeHome } from '../../office/folder/folder.ts'
import { atInbox } from '../../office/folder/inbox.ts'
import { MANIFEST } from '../../office/folder/manifest.ts'
import { changeOffice, stateOf } from '../../office/folder/office-change.ts'
import { makeFolders, stateOfficeOf } from '../../office/folder/office-folder.ts'
import { type Look, lookAt } from '../../office/folder/office-look.ts'
import { officeRun } from '../../office/folder/office-run.ts'
import type { GivenFile } from '../../office/intake/given.ts'
import { KnownBooks } from '../../office/intake/known-books.ts'
import { proposedIn } from '../../office/intake/proposed-in.ts'
import type { InboxWatch } from '../../office/intake/read-inbox.ts'
import { UnusableError } from '../../office/unusable.ts'
import { mappingEvents } from '../../submissions/foreign/mapping-events.ts'
import { applyEvents } from '../../submissions/state/apply.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { Actor, Acts } from '../../submissions/state/office-acts.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { reversed } from '../../submissions/state/reverse.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { viewsOf } from '../views/all-views.ts'
import { type Effect, effectOf } from '../views/effect.ts'
import { type RecordView, recordOf } from '../views/record-view.ts'
import type { RecordKey, Seen } from '../views/views.ts'
import { actsOf } from './acts-of.ts'
import { BLANK } from './blank-state.ts'
import { bookAt } from './book-at.ts'
import { inboxIn } from './inbox-in.ts'
import { intentWords } from './intent-words.ts'
import { sentFile, withProposed } from './mapped-file.ts'
import { writeNextYear } from './next-year.ts'
import type { Outside } from './outside.ts'
import { pendingEvents, withPending } from './pending.ts'
import { rowOf } from './read-row.ts'
import { areBehind, resultsIn } from './results-in.ts'
import { isWithdrawn, messageOf, nextYearMessage, notWrittenMessage, ranMessage } from './said.ts'
import type { DeskState, HomeKind, Intent, Message, Phase, ReadRow } from './session.ts'
import { zipOf } from './zip-of.ts'

/** So many of the files read so far are shown: the rest is in the figures beside them. */
const SHOWN = 24

const NO_EFFECT: Effect = { shifts: [], turns: [], hindrances: [] }

export class OfficeSession {
  private state: DeskState = BLANK
  private home: OfficeHome | null = null
  private look: Look | null = null
  private seen: Seen | null = null
  private done: readonly StateEvent[] = []
  private stop = { aborted: false }

  constructor(private readonly outside: Outside) {}

  private set(changed: Partial<DeskState>): void {
    const revision = this.state.revision + 1
    this.state = { ...this.state, ...changed, revision }
    this.outside.tell({ ...changed, revision })
  }

  /** Does something that may go wrong; the state says how it went. */
  private async trying(back: Phase, work: () => Promise<void>): Promise<void> {
    this.stop = { aborted: false }
    try {
      await work()
    } catch (error) {
      const message = await messageOf(error, this.home?.folder ?? null)
      const phase = isWithdrawn(error) ? 'permission' : back
      this.set({ phase, progress: null, soFar: [], message })
    }
  }

  async open(folder: Folder, kind: HomeKind): Promise<void> {
    const { registry, codec } = this.outside
    const books = new KnownBooks()
    this.home = { registry, codec, folder, known: books }
    this.look = null
    this.seen = null
    this.done = []
    this.set({ ...BLANK, actor: this.state.actor, folder: { name: folder.name, kind }, phase: 'reading' })
    await this.trying('failed', async () => {
      this.home = await atInbox({ registry, codec, folder, known: books })
      const inbox = await inboxIn(this.home.folder)
      this.set({ inbox })
      // Whoever has worked here before, or has just handed the files over, has confirmed it.
      const known = kind !== 'folder' || (await folder.kindOf(MANIFEST)) === 'file'
      if (inbox.officeFiles.length === 0 || !known) this.set({ phase: 'inbox-unconfirmed' })
      else if (kind === 'folder') await this.read()
      else await this.write('reading')
    })
  }

  async confirmInbox(): Promise<void> {
    await this.trying('inbox-unconfirmed', async () => {
      const { folder } = this.home!
      await makeFolders(folder)
      const inbox = await inboxIn(folder)
      this.set({ inbox })
      await this.write('reading')
    })
  }

  private watch(): InboxWatch {
    const rows: ReadRow[] = []
    return {
      stop: this.stop,
      pause: async () => {
        await this.outside.pause()
      },
      onRead: (read) => {
        rows.push(rowOf(read))
      },
      onProgress: (step, done, of) =>
        this.set({ progress: { step, done, of }, soFar: rows.slice(-SHOWN).reverse() }),
    }
  }

  private async read(): Promise<void> {
    const home = this.home!
    this.set({ phase: 'reading', progress: { step: 'read', done: 0, of: 0 }, soFar: [], message: null })
    const look = await lookAt(home, { watch: this.watch(), last: this.look?.read ?? null })
    await this.show(look, await stateOf(home), await areBehind(home.folder, look.run), null)
  }

  private async show(
    look: Look,
    lines: readonly Line[],
    behind: boolean,
    message: Message | null,
  ): Promise<void> {
    const { office } = look.folder
    this.look = look
    this.seen = {
      registry: this.outside.registry,
      run: look.run,
      state: withPending(look, lines, this.outside.today()),
      office,
      today: this.outside.today(),
      results: await resultsIn(this.home!.folder),
      proposed: this.seen?.proposed ?? [],
    }
    this.set({
      phase: 'ready',
      progress: null,
      soFar: [],
      office: stateOfficeOf(look.folder),
      actor: this.state.actor || (office.contact ?? ''),
      views: viewsOf(this.seen),
      results: this.seen.results.map((path) => ({ path })),
      resultsBehind: behind,
      message,
    })
  }

  async run(): Promise<void> {
    const { folder } = this.state
    if (this.home !== null && folder !== null && this.look === null)
      await this.open(this.home.folder, folder.kind)
    else if (this.home !== null) await this.trying('ready', () => this.write('writing'))
  }

  /** Reads what has changed since, merges, and writes results and state. */
  private async write(phase: 'reading' | 'writing'): Promise<void> {
    const home = this.home!
    this.set({ phase, progress: { step: 'read', done: 0, of: 0 }, soFar: [], message: null })
    const done = await officeRun(home, {
      besides: null,
      replies: true,
      today: this.outside.today(),
      stamp: this.outside.stamp(),
      watch: this.watch(),
      last: this.look?.read ?? null,
      onSaved: (saved, of) => this.set({ progress: { step: 'save', done: saved, of } }),
    })
    this.done = []
    await this.show(done, done.state, false, ranMessage(done))
    this.set({ undo: null })
  }

  cancel(): void {
    this.stop.aborted = true
  }

  setActor(actor: string): void {
    this.set({ actor })
  }

  private actor(): Actor {
    const name = this.state.actor.trim()
    if (name === '') throw new UnusableError('请先填写经办人：每一条决定都要写明是谁定的')
    return { name, on: this.outside.today() }
  }

  async act(intent: Intent): Promise<void> {
    if (this.seen === null) return
    await this.trying('ready', async () => {
      const actor = this.actor()
      await this.carryOut(intentWords(intent), (state, office) => {
        const pending = pendingEvents(this.look!, state, actor.on)
        const acts = actsOf(intent, this.look!.run, office, applyEvents(state, pending).lines, actor)
        return { acts, pending: acts.events.length === 0 ? [] : pending }
      })
    })
  }

  /** Puts a file in somebody else's form before the office, as the command line does. */
  async mapFile(given: GivenFile | string): Promise<void> {
    if (this.seen === null) return
    await this.trying('ready', async () => {
      const file = typeof given === 'string' ? sentFile(this.home!.folder, given) : given
      const { registry, codec } = this.outside
      const proposed = await proposedIn(registry, [file], codec, file.path)
      this.seen = { ...this.seen!, proposed: withProposed(this.seen!.proposed, proposed) }
      await this.carryOut(`放入表样 ${file.path}`, (state, office) => ({
        acts: { events: mappingEvents(office, proposed, state), notDone: [] },
        pending: [],
      }))
    })
  }

  /** Writes an act, so that it can be taken back. */
  private async carryOut(
    words: string,
    act: (state: readonly Line[], office: OfficeKey) => { acts: Acts; pending: readonly StateEvent[] },
  ): Promise<void> {
    let own: readonly StateEvent[] = []
    await this.change((state, office) => {
      const { acts, pending } = act(state, office)
      own = acts.events
      return { ...acts, events: [...pending, ...own] }
    })
    if (own.length === 0) return
    this.done = own
    this.set({ undo: `撤销：${words}`, resultsBehind: true })
  }

  async undo(): Promise<void> {
    if (this.done.length === 0) return
    await this.trying('ready', async () => {
      const { name } = this.actor()
      const events = reversed(this.done, name)
      await this.change(() => ({ events, notDone: [] }))
      this.done = []
      this.set({ undo: null, resultsBehind: true })
    })
  }

  /** Writes an act into the state, as the command line does, and shows what the state says then. */
  private async change(act: (state: readonly Line[], office: OfficeKey) => Acts): Promise<void> {
    const office = stateOfficeOf(this.look!.folder)
    const changed = await changeOffice(this.home!, this.outside.stamp(), (state) => act(state, office))
    this.seen = {
      ...this.seen!,
      state: withPending(this.look!, changed.lines, this.outside.today()),
      today: this.outside.today(),
    }
    this.set({ views: viewsOf(this.seen), message: notWrittenMessage(changed) })
  }

  async preview(intent: Intent): Promise<Effect> {
    if (this.seen === null) return NO_EFFECT
    const { run, state, office } = this.seen
    const actor = { name: this.state.actor, on: this.outside.today() }
    return effectOf(this.seen, actsOf(intent, run, office, state, actor))
  }

  async record(key: RecordKey, whole = false): Promise<RecordView | null> {
    if (this.seen === null) return null
    return recordOf(this.seen, key, (file) => this.bookOf(file), whole)
  }

  private async bookOf(file: string): Promise<Book | null> {
    return bookAt(this.home!, this.look!, file)
  }

  async file(path: string): Promise<Uint8Array | null> {
    return this.home === null ? null : bytesAt(this.home.folder, path)
  }

  /** Results; of a set that has no folder its state as well, so that it can be taken in again. */
  async all(): Promise<Uint8Array> {
    const { folder } = this.home!
    return zipOf(folder, this.state.folder?.kind === 'folder' ? (path) => path.startsWith('结果/') : null)
  }

  async startYear(year: number, into: Folder, kind: HomeKind): Promise<void> {
    await this.trying(this.state.phase, async () => {
      const events = await writeNextYear(this.home!, year, into)
      await this.open(into, kind)
      this.set({ message: nextYearMessage(year, events) })
    })
  }

  dismiss(): void {
    this.set({ message: null })
  }

  /** Something that goes wrong before a session can try it. */
  async failed(error: unknown): Promise<void> {
    this.set({ phase: 'failed', progress: null, message: await messageOf(error, null) })
  }
}
