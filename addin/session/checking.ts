/** Checking and marking, on a click and as the sheet is edited. */
import { checkAllSteps, checkSheetSteps, type Outcome } from '../../submissions/check/check-sheet.ts'
import { capPanels, fundPanels } from '../../submissions/counts/panels.ts'
import { type Fix, fixesSteps } from '../../templates/findings/fixes.ts'
import { type Mark, marksOf } from '../../templates/findings/marks.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import type { Steps } from '../../templates/values/steps.ts'
import type { HostEvent, SheetHost } from '../host.ts'
import { type Core, troubleOf } from './core.ts'
import { runSliced, Superseded } from './slices.ts'
import type { CheckScope, PaneState } from './state.ts'
import {
  CHART_IN_FRONT,
  checkNotices,
  doneNotice,
  judgingText,
  keptMarks,
  LOADING,
  markNotices,
  marksOldNotice,
  marksUnavailable,
  staleNotice,
  troubleNotice,
  troublePhase,
  unjudgedPhase,
} from './texts.ts'

/** Milliseconds without an edit before edited rows are judged again. */
export const EDIT_REST = 600

/** Messages that belong to a check and go with it. */
const OF_CHECK = ['old-edition', 'parameters-missing', 'sender-missing', 'defect', 'too-many'] as const
const OF_MARKS = [
  'protected',
  'marks-skipped',
  'notes-kept',
  'marks-old',
  'marks-unavailable',
  'busy',
] as const

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The same for the same marks: they come in the order of their findings. */
const keyOf = (marks: readonly Mark[]): string =>
  marks.map(({ sheet, row, column, severity }) => `${sheet} ${row} ${column} ${severity}`).join('\n')

interface Judged {
  readonly outcome: Outcome
  readonly fixes: readonly Fix[]
}

function* withFixes(steps: Steps<Outcome>, canWrite: boolean): Steps<Judged> {
  const outcome = yield* steps
  const isMendable = canWrite && outcome.kind === 'checked'
  return { outcome, fixes: isMendable ? yield* fixesSteps(outcome.readings) : [] }
}

const rowsOf = ({ sheets }: Book): number => sheets.reduce((sum, { rows }) => sum + rows.length, 0)

export class Checking {
  readonly #core: Core
  readonly #edited = new Set<string>()
  #callOff: (() => void) | null = null
  /** What we marked last. */
  #marked = ''

  constructor(core: Core) {
    this.#core = core
  }

  close(): void {
    this.#core.begin()
    this.#callOff?.()
  }

  /** The check that a click asks for, with its marks. */
  async check(scope: CheckScope, again = false): Promise<void> {
    const core = this.#core
    const { host } = core
    if (host === null) return
    const wanted = core.begin()
    this.#callOff?.()
    this.#edited.clear()
    core.set({
      phase: { kind: 'loading', text: LOADING.reading, progress: null },
      scope,
      preview: null,
      notices: [],
      working: false,
    })
    await core.exclusive(async () => {
      if (!wanted()) return
      try {
        const { file, active, sheets } = await host.outline()
        const known = again && core.sheet !== null && sheets.some(({ name }) => name === core.sheet)
        core.sheet = scope === 'book' ? null : known ? core.sheet : active
        if (scope === 'sheet' && core.sheet === null) {
          core.take(null, { phase: CHART_IN_FRONT })
          return
        }
        core.book = await host.read({ sheets: 'all' })
        core.set({
          file,
          stale: false,
          phase: { kind: 'loading', text: judgingText(rowsOf(core.book)), progress: null },
        })
        this.#take(await this.#judge(core.book, file, wanted))
      } catch (error) {
        if (error instanceof Superseded) return
        core.take(null, { phase: troublePhase(troubleOf(error), describe(error)) })
        return
      }
      if (core.checked === null) return
      // The list is drawn before the marks are worked out.
      await core.timers.pause()
      if (wanted()) await this.#mark(host)
    })
  }

