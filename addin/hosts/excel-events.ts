/**
 * What the user does in Excel, in our words. No news is followed by a question to Excel where that would empty
 * the user's undo list: sheets are known by the ids that were read with them.
 */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { HostError, type HostEvent } from '../host.ts'
import { parseBlocks } from './a1.ts'
import type { ExcelLink } from './excel-link.ts'
import type { OwnEdits } from './own-edits.ts'
import type { SheetNames } from './sheet-names.ts'

type Registration = OfficeExtension.EventHandlerResult<unknown>

/** Called with values only: everything else that changes a sheet moves rows or columns. */
const VALUES_CHANGED = new Set(['RangeEdited', 'Others', 'Unknown', undefined])

/** While a cell is being edited some Excels take no listeners; they are asked again. */
const [RETRIES, RETRY_AFTER] = [20, 1500]

const rowsOf = (blocks: readonly CellRange[]): readonly [number, number] => [
  Math.min(...blocks.map(({ top }) => top)),
  Math.max(...blocks.map(({ bottom }) => bottom)),
]

interface OfSheet {
  readonly worksheetId: string
}

export class ExcelEvents {
  readonly #link: ExcelLink
  readonly #own: OwnEdits
  readonly #names: SheetNames
  readonly #reshaped: (sheet: string) => void
  readonly #listeners = new Set<(event: HostEvent) => void>()
  #registered: Promise<readonly Registration[]> | null = null
  /** Events are reported in the order in which they came, although one may have to wait for its sheet's name. */
  #announced: Promise<void> = Promise.resolve()

  /** @param reshaped called before the listeners when cells of a sheet moved or were formatted */
  constructor(link: ExcelLink, own: OwnEdits, names: SheetNames, reshaped: (sheet: string) => void) {
    this.#link = link
    this.#own = own
    this.#names = names
    this.#reshaped = reshaped
  }

  /** Whether Excel tells us what happens. */
  hears = false

