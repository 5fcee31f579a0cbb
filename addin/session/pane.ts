/** The pane over a host: what the view draws and calls. */
import { registry as ours } from '../../programmes/registry.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { HostEvent, SheetHost } from '../host.ts'
import { BesideOffice } from './beside-office.ts'
import { Checking } from './checking.ts'
import { Core, refusalOf, troubleOf } from './core.ts'
import * as exported from './export.ts'
import type { Keeper } from './keeper.ts'
import { LISTED_AT_ONCE } from './list.ts'
import { Marking } from './marking.ts'
import { matching } from './matching.ts'
import { Mending } from './mending.ts'
import { Selecting } from './selecting.ts'
import { browserTimers, type Timers } from './slices.ts'
import type { Pane } from './state.ts'
import { copyNotice, doneNotice, onlySheet, troubleNotice } from './texts.ts'

export interface PaneOptions {
  /** The programmes that workbooks are read for; those of this release unless given. */
  readonly registry?: Registry
  readonly timers?: Timers
  /** Why there is no host, where there is none. */
  readonly noHost?: string
  /** Workbooks of the offices that a submission goes to: judged by them as `check --office` does. */
  readonly offices?: readonly Office[]
  /** Where the office that the user chooses is kept; nothing can be chosen without it. */
  readonly keeper?: Keeper
}

/**
 * @param host `null` where neither Excel nor a file is there: the pane says so and does nothing
 */
export function createPane(host: SheetHost | null, options: PaneOptions = {}): Pane {
  const { registry = ours } = options
  const core = new Core(registry, host, options.timers ?? browserTimers, options.noHost, options.offices)
  const beside = new BesideOffice(core, options.keeper ?? null)
  const selecting = new Selecting(core)
  const marking = new Marking(core)
  const checking = new Checking(core, marking)
  const mending = new Mending(core, checking)
  const hear = (event: HostEvent): void => {
    if (event.kind === 'selected') selecting.hear(event.place)
    else if (event.kind !== 'activated') checking.hear(event)
  }
  const stop = host?.listen(hear) ?? (() => undefined)

  const recheck = (): Promise<void> => checking.check(core.state.scope ?? 'sheet', true)
  /** Marks follow a list that holds: else the check comes first. */
  const remark = (): Promise<void> => (core.state.stale || core.state.behind ? recheck() : marking.again())
  const shown = () => matching(core.findings, core.state.filter)

  return {
    rules: registry.rules,
    at: ({ sheet, row, column }) => core.places.at(sheet, row, column),
    getState: () => core.state,
    subscribe: (listener) => core.subscribe(listener),
    close() {
      stop()
      selecting.close()
      checking.close()
    },
    sleep: (asleep) => checking.sleep(asleep),
    checkSheet: () => checking.check('sheet'),
    checkAll: () => checking.check('book'),
    recheck,
    remark,
    clearMarks: () => marking.clear(),
    async toggleNotes(on) {
      core.set({ notes: on })
      if (core.state.marked) await remark()
    },
    setLive: (on) => checking.setLive(on),
    fillSummary: () => mending.fillSummary(),
    select: (id) => selecting.select(id),
    jumpTo: (place) => selecting.jumpTo(place),
    next: () => selecting.step(1),
    previous: () => selecting.step(-1),
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
    writeAgain: () => mending.writeAgain(),
    undoFix: () => mending.undo(),
    async runSelfCheck() {
      const check = host?.selfCheck
      if (check === undefined) return
      core.set({ working: true })
      await core.exclusive(async () => core.set({ selfCheck: await check() }))
      core.set({ working: false })
    },
    closeSelfCheck: () => core.set({ selfCheck: null }),
    async takeOffice(name, bytes) {
      if (await beside.take(name, bytes)) await recheck()
    },
    async forgetOffice() {
      if (beside.forget()) await recheck()
    },
    dismiss: (kind) => core.drop(kind),
    listAsText: () => exported.listAsText(shown()),
    listAsCsv: () => ({ name: exported.csvName(core.state.file), text: exported.listAsCsv(shown()) }),
    async markedCopy() {
      if (host === null || core.checked === null || !host.capabilities.download) return null
      const { file, scope } = core.state
      try {
        const copy = await host.copy({
          findings: core.findings.map(registry.mask),
          captions: [file ?? '', ...(scope === 'sheet' ? [onlySheet(core.sheet ?? '')] : [])],
        })
        if (copy.left.length > 0) core.notify(copyNotice(copy.left))
        return copy
      } catch (error) {
        core.notify(troubleNotice(troubleOf(error), null, refusalOf(error)))
        return null
      }
    },
    async mended() {
      if (host === null || !host.capabilities.keeps) return null
      try {
        return await host.mended()
      } catch (error) {
        core.notify(troubleNotice(troubleOf(error), null, refusalOf(error)))
        return null
      }
    },
    kept(words) {
      host?.kept()
      core.set({ unsaved: host?.unsaved ?? false })
      core.notify(doneNotice(words))
    },
  }
}
