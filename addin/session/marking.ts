/** Our marks in the sheet: put in after a check, again on a click, and taken away. */
import { type Mark, marksSteps } from '../../templates/findings/marks.ts'
import type { SheetHost } from '../host.ts'
import { type Core, troubleOf } from './core.ts'
import { runSliced } from './slices.ts'
import {
  doneNotice,
  keptMarks,
  markNotices,
  marksOldNotice,
  marksUnavailable,
  troubleNotice,
} from './texts.ts'

/** Messages that belong to the marks and go with them. */
const OF_MARKS = [
  'protected',
  'marks-skipped',
  'notes-kept',
  'marks-old',
  'marks-unavailable',
  'busy',
] as const

/** They come in the order of their findings. */
const areSame = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length &&
  a.every((mark, at) => {
    const { sheet, row, column, severity } = b[at]!
    return mark.row === row && mark.column === column && mark.severity === severity && mark.sheet === sheet
  })

export class Marking {
  readonly #core: Core
  /** What we marked last. */
  #marked: readonly Mark[] = []

  constructor(core: Core) {
    this.#core = core
  }

  /** Comes within work that has the host to itself. */
  async mark(host: SheetHost): Promise<void> {
    const core = this.#core
    core.drop(...OF_MARKS)
    if (!host.capabilities.marks) {
      core.notify(marksUnavailable)
      return
    }
    const marks = await this.#marks()
    try {
      const { sheets } = await host.outline()
      const judged = new Set([
        ...(core.checked?.readings ?? []).map(({ sheet }) => sheet),
        ...marks.map(({ sheet }) => sheet),
      ])
      // A sheet that is locked is tried only where there is something to mark: 填报参数 always is.
      const names = sheets
        .filter(({ name }) => judged.has(name))
        .filter((sheet) => !sheet.protected || marks.some((mark) => mark.sheet === sheet.name))
        .map(({ name }) => name)
      const outcome = await host.mark(names, marks, core.state.notes && host.capabilities.notes)
      this.#marked = marks
      core.set({ marked: names.length > outcome.protectedSheets.length })
      core.notify(...markNotices(outcome))
    } catch (error) {
      core.notify(troubleNotice(troubleOf(error), 'remark'))
    }
  }

  /** The marks as the list is now. */
  async again(): Promise<void> {
    const core = this.#core
    const { host } = core
    if (host === null || core.checked === null) return
    core.set({ working: true })
    await core.exclusive(() => this.mark(host))
    core.set({ working: false })
  }

  async clear(): Promise<void> {
    const core = this.#core
    const { host } = core
    if (host === null) return
    core.set({ working: true })
    await core.exclusive(async () => {
      try {
        await host.clear()
        core.drop(...OF_MARKS)
        core.set({ marked: false })
        core.notify(doneNotice('已清除标记。'))
      } catch (error) {
        core.notify(troubleOf(error) === 'protected' ? keptMarks : troubleNotice(troubleOf(error), null))
      }
    })
    core.set({ working: false })
  }

  /** The marks of all that was found, worked out in slices. */
  #marks(): Promise<readonly Mark[]> {
    const { findings, timers } = this.#core
    return runSliced(marksSteps(findings), timers, () => true)
  }

  /** Says so where the marks in the sheet are no longer those of the list. */
  async compare(): Promise<void> {
    const core = this.#core
    if (core.state.marked && !areSame(await this.#marks(), this.#marked)) core.notify(marksOldNotice)
    else core.drop('marks-old')
  }
}
