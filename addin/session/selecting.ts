/**
 * Which finding is selected: by a click in the list, by F8 and Shift+F8, and by the cell where the user stands in the
 * sheet. Excel reports a selection late and in its own time: news of a cell that the list itself asked for, or of
 * one from before that, never moves the list.
 */
import type { CellPlace } from '../host.ts'
import { type Core, troubleOf } from './core.ts'
import { stepFrom } from './stops.ts'
import { troubleNotice } from './texts.ts'

/** Milliseconds after a jump in which Excel reports it; where the selection was there already it never does. */
export const NEWS_OF_JUMP = 3_000

/** Milliseconds within which further news of the user's selection is taken together: an arrow key held down. */
export const BURST = 60

const isSame = (a: CellPlace, b: CellPlace): boolean =>
  a.row === b.row && a.column === b.column && a.sheet === b.sheet

export class Selecting {
  readonly #core: Core
  /** Where to go next; a later wish takes the place of one that waits. */
  #next: CellPlace | null = null
  #going: Promise<void> | null = null
  /** Cells that were jumped to and not reported yet, the latest last. */
  #awaited: readonly CellPlace[] = []
  /** The user's selection as given while a jump was awaited: older than the jump, unless no news of it comes. */
  #held: CellPlace | null = null
  #forget: (() => void) | null = null
  #burst: { latest: CellPlace | null; readonly callOff: () => void } | null = null

  constructor(core: Core) {
    this.#core = core
  }

  close(): void {
    this.#forget?.()
    this.#burst?.callOff()
  }

  async select(id: string): Promise<void> {
    const core = this.#core
    const finding = core.findings.find((each) => each.id === id)
    if (core.host === null || finding === undefined) return
    core.set({ selected: id })
    const { sheet, row, column } = finding
    if (sheet !== null) await this.jumpTo({ sheet, row: row ?? 1, column: column ?? 1 })
  }

  async step(by: 1 | -1): Promise<void> {
    const { list, selected } = this.#core.state
    const id = stepFrom(list, selected, by)
    if (id !== null) await this.select(id)
  }

  jumpTo(place: CellPlace): Promise<void> {
    this.#next = place
    this.#burst?.callOff()
    this.#burst = null
    this.#going ??= this.#go()
    return this.#going
  }

  async #go(): Promise<void> {
    const core = this.#core
    // What waits for news of an earlier jump would take those of this one for the user's.
    this.#forget?.()
    this.#forget = null
    for (let place = this.#next; place !== null; place = this.#next) {
      this.#next = null
      this.#await(place)
      try {
        await core.host?.jump(place)
      } catch (error) {
        this.#awaited = this.#awaited.filter((each) => each !== place)
        core.notify(troubleNotice(troubleOf(error), null))
      }
    }
    this.#going = null
    if (this.#awaited.length > 0) this.#forget = core.timers.after(NEWS_OF_JUMP, () => this.#noNews())
  }

  #await(place: CellPlace): void {
    const { state } = this.#core
    const last = this.#awaited.at(-1) ?? state.cell?.place
    if (state.capabilities?.events === true && !(last && isSame(last, place)))
      this.#awaited = [...this.#awaited, place]
  }

  #noNews(): void {
    const held = this.#held
    this.#awaited = []
    this.#held = null
    if (held !== null) this.#core.atCell(held)
  }

  /** News of a selection, in the order in which they were made. */
  hear(place: CellPlace): void {
    const at = this.#awaited.findIndex((each) => isSame(each, place))
    if (at < 0 && this.#awaited.length > 0) this.#held = place
    else if (at < 0) this.#heardUser(place)
    else {
      this.#held = null
      this.#awaited = this.#awaited.slice(at + 1)
      if (this.#awaited.length === 0) this.#core.showCell(place)
    }
  }

  #heardUser(place: CellPlace): void {
    const { timers } = this.#core
    if (this.#burst !== null) {
      this.#burst.latest = place
      return
    }
    this.#core.atCell(place)
    this.#burst = {
      latest: null,
      callOff: timers.after(BURST, () => {
        const latest = this.#burst?.latest
        this.#burst = null
        if (latest) this.#heardUser(latest)
      }),
    }
  }
}
