/** What a person does in the simulated Excel. */
import { type Cell, columnName } from '../../../templates/sheet/grid.ts'
import { areaOf, localAddress } from './area.ts'
import type { ExcelSession } from './session.ts'
import type { SimSheet } from './sheet.ts'

export class User {
  readonly #session: ExcelSession
  /** What takes back each thing that was typed, the latest last. */
  readonly #undoable: (() => void)[] = []

  constructor(session: ExcelSession) {
    this.#session = session
  }

  #sheet(name: string): SimSheet {
    return this.#session.book.sheet(name)
  }

  #changed(sheet: SimSheet, address: string, change: string): void {
    this.#session.book.happens({ kind: 'changed', sheet, address, change, byAddin: false })
  }

  /** Types a value into a cell. */
  type(name: string, address: string, value: Cell): void {
    const sheet = this.#sheet(name)
    const { top, left } = areaOf(address)
    const before = sheet.at(top, left)
    const { formula: _formula, ...cell } = before
    sheet.put(top, left, { ...cell, value })
    this.#undoable.push(() => {
      sheet.put(top, left, before)
      this.#changed(sheet, address, 'RangeEdited')
    })
    this.#changed(sheet, address, 'RangeEdited')
  }

  /** Ctrl+Z. @returns whether there was anything to take back */
  undo(): boolean {
    const last = this.#undoable.pop()
    last?.()
    return last !== undefined
  }

  /** What a call of an add-in does to the undo list before ExcelApi 1.19. */
  forgetUndo(): void {
    this.#undoable.length = 0
  }

  rename(name: string, to: string): void {
    const sheet = this.#sheet(name)
    sheet.name = to
    this.#session.book.happens({ kind: 'renamed', sheet, before: name })
  }

  merge(name: string, address: string): void {
    const sheet = this.#sheet(name)
    sheet.merges = [...sheet.merges, areaOf(address)]
    this.#session.book.happens({ kind: 'formatted', sheet, address })
  }

  insertRows(name: string, at: number, count = 1): void {
    const sheet = this.#sheet(name)
    sheet.shiftRows(at, count)
    this.#changed(sheet, `${at}:${at + count - 1}`, 'RowInserted')
  }

  deleteRows(name: string, at: number, count = 1): void {
    const sheet = this.#sheet(name)
    sheet.shiftRows(at, -count)
    this.#changed(sheet, `${at}:${at + count - 1}`, 'RowDeleted')
  }

  /** Turns rows upside down: values move, conditional formats do not. */
  sort(name: string, top: number, bottom: number): void {
    const sheet = this.#sheet(name)
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => sheet.cells.get(bottom - i) ?? new Map())
    for (const [i, row] of rows.entries()) sheet.cells.set(top + i, row)
    const right = columnName(sheet.used(true)?.right ?? 1)
    const address = `A${top}:${right}${bottom}`
    this.#session.book.happens({ kind: 'sorted', sheet, address })
  }

  select(name: string, address: string): void {
    const sheet = this.#sheet(name)
    this.activate(name)
    this.#session.book.selected = areaOf(address)
    this.#session.book.happens({ kind: 'selected', sheet, address: localAddress(areaOf(address)) })
  }

  activate(name: string): void {
    this.#session.book.activate(this.#sheet(name))
  }

  /** Copies a sheet with all that it bears, as Excel does. */
  copySheet(name: string, copy: string): void {
    const from = this.#sheet(name)
    const to = this.#session.book.add(copy)
    to.merges = from.merges
    for (const [row, cells] of from.cells)
      for (const [column, cell] of cells) to.put(row, column, { ...cell })
    to.formats = from.formats.map((format) => ({ ...format, id: this.#session.book.newId() }))
    to.notes = from.notes.map((note) => ({ ...note }))
    this.#session.book.happens({ kind: 'added', sheet: to })
  }
}
