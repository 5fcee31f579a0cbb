/** The example year as open workbooks. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MemoryHost, type MemoryOptions } from '../../../../addin/hosts/memory-host.ts'
import { createPane } from '../../../../addin/session/pane.ts'
import type { Timers } from '../../../../addin/session/slices.ts'
import type { Pane } from '../../../../addin/session/state.ts'
import type { Finding } from '../../../../templates/findings/finding.ts'
import { recognise } from '../../../../templates/read/recognise.ts'
import type { Form } from '../../../../templates/sheet/form.ts'
import { address, type Book, type Cell, columnName } from '../../../../templates/sheet/grid.ts'
import { readBook } from '../../../../workbook/codecs/node.ts'

const ROOT = new URL('../../../../examples/2026/', import.meta.url)

/** Files of the example year that are no workbooks, or locked. */
const UNREADABLE = /加密|补充情况说明/

export const exampleFiles: readonly string[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.xlsx') && !UNREADABLE.test(name))
  .sort()

export const exampleBook = (name: string): Book =>
  readBook(new Uint8Array(readFileSync(fileURLToPath(new URL(name, ROOT)))))

export const STUDIOS = '报送/济南市创新工作室/历下区总工会-济南市创新工作室-2026.xlsx'
export const HAZARDS = '报送/济南市隐患排查奖励/历下区总工会-济南市隐患排查奖励-2026.xlsx'
export const STUDIO_SHEET = '创新工作室申报表'
export const SUMMARY_SHEET = '创新工作室推荐汇总表'

/** The workbook with other values in some cells. `null` empties a cell. */
export const withCells = (book: Book, sheet: string, cells: Readonly<Record<string, Cell>>): Book => ({
  sheets: book.sheets.map((grid) => {
    if (grid.name !== sheet) return grid
    const rows = new Map(grid.rows.map((row) => [row.number, [...row.cells]]))
    for (const [at, value] of Object.entries(cells)) {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
      const row = rows.get(Number(digits)) ?? []
      let column = 0
      while (columnName(column + 1) !== letters) column++
      while (row.length <= column) row.push(null)
      row[column] = value
      rows.set(Number(digits), row)
    }
    return {
      ...grid,
      rows: [...rows].sort(([a], [b]) => a - b).map(([number, each]) => ({ number, cells: each })),
    }
  }),
})

export const without = (book: Book, ...names: readonly string[]): Book => ({
  sheets: book.sheets.filter(({ name }) => !names.includes(name)),
})

export const only = (book: Book, ...names: readonly string[]): Book => ({
  sheets: book.sheets.filter(({ name }) => names.includes(name)),
})

/** Timers that stand still until the test lets them go. */
export class HeldTimers implements Timers {
  pauses = 0
  #clock = 0
  readonly #waiting = new Map<number, () => void>()
  #next = 0
  /** @param tick how much later it is at each look at the clock */
  constructor(private readonly tick = 0) {}

  now(): number {
    this.#clock += this.tick
    return this.#clock
  }

  async pause(): Promise<void> {
    this.pauses++
  }

  after(_milliseconds: number, run: () => void): () => void {
    const id = this.#next++
    this.#waiting.set(id, run)
    return () => this.#waiting.delete(id)
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** Time passes: everything that waits runs. */
  pass(): void {
    const due = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const run of due) run()
  }
}

export interface Opened {
  readonly host: MemoryHost
  readonly pane: Pane
  readonly timers: HeldTimers
}

export function open(book: Book, options: MemoryOptions = {}): Opened {
  const host = new MemoryHost(book, { file: '历下区总工会.xlsx', active: STUDIO_SHEET, ...options })
  const timers = new HeldTimers()
  return { host, timers, pane: createPane(host, { timers }) }
}

/** Lets everything that was begun come to its end. */
export async function settled({ pane }: Pick<Opened, 'pane'>): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 0))
  while (pane.getState().working || pane.getState().phase.kind === 'loading')
}

/** Everything in the list, the part beyond the cap too. */
export function allListed({ pane }: Pick<Opened, 'pane'>): Finding[] {
  while (pane.getState().list.leftOut > 0) pane.showMore()
  return pane.getState().list.groups.flatMap(({ entries }) => entries.map(({ finding }) => finding))
}

/** The address of a column's cell in the n-th record of a form, counted from 0. */
export function cellOf(book: Book, form: Form, key: string, record = 0): string {
  const { readings } = recognise(only(book, form.sheet), [form])
  const place = readings[0]!.records[record]!.place(key)!
  return address(place.row, place.column)
}

export const placeOf = (sheet: string, cell: string) => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  let column = 1
  while (columnName(column) !== letters) column++
  return { sheet, row: Number(digits), column }
}
