/** A workbook file that was opened on the page: marked in memory, written in place, given back to be kept. */
import type { Cell, Grid } from '../../templates/sheet/grid.ts'
import type { Standing } from '../../workbook/edit/standing.ts'
import { WorkbookError } from '../../workbook/error.ts'
import {
  type CellEdit,
  type CellPlace,
  type CopyContent,
  HostError,
  type MarkedCopy,
  type WorkbookFile,
  type WriteOutcome,
} from '../host.ts'
import { cellAt } from './cell-at.ts'
import type { FileWork, OpenedFile } from './file-work.ts'
import { MemoryHost } from './memory-host.ts'
import { inTurns } from './pause.ts'

/** Words that a copy of ours has behind its name: a copy of a copy has them once. */
const OURS = /(?:（(?:已标注|已修改|校验)）)+(?=\.[^.]*$|$)/

/** `名册.xlsx -> 名册（已标注）.xlsx` */
const copyName = (name: string, what: string): string =>
  name.replace(OURS, '').replace(/(\.[^.]*)?$/, `（${what}）$1`)

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`

const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column })

const TEXT = '@'

/** A cell that another one of its merge stands for. */
const isCovered = (sheets: readonly Grid[], { sheet, row, column }: CellPlace): boolean =>
  sheets
    .find(({ name }) => name === sheet)
    ?.merges.some(
      ({ top, left, bottom, right }) =>
        top <= row && row <= bottom && left <= column && column <= right && (row > top || column > left),
    ) ?? false

const oneKindOfLines = (value: Cell): Cell =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') || null : value

/** The writer's refusals are for the user to read. */
async function said<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof WorkbookError) throw new HostError('refused', error.message, { cause: error })
    throw error
  }
}

/**
 * The bytes that were opened stay; what is written is kept beside them, cell by cell, and put into a copy of them.
 * After each writing the sheets concerned are read again from that copy: what is judged is what will be saved.
 * The page shows the marks in its own view of the sheet; a marked copy bears notes, too.
 */
export class FileHost extends MemoryHost {
  override readonly kind = 'file'
  readonly #name: string
  readonly #original: Uint8Array
  readonly #sheets: readonly Grid[]
  /** What a cell of the original holds. */
  readonly #first: (place: CellPlace) => Cell
  readonly #work: FileWork
  readonly #states: OpenedFile['states']
  /** How cells of the original stand, as far as that was asked. */
  readonly #standing = new Map<string, Standing>()
  /** What differs from the original. */
  #edits: ReadonlyMap<string, CellEdit> = new Map()
  #now: Uint8Array
  #kept: Uint8Array

  constructor(name: string, bytes: Uint8Array, { book, readOnly, states }: OpenedFile, work: FileWork) {
    const patchable = readOnly === null
    const first = book.sheets.find(({ hidden }) => !hidden)
    super(book, {
      file: name,
      ...(first === undefined ? {} : { active: first.name }),
      readOnly,
      protectedSheets: states.filter(({ locked }) => locked).map(({ sheet }) => sheet),
      capabilities: {
        notes: false,
        write: patchable,
        singleUndo: false,
        download: patchable,
        keeps: patchable,
      },
    })
    this.#name = name
    this.#original = bytes
    this.#sheets = book.sheets
    this.#first = cellAt(book.sheets)
    this.#work = work
    this.#states = states
    this.#now = bytes
    this.#kept = bytes
  }

  override async write(edits: readonly CellEdit[]): Promise<WriteOutcome> {
    this.expectOpen(edits)
    const latest = [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()]
    await this.#ask(latest)
    const formulas: CellEdit[] = []
    const covered: CellEdit[] = []
    const open: CellEdit[] = []
    const back: CellEdit[] = []
    const next = new Map(this.#edits)
    for await (const some of inTurns(latest))
      for (const edit of some) {
        if (this.#standing.get(keyOf(edit))!.isFormula) formulas.push(edit)
        else if (isCovered(this.#sheets, edit)) covered.push(edit)
        else {
          open.push(edit)
          back.push({ ...placeOf(edit), value: this.valueAt(edit), format: this.#formatOf(edit) })
          this.#settle(next, edit)
        }
      }
    const sheets = [...new Set(open.map(({ sheet }) => sheet))]
    const { bytes, grids } = await said(this.#work.write(this.#original, [...next.values()], sheets))
    this.#edits = next
    this.#now = next.size === 0 ? this.#original : bytes
    this.renew(grids)
    const written = cellAt(grids)
    const lost: CellEdit[] = []
    for await (const some of inTurns(open))
      lost.push(...some.filter((edit) => written(edit) !== oneKindOfLines(edit.value)))
    return { formulas: formulas.map(placeOf), astray: [...covered, ...lost].map(placeOf), back }
  }

  async #ask(places: readonly CellPlace[]): Promise<void> {
    const unknown = places.filter((place) => !this.#standing.has(keyOf(place)))
    if (unknown.length === 0) return
    const found = await said(this.#work.standing(this.#original, unknown.map(placeOf)))
    for (const [i, place] of unknown.entries()) this.#standing.set(keyOf(place), found[i]!)
  }

  /** The number format that a cell has now. */
  #formatOf(place: CellPlace): string {
    const key = keyOf(place)
    return this.#edits.get(key)?.format ?? this.#standing.get(key)!.format
  }

  /** Adds an edit to those that there are; one that makes the cell again what it was takes away the earlier one. */
  #settle(edits: Map<string, CellEdit>, edit: CellEdit): void {
    const key = keyOf(edit)
    const { format: first } = this.#standing.get(key)!
    const kept = edit.format ?? this.#formatOf(edit)
    // A number in a cell of text would be shown as text.
    const format =
      typeof edit.value === 'number' && edit.format === undefined && kept === TEXT ? 'General' : kept
    if (format === first && oneKindOfLines(edit.value) === this.#first(edit)) edits.delete(key)
    else edits.set(key, { ...placeOf(edit), value: edit.value, ...(format === first ? {} : { format }) })
  }

  /** Rows and columns that the workbook keeps in view while the others scroll. */
  frozenIn(name: string): { readonly rows: number; readonly columns: number } {
    const state = this.#states.find(({ sheet }) => sheet === name)
    return { rows: state?.frozenRows ?? 0, columns: state?.frozenColumns ?? 0 }
  }

  override async copy(content: CopyContent): Promise<MarkedCopy> {
    if (!this.capabilities.download) throw new HostError('too-old', 'this format bears no marks')
    return { name: copyName(this.#name, '已标注'), ...(await said(this.#work.mark(this.#now, content))) }
  }

  override async mended(): Promise<WorkbookFile> {
    if (!this.capabilities.keeps) throw new HostError('too-old', 'this format is not written into')
    return { name: copyName(this.#name, '已修改'), bytes: await said(this.#work.clean(this.#now)) }
  }

  override kept(): void {
    this.#kept = this.#now
  }

  override get unsaved(): boolean {
    return this.#now !== this.#kept
  }
}