  #judge(book: Book, file: string, wanted: () => boolean): Promise<Judged> {
    const { sheet, timers, offices, host } = this.#core
    const steps =
      sheet === null ? checkAllSteps(book, file, offices) : checkSheetSteps(book, file, sheet, offices)
    return runSliced(withFixes(steps, host?.capabilities.write ?? false), timers, wanted)
  }

  #take({ outcome, fixes }: Judged): void {
    const core = this.#core
    core.drop(...OF_CHECK)
    if (outcome.kind === 'checked') {
      core.notify(...checkNotices(outcome))
      core.take(outcome, this.#panels(outcome), fixes)
    } else core.take(null, { phase: unjudgedPhase(outcome) })
  }

  /** Caps and funds where the whole office's workbook is shown, or one of their sheets. */
  #panels({ office, readings }: Extract<Outcome, { kind: 'checked' }>): Pick<PaneState, 'caps' | 'funds'> {
    const has = (form: Form): boolean => readings.some((reading) => reading.form === form)
    if (office === null) return { caps: [], funds: [] }
    const naming = has(namingList as Form)
    return {
      caps: naming ? capPanels(office) : [],
      funds: naming || has(fundEntries as Form) ? fundPanels(office) : [],
    }
  }

  async #mark(host: SheetHost): Promise<void> {
    const core = this.#core
    core.drop(...OF_MARKS)
    if (!host.capabilities.marks) {
      core.notify(marksUnavailable)
      return
    }
    const marks = marksOf(core.findings)
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
      this.#marked = keyOf(marks)
      core.set({ marked: names.length > outcome.protectedSheets.length })
      core.notify(...markNotices(outcome))
    } catch (error) {
      core.notify(troubleNotice(troubleOf(error), 'remark'))
    }
  }

  async remark(): Promise<void> {
    const core = this.#core
    const { host } = core
    if (host === null || core.checked === null) return
    if (core.state.stale) return this.check(core.state.scope ?? 'sheet', true)
    core.set({ working: true })
    await core.exclusive(() => this.#mark(host))
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
        core.notify(doneNotice('已清除标记。', false))
      } catch (error) {
        core.notify(troubleOf(error) === 'protected' ? keptMarks : troubleNotice(troubleOf(error), null))
      }
    })
    core.set({ working: false })
  }

  hear(event: HostEvent): void {
    const core = this.#core
    if (event.kind === 'selected') core.atCell(event.place)
    if (core.checked === null || core.state.stale) return
    if (event.kind === 'moved' && this.#concerns(event.sheet)) {
      this.#callOff?.()
      this.#edited.clear()
      core.drop('marks-old')
      core.set({ stale: true })
      core.notify(staleNotice)
    }
    if (event.kind === 'edited' && core.book?.sheets.some(({ name }) => name === event.sheet)) {
      this.#edited.add(event.sheet)
      this.#afterRest()
    }
  }

  /** Places in the list stand on these sheets; on another one rows may move as they like. */
  #concerns(sheet: string): boolean {
    const { checked } = this.#core
    return (
      checked !== null &&
      (checked.readings.some((reading) => reading.sheet === sheet) ||
        checked.findings.some((finding) => finding.sheet === sheet))
    )
  }

  #afterRest(): void {
    this.#callOff?.()
    this.#callOff = this.#core.timers.after(EDIT_REST, () => void this.edited([]))
  }

  /**
   * Judges again after cells were edited: reads the sheets concerned, leaves the others as they were read.
   * @param mark our own writing: the marks follow it; a user's edits leave them until a click
   */
  async edited(sheets: readonly string[], mark = false): Promise<void> {
    const core = this.#core
    const { host } = core
    if (host === null || core.book === null) return
    for (const name of sheets) this.#edited.add(name)
    const wanted = core.begin()
    core.set({ working: true })
    await core.exclusive(async () => {
      if (!wanted() || core.book === null) return
      const names = [...this.#edited]
      try {
        const fresh = new Map((await host.read({ sheets: names })).sheets.map((grid) => [grid.name, grid]))
        core.book = { sheets: core.book.sheets.map((grid) => fresh.get(grid.name) ?? grid) }
        const outcome = await this.#judge(core.book, core.state.file ?? '', wanted)
        for (const name of names) this.#edited.delete(name)
        this.#take(outcome)
        if (mark && core.state.marked) await this.#mark(host)
        else this.#compareMarks()
      } catch (error) {
        if (error instanceof Superseded) return
        if (troubleOf(error) === 'busy') this.#afterRest()
        else core.notify(troubleNotice(troubleOf(error), 'recheck'))
      }
    })
    if (wanted()) core.set({ working: false })
  }

  #compareMarks(): void {
    const core = this.#core
    if (core.state.marked && keyOf(marksOf(core.findings)) !== this.#marked) core.notify(marksOldNotice)
    else core.drop('marks-old')
  }
}
