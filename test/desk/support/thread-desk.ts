/** A desk in the page's own thread, over memory: what the screens are drawn from in tests and pictures. */
import { actsOf } from '../../../desk/session/acts-of.ts'
import type { ClearChoice, Intent } from '../../../desk/session/intent.ts'
import type { Desk, DeskState } from '../../../desk/session/session.ts'
import { viewsOf } from '../../../desk/views/all-views.ts'
import type { ClearingView } from '../../../desk/views/clearing.ts'
import { type Effect, effectOf } from '../../../desk/views/effect.ts'
import { type RecordView, recordOf } from '../../../desk/views/record-view.ts'
import type { OpenBook, RecordKey, Seen } from '../../../desk/views/views.ts'
import { mappingEvents } from '../../../submissions/foreign/mapping-events.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import { applyEvents } from '../../../submissions/state/apply.ts'
import type { StateEvent } from '../../../submissions/state/event.ts'
import { reversed } from '../../../submissions/state/reverse.ts'
import type { Book } from '../../../templates/sheet/grid.ts'

const NOTHING: DeskState = {
  revision: 0,
  phase: 'none',
  progress: null,
  folder: null,
  office: null,
  actor: '王芳',
  inbox: null,
  soFar: [],
  views: null,
  results: [],
  resultsBehind: false,
  unsaved: false,
  undo: null,
  message: null,
}

export interface ThreadDeskParts {
  /** Reads and merges the example. */
  readonly open: () => Promise<Seen>
  readonly openBook: OpenBook
  /** What is picked as somebody else's form. */
  readonly stranger?: () => Book
  /** What clearing the year would take away. */
  readonly clearing?: ClearingView
  /** What a test wants to begin with. */
  readonly state?: Partial<DeskState>
}

export class ThreadDesk implements Desk {
  private state: DeskState
  private seen: Seen | null = null
  private readonly hearers = new Set<(state: DeskState) => void>()
  private done: { readonly events: readonly StateEvent[]; readonly words: string }[] = []
  /** What was asked of it that only a real one does. */
  readonly asked: string[] = []

  constructor(private readonly parts: ThreadDeskParts) {
    this.state = { ...NOTHING, ...parts.state }
  }

  get = (): DeskState => this.state
  subscribe = (hear: (state: DeskState) => void): (() => void) => {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  private set(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change, revision: this.state.revision + 1 }
    for (const hear of this.hearers) hear(this.state)
  }

  private show(seen: Seen, change: Partial<DeskState> = {}): void {
    this.seen = seen
    this.set({
      phase: 'ready',
      progress: null,
      office: { union: seen.office.union, year: seen.office.year, level: seen.office.level },
      views: viewsOf(seen),
      results: seen.results.map((path) => ({ path })),
      undo: this.done.at(-1)?.words ?? null,
      ...change,
    })
  }

  private acts(intent: Intent) {
    const { run, office, state, today, proposed } = this.seen!
    return actsOf(intent, run, office, state, { name: this.state.actor, on: today }, proposed)
  }

  private write(events: readonly StateEvent[]): void {
    const seen = this.seen!
    this.show({ ...seen, state: applyEvents(seen.state, events).lines }, { resultsBehind: true })
  }

  async openExample(): Promise<void> {
    this.set({ phase: 'reading', folder: this.state.folder ?? { name: '示例', kind: 'example' } })
    this.show(await this.parts.open())
  }

  async act(intent: Intent): Promise<void> {
    const { events, notDone } = this.acts(intent)
    if (events.length > 0) {
      this.done.push({ events, words: `撤销：${intent.kind}` })
      this.write(events)
    }
    if (notDone.length > 0)
      this.set({
        message: { intent: 'warning', text: '没有办成', details: notDone.map(({ why }) => why) },
      })
  }

  async undo(): Promise<void> {
    const last = this.done.pop()
    if (last !== undefined) this.write(reversed(last.events, this.state.actor))
  }

  mapFile = async (): Promise<void> => {
    const { registry, office, state } = this.seen!
    const proposed = proposals(registry, this.parts.stranger!(), '')
    this.seen = { ...this.seen!, proposed }
    const events = mappingEvents(registry, office, proposed, state)
    this.done.push({ events, words: '撤销：放入表样' })
    this.write(events)
  }
  preview = async (intent: Intent): Promise<Effect> => effectOf(this.seen!, this.acts(intent))
  record = async (key: RecordKey, whole?: boolean): Promise<RecordView | null> =>
    recordOf(this.seen!, key, this.parts.openBook, whole)
  setActor = (actor: string): void => this.set({ actor })
  dismiss = (): void => this.set({ message: null })
  cancel = (): void => this.set({ phase: 'none', progress: null })

  file = async (path: string): Promise<Uint8Array> => {
    this.asked.push(`file ${path}`)
    return new Uint8Array()
  }
  all = async (): Promise<Uint8Array> => {
    this.asked.push('all')
    return new Uint8Array()
  }
  openHandle = async (): Promise<void> => void this.asked.push('openHandle')
  openDropped = async (): Promise<void> => void this.asked.push('openDropped')
  clearing = async (): Promise<ClearingView | null> => this.parts.clearing ?? null
  clearYear = async ({ year }: ClearChoice): Promise<void> => void this.asked.push(`clearYear ${year}`)
  leave = async (): Promise<void> => this.set({ ...NOTHING, actor: this.state.actor })
  startYear = async (year: number): Promise<void> => void this.asked.push(`startYear ${year}`)
  confirmInbox = async (): Promise<void> => void this.asked.push('confirmInbox')
  run = async (): Promise<void> => void this.asked.push('run')
}
