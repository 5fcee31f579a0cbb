/** What the user does in Excel, told in our words. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { HostError, type HostEvent } from '../host.ts'
import { parseBlocks } from './a1.ts'
import type { ExcelLink } from './excel-link.ts'
import type { OwnEdits } from './own-edits.ts'

type Registration = OfficeExtension.EventHandlerResult<unknown>

/** Told of values only: everything else that changes a sheet moves rows or columns. */
const VALUES_CHANGED = new Set(['RangeEdited', 'Others', 'Unknown', undefined])

/** While a cell is being edited Excel takes no listeners; it is asked again. */
const [RETRIES, RETRY_AFTER] = [20, 1500]

const rowsOf = (blocks: readonly CellRange[]): readonly [number, number] => [
  Math.min(...blocks.map(({ top }) => top)),
  Math.max(...blocks.map(({ bottom }) => bottom)),
]

export class ExcelEvents {
  readonly #link: ExcelLink
  readonly #own: OwnEdits
  readonly #reshaped: (sheet: string) => void
  readonly #listeners = new Set<(event: HostEvent) => void>()
  #registered: Promise<readonly Registration[]> | null = null
  /** Events are told in the order in which they came, although each has to ask for the sheet's name. */
  #told: Promise<void> = Promise.resolve()

  /** @param reshaped is told before the listeners that cells of a sheet moved or were formatted */
  constructor(link: ExcelLink, own: OwnEdits, reshaped: (sheet: string) => void) {
    this.#link = link
    this.#own = own
    this.#reshaped = reshaped
  }

  /** Whether Excel tells us what happens. */
  hears = false

  listen(on: (event: HostEvent) => void): () => void {
    if (!this.#link.since(7)) return () => {}
    this.#listeners.add(on)
    this.#registered ??= this.#register(RETRIES)
    this.#registered.catch(() => {})
    return () => {
      this.#listeners.delete(on)
      if (this.#listeners.size === 0) this.#unregister()
    }
  }

  /** When Excel has taken our listeners; throws `HostError` where it does not take them. */
  ready(): Promise<unknown> {
    return this.#registered ?? Promise.resolve()
  }

  async #register(retries: number): Promise<readonly Registration[]> {
    try {
      const registered = await this.#link.batch((context) => this.#attach(context))
      this.hears = this.#link.since(9) && this.#listeners.size > 0
      return registered
    } catch (error) {
      if (!(error instanceof HostError && error.trouble === 'busy') || retries === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER))
      return this.#listeners.size === 0 ? [] : this.#register(retries - 1)
    }
  }

  async #attach(context: Excel.RequestContext): Promise<Registration[]> {
    const all = context.workbook.worksheets
    const changed = (args: Excel.WorksheetChangedEventArgs) => this.#changed(args)
    const selected = (args: Excel.WorksheetSelectionChangedEventArgs) => this.#selected(args)
    const moved = ({ worksheetId }: { worksheetId: string }) =>
      this.#tell(worksheetId, (sheet) => ({ kind: 'moved', sheet }))
    const formatted = ({ worksheetId }: { worksheetId: string }) =>
      this.#tell(worksheetId, (sheet) => {
        this.#reshaped(sheet)
        return null
      })
    const activated = ({ worksheetId }: { worksheetId: string }) =>
      this.#tell(worksheetId, (sheet) => ({ kind: 'activated', sheet }))
    const registered: Registration[] = [all.onActivated.add(activated) as Registration]
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
    else {
      all.load('items/id')
      await context.sync()
      for (const sheet of all.items)
        registered.push(
          sheet.onChanged.add(changed) as Registration,
          sheet.onSelectionChanged.add(selected) as Registration,
        )
    }
    await context.sync()
    return registered
  }

  #unregister(): void {
    const registered = this.#registered
    this.#registered = null
    this.hears = false
    // A listener that Excel does not let go of finds nobody to tell.
    registered?.then((all) => this.#detach(all)).catch(() => {})
  }

  async #detach(registered: readonly Registration[]): Promise<void> {
    const context = registered[0]?.context as Excel.RequestContext | undefined
    if (!context) return
    await this.#link.batchOf(context, async () => {
      for (const each of registered) each.remove()
      await context.sync()
    })
  }

  #changed({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs) {
    if (triggerSource === 'ThisLocalAddin') return Promise.resolve()
    return this.#tell(worksheetId, (sheet) => {
      if (!VALUES_CHANGED.has(changeType)) return { kind: 'moved', sheet }
      if (triggerSource === undefined && this.#own.isOurs(sheet, address)) return null
      const blocks = parseBlocks(address)
      return blocks.length === 0 ? null : { kind: 'edited', sheet, rows: rowsOf(blocks) }
    })
  }

  #selected({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs) {
    return this.#tell(worksheetId, (sheet) => {
      const [first] = parseBlocks(address)
      return first ? { kind: 'selected', place: { sheet, row: first.top, column: first.left } } : null
    })
  }

  /** Excel tells the sheet's id, which outlives a change of its name. */
  #tell(worksheetId: string, event: (sheet: string) => HostEvent | null): Promise<void> {
    const told = this.#told.then(async () => {
      if (this.#listeners.size === 0) return
      const name = await this.#name(worksheetId)
      const news = name === null ? null : event(name)
      if (news?.kind === 'moved') this.#reshaped(news.sheet)
      if (news) for (const each of [...this.#listeners]) each(news)
    })
    this.#told = told.catch(() => {})
    return told
  }

  /** `null` where the sheet is gone, or Excel is busy: then there will be more events. */
  async #name(worksheetId: string): Promise<string | null> {
    try {
      return await this.#link.batch(async (context) => {
        const sheet = context.workbook.worksheets.getItem(worksheetId)
        sheet.load('name')
        await context.sync()
        return sheet.name
      })
    } catch {
      return null
    }
  }
}
