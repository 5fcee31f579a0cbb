/** What all objects of one simulated Excel share. */
import type { CellRange } from '../../../templates/sheet/grid.ts'
import { accessDenied, itemNotFound } from './fault.ts'
import type { SimSheet } from './sheet.ts'
import type { SimWorkbook } from './workbook.ts'

/** Numbers of the events as they travel. */
export const EVENTS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  formatted: 18,
  sorted: 19,
  columnsSorted: 20,
  renamed: 25,
} as const

/** The target of events of the whole workbook. */
export const WORKBOOK = 'Workbook'

export class World {
  readonly #registered = new Set<string>()
  /** Something was written since this was last set to false. */
  written = false
  /** Writes since then are grouped for undoing. */
  grouped = false

  constructor(
    readonly book: SimWorkbook,
    readonly failing: {
      readonly listsFail?: boolean
      readonly notesFail?: boolean
      readonly propertiesFail?: boolean
    } = {},
  ) {}

  register(event: number, target: string): void {
    this.#registered.add(`${event} ${target}`)
  }

  unregister(event: number, target: string): void {
    this.#registered.delete(`${event} ${target}`)
  }

  isRegistered(event: number, target: string): boolean {
    return this.#registered.has(`${event} ${target}`)
  }

  get registrations(): number {
    return this.#registered.size
  }

  /** Throws what Excel throws where a sheet is locked; else notes that something is written. */
  writing(sheet: SimSheet): void {
    this.standing(sheet)
    if (sheet.protected) throw accessDenied(`${sheet.name} is protected`)
    this.written = true
  }

  /** Throws where the sheet was deleted meanwhile. */
  standing(sheet: SimSheet): void {
    if (!this.book.sheets.includes(sheet)) throw itemNotFound(`worksheet ${sheet.name}`)
  }
}

/** Blocks of one sheet. */
export interface Cells {
  readonly world: World
  readonly sheet: SimSheet
  readonly areas: readonly CellRange[]
}
