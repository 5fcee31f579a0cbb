/** Checking, on a click and, where that is wanted, as the sheet is edited. */
import {
  type Checked,
  checkAllSteps,
  checkSheetSteps,
  type Outcome,
} from '../../submissions/check/check-sheet.ts'
import { capPanels, fundPanels } from '../../submissions/counts/panels.ts'
import { type SummaryStanding, summaryStandingSteps } from '../../submissions/summary/summary-mends.ts'
import { type Fix, fixesSteps } from '../../templates/findings/fixes.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import type { Steps } from '../../templates/values/steps.ts'
import type { HostEvent } from '../host.ts'
import { type Core, troubleOf } from './core.ts'
import type { Marking } from './marking.ts'
import { runSliced, Superseded } from './slices.ts'
import type { CheckScope, PaneState } from './state.ts'
import {
  CHART_IN_FRONT,
  checkNotices,
  editedNotice,
  judgingText,
  LOADING,
  readOnlyNotice,
  remakeWords,
  staleNotice,
  troubleNotice,
  troublePhase,
  unjudgedPhase,
} from './texts.ts'

/** Milliseconds without an edit before edited rows are judged again. */
export const EDIT_REST = 600

/** Messages that belong to a check and go with it. */
const OF_CHECK = [
  'old-edition',
  'read-only',
  'parameters-missing',
  'sender-missing',
  'defect',
  'too-many',
  'edited',
] as const

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error))

interface Judged {
  readonly outcome: Outcome
  readonly fixes: readonly Fix[]
  readonly summary: SummaryStanding | null
}

/** How the summary stands, where it was judged. */
function* summaryOf({ programme, readings, all }: Checked, book: Book): Steps<SummaryStanding | null> {
  if (programme === null || !readings.some(({ form }) => form === programme.summary)) return null
  return yield* summaryStandingSteps(programme, all, book)
}

/** One mend for a cell: of one that says otherwise than the application it is no matter how it is typed. */
function* withFixes(steps: Steps<Outcome>, book: Book, canWrite: boolean): Steps<Judged> {
  const outcome = yield* steps
  // In a form that is not ours a cell may hold two of our values, or one in another unit.
  if (!canWrite || outcome.kind !== 'checked' || outcome.foreign) return { outcome, fixes: [], summary: null }
  const summary = yield* summaryOf(outcome, book)
  const fixes = yield* fixesSteps(outcome.readings)
  const mends = new Map((summary?.mends ?? []).map((mend) => [placeKey(mend), mend]))
  const typed = fixes.filter((fix) => !mends.has(placeKey(fix)))
  return { outcome, fixes: [...typed, ...mends.values()], summary }
}

const placeKey = ({ sheet, address }: Fix): string => `${sheet}!${address}`

const rowsOf = ({ sheets }: Book): number => sheets.reduce((sum, { rows }) => sum + rows.length, 0)

export class Checking {
  readonly #core: Core
  readonly #marking: Marking
  readonly #edited = new Set<string>()
  #callOff: (() => void) | null = null
  #asleep = false

