/** Where an office's state lives: one promise, whatever keeps it. */
import type { Conflict } from './apply.ts'
import type { StateEvent } from './event.ts'
import type { Line } from './line.ts'

/** A state as it was read. */
export interface StateRead {
  readonly lines: readonly Line[]
  /** Another text as soon as anything of the state is another. */
  readonly revision: string
}

export interface StateChanged extends StateRead {
  /** What was not done, since somebody had written something else there meanwhile. Nothing of it is lost. */
  readonly conflicts: readonly Conflict[]
}

export interface StateHome {
  read(): Promise<StateRead>
  /**
   * Applies events all at once or not at all. Where the state is no longer at `revision` it is read again and each
   * event is held against what it was made on.
   */
  apply(events: readonly StateEvent[], revision: string): Promise<StateChanged>
}