  listen(on: (event: HostEvent) => void): () => void {
    if (!this.#link.since(7)) return () => {}
    this.#listeners.add(on)
    if (this.#link.undoStays) this.begin()
    return () => {
      this.#listeners.delete(on)
      if (this.#listeners.size === 0) this.#unregister()
    }
  }

  /** Asks Excel for its news, where somebody listens and it was not asked yet. */
  begin(): void {
    if (this.#listeners.size === 0) return
    this.#registered ??= this.#register(RETRIES)
    this.#registered.catch(() => {})
  }

  /** When Excel has taken our listeners; throws `HostError` where it does not take them. */
  ready(): Promise<unknown> {
    return this.#registered ?? Promise.resolve()
  }

  async #register(retries: number): Promise<readonly Registration[]> {
    try {
      const registered = await this.#link.batch((context) => this.#attach(context), true)
      this.hears = this.#link.since(9) && this.#listeners.size > 0
      return [...registered, ...(await this.#hearNames())]
    } catch (error) {
      if (!(error instanceof HostError && error.trouble === 'busy') || retries === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER))
      return this.#listeners.size === 0 ? [] : this.#register(retries - 1)
    }
  }

  async #attach(context: Excel.RequestContext): Promise<Registration[]> {
    const all = context.workbook.worksheets
    all.load('items/id,items/name')
    await context.sync()
    this.#names.learn(all.items)
    const changed = (args: Excel.WorksheetChangedEventArgs) => this.#changed(args)
    const selected = (args: Excel.WorksheetSelectionChangedEventArgs) => this.#selected(args)
    const moved = ({ worksheetId }: OfSheet) =>
      this.#announce(worksheetId, (sheet) => ({ kind: 'moved', sheet }))
    const formatted = ({ worksheetId }: OfSheet) =>
      this.#announce(worksheetId, (sheet) => {
        this.#reshaped(sheet)
        return null
      })
    const activated = ({ worksheetId }: OfSheet) =>
      this.#announce(worksheetId, (sheet) => ({ kind: 'activated', sheet }))
    const registered = [all.onActivated.add(activated) as Registration]
    if (this.#link.since(10))
      registered.push(
        all.onRowSorted.add(moved) as Registration,
        all.onColumnSorted.add(moved) as Registration,
      )
    if (this.#link.since(9))
      registered.push(
        all.onChanged.add(changed) as Registration,
        all.onFormatChanged.add(formatted) as Registration,
        all.onSelectionChanged.add(selected) as Registration,
      )
    else
      for (const sheet of all.items)
        registered.push(
          sheet.onChanged.add(changed) as Registration,
          sheet.onSelectionChanged.add(selected) as Registration,
        )
    await context.sync()
    return registered
  }

  /** By itself: a client older than the set that Excel reports does not know it, and the rest is worth having. */
  async #hearNames(): Promise<Registration[]> {
    if (!this.#link.since(17)) return []
    try {
      return await this.#link.batch(async (context) => {
        const named = context.workbook.worksheets.onNameChanged.add((args) => this.#renamed(args))
        await context.sync()
        return [named as Registration]
      }, true)
    } catch {
      return []
    }
  }

  #unregister(): void {
    const registered = this.#registered
    this.#registered = null
    this.hears = false
    // A listener that Excel does not let go of finds no listener of ours.
    registered?.then((all) => this.#detach(all)).catch(() => {})
  }

  async #detach(registered: readonly Registration[]): Promise<void> {
    for (const context of new Set(registered.map((each) => each.context as Excel.RequestContext)))
      await this.#link.batchOf(context, async () => {
        for (const each of registered) if (each.context === context) each.remove()
        await context.sync()
      })
  }

  #changed({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs) {
    if (triggerSource === 'ThisLocalAddin') return Promise.resolve()
    return this.#announce(worksheetId, (sheet) => {
      if (!VALUES_CHANGED.has(changeType)) return { kind: 'moved', sheet }
      if (triggerSource === undefined && this.#own.isOurs(sheet, address)) return null
      const blocks = parseBlocks(address)
      return blocks.length === 0 ? null : { kind: 'edited', sheet, rows: rowsOf(blocks) }
    })
  }

  #selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) {
    return this.#announce(worksheetId, (sheet) => {
      const [first] = parseBlocks(address)
      return first ? { kind: 'selected', place: { sheet, row: first.top, column: first.left } } : null
    })
  }

  /** What was read of the sheet stands under its old name. */
  #renamed({ worksheetId, nameBefore, nameAfter }: Excel.WorksheetNameChangedEventArgs) {
    return this.#inTurn(() => {
      this.#names.renamed(worksheetId, nameAfter)
      this.#pass({ kind: 'moved', sheet: nameBefore })
    })
  }

  #announce(worksheetId: string, event: (sheet: string) => HostEvent | null): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#listeners.size === 0) return
      const name = this.#names.of(worksheetId) ?? (await this.#ask(worksheetId))
      if (name !== null) this.#pass(event(name))
    })
  }

  #inTurn(work: () => void | Promise<void>): Promise<void> {
    const announced = this.#announced.then(work)
    this.#announced = announced.catch(() => {})
    return announced
  }

  #pass(news: HostEvent | null): void {
    if (news?.kind === 'moved') this.#reshaped(news.sheet)
    if (news) for (const each of [...this.#listeners]) each(news)
  }

  /** The name of a sheet that came since the last reading; `null` where it is gone, or may not be asked for. */
  async #ask(worksheetId: string): Promise<string | null> {
    if (!this.#link.undoStays) return null
    try {
      return await this.#link.batch(async (context) => {
        const sheet = context.workbook.worksheets.getItem(worksheetId)
        sheet.load('name')
        await context.sync()
        this.#names.renamed(worksheetId, sheet.name)
        return sheet.name
      }, true)
    } catch {
      return null
    }
  }
}