  constructor(core: Core, marking: Marking) {
    this.#core = core
    this.#marking = marking
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
          core.takeNothing({ phase: CHART_IN_FRONT })
          return
        }
        core.book = await host.read({ sheets: 'all' })
        core.set({
          file,
          stale: false,
          behind: false,
          phase: { kind: 'loading', text: judgingText(rowsOf(core.book)), progress: null },
        })
        await this.#take(await this.#judge(core.book, file, wanted), wanted)
      } catch (error) {
        if (error instanceof Superseded) return
        core.takeNothing({ phase: troublePhase(troubleOf(error), describe(error)) })
        return
      }
      if (core.checked === null || !wanted()) return
      // The list is drawn before the marks are worked out.
      await core.timers.pause()
      if (wanted()) await this.#marking.mark(host)
    })
  }

  #judge(book: Book, file: string, wanted: () => boolean): Promise<Judged> {
    const { registry, sheet, timers, offices, host } = this.#core
    const steps =
      sheet === null
        ? checkAllSteps(registry, book, file, offices)
        : checkSheetSteps(registry, book, file, sheet, offices)
    return runSliced(withFixes(steps, book, host?.capabilities.write ?? false), timers, wanted)
  }

  async #take({ outcome, fixes, summary }: Judged, wanted: () => boolean): Promise<void> {
    const core = this.#core
    core.drop(...OF_CHECK)
    if (outcome.kind !== 'checked') {
      core.takeNothing({ phase: unjudgedPhase(outcome) })
      return
    }
    core.notify(...checkNotices(outcome))
    const why = core.host?.readOnly ?? null
    if (why !== null) core.notify(readOnlyNotice(why))
    await core.take(outcome, { ...this.#panels(outcome), remake: remakeWords(summary) }, fixes, wanted)
  }

  /** Caps and funds where the whole office's workbook is shown, or one of their sheets. */
  #panels({ office, readings }: Extract<Outcome, { kind: 'checked' }>): Pick<PaneState, 'caps' | 'funds'> {
    const has = (form: Form): boolean => readings.some((reading) => reading.form === form)
    if (office === null) return { caps: [], funds: [] }
    const naming = has(namingList as Form)
    return {
      caps: naming ? capPanels(this.#core.registry, office) : [],
      funds: naming || has(fundEntries as Form) ? fundPanels(this.#core.registry, office) : [],
    }
  }

  hear(event: Extract<HostEvent, { kind: 'edited' | 'moved' }>): void {
    const core = this.#core
    if (core.checked === null || core.state.stale) return
    if (event.kind === 'moved' && this.#concerns(event.sheet)) {
      this.#callOff?.()
      this.#edited.clear()
      core.drop('marks-old', 'edited')
      core.set({ stale: true, behind: false })
      core.notify(staleNotice)
    }
    if (event.kind === 'edited' && core.book?.sheets.some(({ name }) => name === event.sheet)) {
      this.#edited.add(event.sheet)
      if (core.state.live && !this.#asleep) this.#afterRest()
      else if (core.state.live) core.set({ behind: true })
      else if (!core.state.behind) {
        core.set({ behind: true })
        core.notify(editedNotice)
      }
    }
  }

  /** Whether cells are judged again as they are edited; those edited since the last time at once. */
  async setLive(live: boolean): Promise<void> {
    const core = this.#core
    core.set({ live })
    if (live && core.state.behind) await this.edited([])
    if (!live) this.#callOff?.()
  }

  /** While nobody looks nothing is judged; what was edited meanwhile is as soon as somebody does. */
  sleep(asleep: boolean): void {
    const { state } = this.#core
    this.#asleep = asleep
    if (asleep && this.#edited.size > 0) this.#core.set({ behind: true })
    if (asleep) this.#callOff?.()
    else if (state.live && state.behind) this.#afterRest()
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
    const names = [...this.#edited]
    core.set({ working: true })
    try {
      // Not within `exclusive`: this may wait for the user to leave a cell, and a click must not wait for it.
      const fresh = new Map(
        (await host.read({ sheets: names }, true)).sheets.map((grid) => [grid.name, grid]),
      )
      await core.exclusive(async () => {
        if (!wanted() || core.book === null) return
        core.book = { sheets: core.book.sheets.map((grid) => fresh.get(grid.name) ?? grid) }
        const outcome = await this.#judge(core.book, core.state.file ?? '', wanted)
        for (const name of names) this.#edited.delete(name)
        core.set({ behind: false })
        await this.#take(outcome, wanted)
        if (!wanted()) return
        if (mark && core.state.marked) await this.#marking.mark(host)
        else await this.#marking.compare()
      })
    } catch (error) {
      if (!wanted() || error instanceof Superseded) return
      if (troubleOf(error) === 'busy') this.#afterRest()
      else core.notify(troubleNotice(troubleOf(error), 'recheck'))
    }
    if (wanted()) core.set({ working: false })
  }
}
