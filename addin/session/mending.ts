/** Everything that writes into cells: fixes and the summary sheet, first shown, then written, then taken back. */
import { planSummarySteps } from '../../submissions/summary/summary-fill.ts'
import { type SummaryPlan, samePlanSteps } from '../../submissions/summary/summary-plan.ts'
import type { NoSummary } from '../../submissions/summary/summary-sources.ts'
import { FIX_NAMES, type Fix, type FixKind } from '../../templates/findings/fixes.ts'
import { type Cell, isFault } from '../../templates/sheet/grid.ts'
import type { CellEdit, CellPlace, SheetHost } from '../host.ts'
import { cellAt } from '../hosts/cell-at.ts'
import type { Checking } from './checking.ts'
import { type Core, refusalOf, troubleOf } from './core.ts'
import { runSliced } from './slices.ts'
import { astrayNotice, changedNotice, doneNotice, formulasNotice, troubleNotice } from './texts.ts'

type Plain = CellEdit['value']

/** What was written, and what puts it back. */
interface Written {
  readonly what: string
  /** By the key of their cell. */
  readonly edits: ReadonlyMap<string, CellEdit>
  readonly back: readonly CellEdit[]
}

const plain = (cell: Cell): Plain => (isFault(cell) ? null : cell)

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`

const sheetsOf = (edits: readonly CellPlace[]): string[] => [...new Set(edits.map(({ sheet }) => sheet))]

const LOST_NAMED = 3

function asksOf({ sheet, lost }: SummaryPlan): string | null {
  if (lost.length === 0) return null
  const named = lost.slice(0, LOST_NAMED).map(({ words }) => words)
  const rest = lost.length > LOST_NAMED ? `等 ${lost.length} 行` : ''
  return `“${sheet}”的${named.join('、')}${rest}没有对应的申报，原有内容将被去掉`
}

export class Mending {
  readonly #core: Core
  readonly #checking: Checking
  readonly #written: Written[] = []
  /** What did not arrive in its cells, to be tried again. */
  #astray: { readonly what: string; readonly edits: readonly CellEdit[] } | null = null

  constructor(core: Core, checking: Checking) {
    this.#core = core
    this.#checking = checking
  }

  previewFix(id: string): void {
    const fix = this.#core.fixes.find((each) => each.id === id)
    if (fix) this.#show(`${FIX_NAMES[fix.kind]}：${fix.header}（${fix.address}）`, [fix])
  }

  previewFixes(kind: FixKind): void {
    const fixes = this.#core.fixes.filter((each) => each.kind === kind)
    if (fixes.length > 0) this.#show(`${FIX_NAMES[kind]}（${fixes.length} 处）`, fixes)
  }

  #show(title: string, fixes: readonly Fix[]): void {
    this.#core.set({ preview: { kind: 'fixes', title, fixes } })
  }

  async fillSummary(): Promise<void> {
    const core = this.#core
    const { host } = core
    if (host === null) return
    if (!host.capabilities.write) {
      core.notify(changedNotice('这里不能写入单元格，不能生成汇总表。'))
      return
    }
    await this.#working(async () => {
      core.set({ preview: null })
      const plan = await this.#plan(host)
      if ('reason' in plan) core.notify(changedNotice(`${plan.reason}。`))
      else if (plan.edits.length === 0)
        core.notify(doneNotice(`“${plan.sheet}”已与“${plan.from}”一致，不用改。`))
      else
        core.set({
          preview: { kind: 'summary', title: `生成《${plan.title}》`, plan, asks: asksOf(plan) },
        })
    })
  }

  async #plan(host: SheetHost): Promise<SummaryPlan | NoSummary> {
    const { registry, timers } = this.#core
    const book = await host.read({ sheets: 'all' })
    return await runSliced(planSummarySteps(registry, book), timers, () => true)
  }

  async confirm(agreed: boolean): Promise<void> {
    const { preview } = this.#core.state
    if (preview === null) return
    if (preview.kind === 'summary') {
      if (preview.asks !== null && !agreed) return
      await this.#writeSummary(preview.plan)
    } else await this.#writeFixes(preview.title, preview.fixes)
  }

  async #writeSummary(shown: SummaryPlan): Promise<void> {
    const { host } = this.#core
    if (host === null) return
    await this.#working(async () => {
      const plan = await this.#plan(host)
      // What was agreed to is what is written: anything else is shown again.
      if ('reason' in plan || !(await runSliced(samePlanSteps(plan, shown), this.#core.timers, () => true))) {
        this.#core.set({ preview: null })
        this.#core.notify(changedNotice('预览后工作表有改动，没有写入。请重新生成汇总表。'))
        return
      }
      await this.#write('生成汇总表', plan.edits)
    })
  }

  async #writeFixes(what: string, fixes: readonly Fix[]): Promise<void> {
    const { host } = this.#core
    if (host === null) return
    await this.#working(async () => {
      const now = cellAt((await host.read({ sheets: sheetsOf(fixes) })).sheets)
      const untouched = fixes.filter((fix) => plain(now(fix)) === fix.before)
      const edits = untouched.map(
        ({ sheet, row, column, value, format }): CellEdit => ({
          sheet,
          row,
          column,
          value,
          ...(format === undefined ? {} : { format }),
        }),
      )
      await this.#write(what, edits)
      const changed = fixes.length - untouched.length
      if (changed > 0) this.#core.notify(changedNotice(`有 ${changed} 处已被改动，没有修改。请重新校验。`))
    })
  }

  /** Writes, remembers how to take it back, and judges the sheets again. */
  async #write(what: string, edits: readonly CellEdit[]): Promise<void> {
    const core = this.#core
    if (core.host === null) return
    core.set({ preview: null })
    core.drop('formulas', 'astray')
    this.#astray = null
    if (edits.length === 0) return
    const { formulas, astray, back } = await core.host.write(edits)
    core.set({ unsaved: core.host.unsaved })
    if (formulas.length > 0) core.notify(formulasNotice(formulas))
    if (astray.length > 0) {
      const lost = new Set(astray.map(keyOf))
      this.#astray = { what, edits: edits.filter((edit) => lost.has(keyOf(edit))) }
      core.notify(astrayNotice(astray))
    }
    if (back.length === 0) return
    this.#written.push({ what, edits: new Map(edits.map((edit) => [keyOf(edit), edit])), back })
    this.#tellUndo()
    const arrived = edits.length - formulas.length - astray.length
    if (arrived > 0) core.notify(doneNotice(`已修改 ${arrived} 处。可以撤销。`))
    this.#judgeAfter(back)
  }

  /** Writes once more what did not arrive. */
  async writeAgain(): Promise<void> {
    const again = this.#astray
    if (again === null) return
    await this.#working(() => this.#write(again.what, again.edits))
  }

  async undo(): Promise<void> {
    const { host } = this.#core
    const last = this.#written.pop()
    this.#tellUndo()
    if (host === null || last === undefined) return
    await this.#working(async () => {
      try {
        const now = cellAt((await host.read({ sheets: sheetsOf(last.back) })).sheets)
        const back = last.back.filter((cell) => plain(now(cell)) === last.edits.get(keyOf(cell))?.value)
        const { formulas, astray } = await host.write(back)
        this.#core.set({ unsaved: host.unsaved })
        const changed = last.back.length - back.length + formulas.length + astray.length
        this.#core.notify(
          doneNotice(`已撤销：${last.what}${changed > 0 ? `；有 ${changed} 处后来又改过，没有动` : ''}。`),
        )
      } catch (error) {
        this.#written.push(last)
        this.#tellUndo()
        throw error
      }
      this.#judgeAfter(last.back)
    })
  }

  #after: Promise<void> = Promise.resolve()

  /** Comes after the writing itself, which still holds the host. */
  #judgeAfter(edits: readonly CellPlace[]): void {
    const { checked, state } = this.#core
    if (checked !== null && !state.stale) this.#after = this.#checking.edited(sheetsOf(edits), true)
  }

  #tellUndo(): void {
    const last = this.#written.at(-1)
    this.#core.set({
      undo: last === undefined ? null : { label: `撤销：${last.what}`, count: last.back.length },
    })
  }

  async #working(work: () => Promise<void>): Promise<void> {
    const core = this.#core
    core.set({ working: true })
    await core.exclusive(async () => {
      try {
        await work()
      } catch (error) {
        core.notify(troubleNotice(troubleOf(error), null, refusalOf(error)))
      }
    })
    await this.#after
    core.set({ working: false })
  }
}
