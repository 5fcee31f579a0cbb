/** The pane over a host: what the view draws and calls. */
import type { Office } from '../../submissions/office/office.ts'
import type { CellPlace, SheetHost } from '../host.ts'
import { Checking } from './checking.ts'
import { Core, troubleOf } from './core.ts'
import * as exported from './export.ts'
import { LISTED_AT_ONCE, matching, stepFrom } from './list.ts'
import { Mending } from './mending.ts'
import { browserTimers, type Timers } from './slices.ts'
import type { Pane } from './state.ts'
import { copyNotice, onlySheet, troubleNotice } from './texts.ts'

export interface PaneOptions {
  readonly timers?: Timers
  /** Why there is no host, where there is none. */
  readonly noHost?: string
  /** Workbooks of the offices that a submission goes to: judged by them as `check --office` does. */
  readonly offices?: readonly Office[]
}

/**
 * @param host `null` where neither Excel nor a file is there: the pane says so and does nothing
 */
export function createPane(host: SheetHost | null, options: PaneOptions = {}): Pane {
  const core = new Core(host, options.timers ?? browserTimers, options.noHost, options.offices)
  const checking = new Checking(core)
  const mending = new Mending(core, checking)
  const stop = host?.listen((event) => checking.hear(event)) ?? (() => undefined)

  const jumpTo = async (place: CellPlace): Promise<void> => {
    try {
      await host?.jump(place)
    } catch (error) {
      core.notify(troubleNotice(troubleOf(error), null))
    }
  }
  const select = async (id: string): Promise<void> => {
    const finding = core.findings.find((each) => each.id === id)
    if (host === null || finding === undefined) return
    core.set({ selected: id })
    const { sheet, row, column } = finding
    if (sheet !== null) await jumpTo({ sheet, row: row ?? 1, column: column ?? 1 })
  }
  const step = async (by: 1 | -1): Promise<void> => {
    const id = stepFrom(core.state.list, core.state.selected, by)
    if (id !== null) await select(id)
  }
  const shown = () => matching(core.findings, core.state.filter)

  return {
    getState: () => core.state,
    subscribe: (listener) => core.subscribe(listener),
    close() {
      stop()
      checking.close()
    },
    checkSheet: () => checking.check('sheet'),
    checkAll: () => checking.check('book'),
    recheck: () => checking.check(core.state.scope ?? 'sheet', true),
    remark: () => checking.remark(),
    clearMarks: () => checking.clear(),
    async toggleNotes(on) {
      core.set({ notes: on })
      if (core.state.marked) await checking.remark()
    },
    fillSummary: () => mending.fillSummary(),
    select,
    jumpTo,
    next: () => step(1),
    previous: () => step(-1),
    setFilter(change) {
      core.set({ filter: { ...core.state.filter, ...change } })
      core.relistAnew()
    },
    setGroupBy(groupBy) {
      core.set({ groupBy })
      core.relistAnew()
    },
    showMore: () => core.relist(LISTED_AT_ONCE),
    previewFix: (id) => mending.previewFix(id),
    previewFixes: (kind) => mending.previewFixes(kind),
    confirm: (agreed = false) => mending.confirm(agreed),
    cancelPreview: () => core.set({ preview: null }),
    undoFix: () => mending.undo(),
    dismiss: (kind) => core.drop(kind),
    listAsText: () => exported.listAsText(shown()),
    listAsCsv: () => ({ name: exported.csvName(core.state.file), text: exported.listAsCsv(shown()) }),
    async markedCopy() {
      if (host === null || core.checked === null || !host.capabilities.download) return null
      const { file, scope } = core.state
      try {
        const copy = await host.copy({
          findings: core.findings,
          captions: [file ?? '', ...(scope === 'sheet' ? [onlySheet(core.sheet ?? '')] : [])],
        })
        if (copy.left.length > 0) core.notify(copyNotice(copy.left))
        return copy
      } catch (error) {
        core.notify(troubleNotice(troubleOf(error), null))
        return null
      }
    },
  }
}
