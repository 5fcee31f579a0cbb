/** A workbook in memory: for tests, and beneath the host of a file. */
import type { Severity } from '../../templates/findings/finding.ts'
import { type Mark, signedNote } from '../../templates/findings/marks.ts'
import { address, type Book, type Cell, type Grid, isFault } from '../../templates/sheet/grid.ts'
import {
  type Capabilities,
  type CellEdit,
  type CellPlace,
  type CopyContent,
  HostError,
  type HostEvent,
  type MarkedCopy,
  type MarkedRange,
  type MarkOutcome,
  type Outline,
  type ReadScope,
  type SheetHost,
  type WorkbookFile,
  type WriteOutcome,
} from '../host.ts'
import { rowsByNumber } from './cell-at.ts'
import { withEdits } from './edited-grid.ts'

export interface MemoryOptions {
  readonly file?: string
  /** Name of the sheet in front; the first one unless given. */
  readonly active?: string
  readonly protectedSheets?: readonly string[]
  readonly capabilities?: Partial<Capabilities>
  readonly readOnly?: string | null
}

const ALL: Capabilities = {
  marks: true,
  notes: true,
  events: true,
  undoStays: true,
  write: true,
  singleUndo: true,
  download: false,
  keeps: false,
  savesFiles: true,
  selfCheck: false,
}

const NO_MARKS: readonly Mark[] = []

export class MemoryHost implements SheetHost {
  readonly kind: 'memory' | 'file' = 'memory'
  readonly capabilities: Capabilities
  readonly readOnly: string | null
  #sheets: readonly Grid[]
  readonly #file: string
  #active: string
  readonly #protected: ReadonlySet<string>
  readonly #marks = new Map<string, readonly Mark[]>()
  readonly #notes = new Map<string, ReadonlyMap<string, string>>()
  #selected: CellPlace | null = null
  readonly #listeners = new Set<(event: HostEvent) => void>()

  constructor(book: Book, options: MemoryOptions = {}) {
    this.#sheets = book.sheets
    this.#file = options.file ?? '工作簿.xlsx'
    this.#active = options.active ?? book.sheets[0]?.name ?? ''
    this.#protected = new Set(options.protectedSheets)
    this.capabilities = { ...ALL, ...options.capabilities }
    this.readOnly = options.readOnly ?? null
  }

  /** @throws HostError where the workbook has no such sheet */
  protected sheet(name: string): Grid {
    const found = this.#sheets.find((sheet) => sheet.name === name)
    if (!found) throw new HostError('gone', `no sheet ${name}`)
    return found
  }

