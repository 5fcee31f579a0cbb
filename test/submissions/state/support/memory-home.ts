/** A state that lives nowhere but here: the plainest home that keeps the promise. */
import { applyEvents } from '../../../../submissions/state/apply.ts'
import type { StateEvent } from '../../../../submissions/state/event.ts'
import type { StateChanged, StateHome, StateRead } from '../../../../submissions/state/home.ts'
import type { Line } from '../../../../submissions/state/line.ts'

export class MemoryHome implements StateHome {
  private changes = 0

  constructor(private lines: readonly Line[] = []) {}

  async read(): Promise<StateRead> {
    return { lines: this.lines, revision: String(this.changes) }
  }

  async apply(events: readonly StateEvent[]): Promise<StateChanged> {
    const { lines, effective, conflicts } = applyEvents(this.lines, events)
    if (effective.length > 0) this.changes++
    this.lines = lines
    return { ...(await this.read()), conflicts }
  }

  /** What somebody else does between a reading and an event. */
  edit(change: (lines: readonly Line[]) => readonly Line[]): void {
    this.lines = change(this.lines)
    this.changes++
  }
}
