/** What a person does to an office that is open: written at once, as the command line writes it, and taken back. */
import { changeOffice } from '../../office/folder/office-change.ts'
import { stateOfficeOf } from '../../office/folder/office-folder.ts'
import type { GivenFile } from '../../office/intake/given.ts'
import { proposedIn } from '../../office/intake/proposed-in.ts'
import { mappingEvents } from '../../submissions/foreign/mapping-events.ts'
import { applyEvents } from '../../submissions/state/apply.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { Acts } from '../../submissions/state/office-acts.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { reversed } from '../../submissions/state/reverse.ts'
import { viewsOf } from '../views/all-views.ts'
import { type Effect, effectOf } from '../views/effect.ts'
import { actsOf } from './acts-of.ts'
import type { Intent } from './intent.ts'
import { intentWords } from './intent-words.ts'
import { sentFile, withProposed } from './mapped-file.ts'
import type { OpenOffice } from './open-office.ts'
import { pendingEvents, withPending } from './pending.ts'
import { notWrittenMessage } from './said.ts'

const NO_EFFECT: Effect = { shifts: [], turns: [], hindrances: [] }

export class DeskActs {
  constructor(private readonly open: OpenOffice) {}

  async act(intent: Intent): Promise<void> {
    if (this.open.seen === null) return
    await this.open.trying('ready', async () => {
      const actor = this.open.actor()
      await this.carryOut(intentWords(intent), (state, office) => {
        const pending = pendingEvents(this.open.look!, state, actor.on)
        const acts = actsOf(
          intent,
          this.open.look!.run,
          office,
          applyEvents(state, pending).lines,
          actor,
          this.open.seen!.proposed,
        )
        return { acts, pending: acts.events.length === 0 ? [] : pending }
      })
    })
  }

  /** Puts a file in somebody else's form before the office, as the command line does. */
  async mapFile(given: GivenFile | string): Promise<void> {
    if (this.open.seen === null) return
    await this.open.trying('ready', async () => {
      const file = typeof given === 'string' ? sentFile(this.open.home!.folder, given) : given
      const { registry, codec } = this.open.outside
      const proposed = await proposedIn(registry, [file], codec, file.path)
      this.open.seen = { ...this.open.seen!, proposed: withProposed(this.open.seen!.proposed, proposed) }
      await this.carryOut(`放入表样 ${file.path}`, (state, office) => ({
        acts: { events: mappingEvents(registry, office, proposed, state), notDone: [] },
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
    this.open.done = own
    this.open.decided(`撤销：${words}`)
  }

  async undo(): Promise<void> {
    if (this.open.done.length === 0) return
    await this.open.trying('ready', async () => {
      const { name } = this.open.actor()
      const events = reversed(this.open.done, name)
      await this.change(() => ({ events, notDone: [] }))
      this.open.done = []
      this.open.decided(null)
    })
  }

  /** Writes an act into the state, as the command line does, and shows what the state says then. */
  private async change(act: (state: readonly Line[], office: OfficeKey) => Acts): Promise<void> {
    const office = stateOfficeOf(this.open.look!.folder)
    const changed = await changeOffice(this.open.home!, this.open.outside.stamp(), (state) =>
      act(state, office),
    )
    this.open.seen = {
      ...this.open.seen!,
      state: withPending(this.open.look!, changed.lines, this.open.outside.today()),
      today: this.open.outside.today(),
    }
    this.open.set({ views: viewsOf(this.open.seen), message: notWrittenMessage(changed) })
  }

  async preview(intent: Intent): Promise<Effect> {
    if (this.open.seen === null) return NO_EFFECT
    const { run, state, office, proposed } = this.open.seen
    const actor = { name: this.open.state.actor, on: this.open.outside.today() }
    return effectOf(this.open.seen, actsOf(intent, run, office, state, actor, proposed))
  }
}