  #announce(event: HostEvent): void {
    if (this.capabilities.events) for (const each of [...this.#listeners]) each(event)
  }

  outline(): Promise<Outline> {
    const sheets = this.#sheets.map(({ name, hidden }) => ({
      name,
      hidden,
      protected: this.#protected.has(name),
    }))
    return Promise.resolve({ file: this.#file, sheets, active: this.#active })
  }

  async read({ sheets }: ReadScope): Promise<Book> {
    return { sheets: sheets === 'all' ? this.#sheets : sheets.map((name) => this.sheet(name)) }
  }

  async mark(sheets: readonly string[], marks: readonly Mark[], withNotes: boolean): Promise<MarkOutcome> {
    if (!this.capabilities.marks) throw new HostError('too-old', 'no marks here')
    for (const name of sheets) this.sheet(name)
    let marked = 0
    for (const name of sheets.filter((each) => !this.#protected.has(each))) {
      const here = marks.filter(({ sheet }) => sheet === name)
      this.#marks.set(name, here)
      const notes = withNotes && this.capabilities.notes ? here : []
      this.#notes.set(
        name,
        new Map(notes.map(({ row, column, note }) => [address(row, column), signedNote(note)])),
      )
      marked += here.length
    }
    const protectedSheets = sheets.filter((name) => this.#protected.has(name))
    return { marked, protectedSheets, keptNotes: 0, skippedMarks: 0, skippedNotes: 0 }
  }

  async clear(sheets?: readonly string[]): Promise<void> {
    for (const { name } of sheets ? sheets.map((each) => this.sheet(each)) : this.#sheets) {
      this.#marks.delete(name)
      this.#notes.delete(name)
    }
  }

  async marked(sheet: string): Promise<readonly MarkedRange[]> {
    this.sheet(sheet)
    return this.marksNow
      .filter((mark) => mark.sheet === sheet)
      .map(({ row, column, severity }): { address: string; severity: Severity } => ({
        address: address(row, column),
        severity,
      }))
  }

  async jump(place: CellPlace): Promise<void> {
    this.sheet(place.sheet)
    this.activate(place.sheet)
    this.select(place)
  }

  /** A workbook in memory knows neither formulas nor number formats. */
  async write(edits: readonly CellEdit[]): Promise<WriteOutcome> {
    this.expectOpen(edits)
    const back = edits.map(
      ({ sheet, row, column }): CellEdit => ({
        sheet,
        row,
        column,
        value: this.valueAt({ sheet, row, column }),
      }),
    )
    this.#put(edits)
    return { formulas: [], astray: [], back }
  }

  /** @throws HostError where a sheet is gone or protected */
  protected expectOpen(places: readonly CellPlace[]): void {
    if (!this.capabilities.write) throw new HostError('too-old', 'nothing can be written here')
    for (const { sheet } of places) {
      this.sheet(sheet)
      if (this.#protected.has(sheet)) throw new HostError('protected', sheet)
    }
  }

  protected valueAt({ sheet, row, column }: CellPlace): CellEdit['value'] {
    const cell = rowsByNumber(this.sheet(sheet)).get(row)?.cells[column - 1] ?? null
    return isFault(cell) ? null : cell
  }

  /** Sheets as they now stand in place of those of their names. */
  protected renew(grids: readonly Grid[]): void {
    const fresh = new Map(grids.map((grid) => [grid.name, grid]))
    this.#sheets = this.#sheets.map((grid) => fresh.get(grid.name) ?? grid)
  }

  async copy(_content: CopyContent): Promise<MarkedCopy> {
    throw new HostError('too-old', 'nothing to download')
  }

  async mended(): Promise<WorkbookFile> {
    throw new HostError('too-old', 'no file is behind it')
  }

  kept(): void {}

  get unsaved(): boolean {
    return false
  }

  listen(on: (event: HostEvent) => void): () => void {
    this.#listeners.add(on)
    // Who listens from now on has heard of no selection.
    this.#selected = null
    return () => this.#listeners.delete(on)
  }

  /** The sheets as they now stand. */
  get sheetsNow(): readonly Grid[] {
    return this.#sheets
  }

  /** Name of the sheet in front. */
  get front(): string {
    return this.#active
  }

  /** Every mark that stands in the workbook. */
  get marksNow(): readonly Mark[] {
    return [...this.#marks.values()].flat()
  }

  /** The marks of one sheet; the very same until it is marked anew. */
  marksIn(sheet: string): readonly Mark[] {
    return this.#marks.get(sheet) ?? NO_MARKS
  }

  get hasNotes(): boolean {
    return [...this.#notes.values()].some((notes) => notes.size > 0)
  }

  /** The text of the note at a cell, if there is one. */
  noteAt(sheet: string, cell: string): string | undefined {
    return this.#notes.get(sheet)?.get(cell)
  }

  #put(edits: readonly (CellPlace & { readonly value: Cell })[]): void {
    this.#sheets = this.#sheets.map((grid) =>
      withEdits(
        grid,
        edits.filter(({ sheet }) => sheet === grid.name),
      ),
    )
  }

  /** The user types into a cell. */
  type(place: CellPlace, value: Cell): void {
    this.#put([{ ...place, value }])
    this.#announce({ kind: 'edited', sheet: place.sheet, rows: [place.row, place.row] })
  }

  /** The user sorts the sheet, or puts rows in or out: `change` gives the sheet as it then stands. */
  move(sheet: string, change: (grid: Grid) => Grid = (grid) => grid): void {
    this.#sheets = this.#sheets.map((grid) => (grid.name === sheet ? change(grid) : grid))
    this.#announce({ kind: 'moved', sheet })
  }

  /** The user selects a cell; like Excel, says nothing where it is selected already. */
  select(place: CellPlace): void {
    const { sheet, row, column } = place
    const last = this.#selected
    if (last?.sheet === sheet && last.row === row && last.column === column) return
    this.#selected = place
    this.#announce({ kind: 'selected', place })
  }

  /** The user brings a sheet to the front. */
  activate(sheet: string): void {
    if (this.#active === sheet) return
    this.#active = sheet
    this.#announce({ kind: 'activated', sheet })
  }
}
