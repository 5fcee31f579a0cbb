/** The simulated workbook: made from our own `Book`, inspected by tests, changed by add-in and user alike. */
import type { Book, CellRange } from '../../../templates/sheet/grid.ts'
import { styleAt } from '../../../templates/sheet/sheet-look.ts'
import { BETWEEN_SYSTEMS, isDayFormat } from './cell-values.ts'
import { itemNotFound } from './fault.ts'
import { SimSheet } from './sheet.ts'

export type Happening =
  | {
      readonly kind: 'changed'
      readonly sheet: SimSheet
      readonly address: string
      readonly change: string
      readonly byAddin: boolean
    }
  | { readonly kind: 'renamed'; readonly sheet: SimSheet; readonly before: string }
  | { readonly kind: 'sorted' | 'formatted'; readonly sheet: SimSheet; readonly address: string }
  | { readonly kind: 'selected'; readonly sheet: SimSheet; readonly address: string }
  | { readonly kind: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheet: SimSheet }

export class SimWorkbook {
  name = '工作簿.xlsx'
  /** The name that Excel puts on notes. */
  user = '经办人'
  sheets: SimSheet[] = []
  active!: SimSheet
  /** A chart that is a sheet of its own stands in front; it is not among the sheets. */
  chartInFront = false
  selected: CellRange = { top: 1, left: 1, bottom: 1, right: 1 }
  /** Hears what happens; the session passes it on to the add-in. */
  happens: (happening: Happening) => void = () => {}
  #ids = 0

  /** @param from1904 it counts its days from 1904; the book given counts them from 1900 */
  constructor(
    book: Book,
    readonly from1904 = false,
  ) {
    for (const grid of book.sheets) {
      const sheet = this.add(grid.name)
      sheet.visibility = grid.hidden ? 'Hidden' : 'Visible'
      sheet.merges = grid.merges
      for (const { number, cells, hidden } of grid.rows) {
        if (hidden) sheet.hiddenRows.add(number)
        cells.forEach((value, i) => {
          if (value === null) return
          const { format: numberFormat, struck } = styleAt(grid, number, i + 1) ?? {}
          const moved = typeof value === 'number' && from1904 && isDayFormat(numberFormat ?? 'General')
          sheet.put(number, i + 1, {
            value: moved ? value - BETWEEN_SYSTEMS : value,
            ...(numberFormat && { numberFormat }),
            ...(struck && { struck }),
          })
        })
      }
    }
    this.active = this.sheets.find(({ visibility }) => visibility === 'Visible') ?? this.add('Sheet1')
  }

  newId(): string {
    this.#ids += 1
    return `{${String(this.#ids).padStart(8, '0')}-0001-0000-0000-000000000000}`
  }

  add(name: string): SimSheet {
    const sheet = new SimSheet(this.newId(), name)
    this.sheets.push(sheet)
    return sheet
  }

  find(key: unknown): SimSheet | undefined {
    const text = String(key)
    return this.sheets.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase())
  }

  /** By name or id. */
  sheet(key: unknown): SimSheet {
    const found = this.find(key)
    if (!found) throw itemNotFound(`worksheet ${String(key)}`)
    return found
  }

  activate(sheet: SimSheet): void {
    this.chartInFront = false
    if (sheet === this.active) return
    const before = this.active
    this.active = sheet
    this.happens({ kind: 'deactivated', sheet: before })
    this.happens({ kind: 'activated', sheet })
  }

  book(): Book {
    return { sheets: this.sheets.map((sheet) => sheet.grid()) }
  }
}
