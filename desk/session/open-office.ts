/** What a session has open and says of it: phases and acts work on the same. */
import type { OfficeHome } from '../../office/folder/folder.ts'
import type { Look } from '../../office/folder/office-look.ts'
import { UnusableError } from '../../office/unusable.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Actor } from '../../submissions/state/office-acts.ts'
import type { Seen } from '../views/views.ts'
import { BLANK } from './blank-state.ts'
import type { Outside } from './outside.ts'
import { isWithdrawn, messageOf } from './said.ts'
import type { DeskState, HomeKind, Message, Phase } from './session.ts'

export class OpenOffice {
  state: DeskState = BLANK
  home: OfficeHome | null = null
  /** The last merge; `null` before the first. */
  look: Look | null = null
  seen: Seen | null = null
  /** What the last act wrote, to be taken back. */
  done: readonly StateEvent[] = []
  stop = { aborted: false }

  constructor(readonly outside: Outside) {}

  set(changed: Partial<DeskState>): void {
    const revision = this.state.revision + 1
    this.state = { ...this.state, ...changed, revision }
    this.outside.tell({ ...changed, revision })
  }

  /** @throws UnusableError where nobody has said who decides */
  actor(): Actor {
    const name = this.state.actor.trim()
    if (name === '') throw new UnusableError('请先填写经办人：每一条决定都要写明是谁定的')
    return { name, on: this.outside.today() }
  }

  /**
   * Does something that may go wrong; the state says how it went.
   * @returns whether it went well
   */
  async trying(back: Phase, work: () => Promise<void>): Promise<boolean> {
    this.stop = { aborted: false }
    try {
      await work()
      return true
    } catch (error) {
      const message = await messageOf(error, this.home?.folder ?? null)
      const phase = isWithdrawn(error) ? 'permission' : back
      this.set({ phase, progress: null, soFar: [], message })
      return false
    }
  }

  /** Something was decided: the results tell of what was before, and a dropped set is on no disk yet. */
  decided(undo: string | null): void {
    this.set({ undo, resultsBehind: true, unsaved: this.state.folder?.kind === 'dropped' })
  }

  /** Another folder instead of what was open. */
  begin(home: OfficeHome, kind: HomeKind): void {
    this.leave(null)
    this.home = home
    this.set({ folder: { name: home.folder.name, kind }, phase: 'reading' })
  }

  /** Nothing is open any more. */
  leave(message: Message | null): void {
    this.home = null
    this.look = null
    this.seen = null
    this.done = []
    this.set({ ...BLANK, actor: this.state.actor, message })
  }
}
