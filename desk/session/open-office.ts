/** What a session has open and says of it: phases and acts work on the same. */
import type { OfficeHome } from '../../office/folder/folder.ts'
import type { Look } from '../../office/folder/office-look.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import type { Seen } from '../views/views.ts'
import { BLANK } from './blank-state.ts'
import type { Outside } from './outside.ts'
import { isWithdrawn, messageOf } from './said.ts'
import type { DeskState, HomeKind, Phase } from './session.ts'

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

  /** Does something that may go wrong; the state says how it went. */
  async trying(back: Phase, work: () => Promise<void>): Promise<void> {
    this.stop = { aborted: false }
    try {
      await work()
    } catch (error) {
      const message = await messageOf(error, this.home?.folder ?? null)
      const phase = isWithdrawn(error) ? 'permission' : back
      this.set({ phase, progress: null, soFar: [], message })
    }
  }

  /** Another folder instead of what was open. */
  begin(home: OfficeHome, kind: HomeKind): void {
    this.home = home
    this.look = null
    this.seen = null
    this.done = []
    const { name } = home.folder
    this.set({ ...BLANK, actor: this.state.actor, folder: { name, kind }, phase: 'reading' })
  }
}
