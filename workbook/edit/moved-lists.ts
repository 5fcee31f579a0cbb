/** Lists of options of one workbook, found or put among those of another. */
import { type Book, type Cell, columnName, type Grid } from '../../templates/sheet/grid.ts'
import type { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { tabs } from '../package/sheet-list.ts'
import type { Reference } from './drop-downs.ts'
import type { NumberStyles } from './number-styles.ts'
import type { Write } from './plan.ts'
import { refusals } from './refused.ts'
import { writeCells } from './write-cells.ts'

const gridOf = (book: Book, name: string): Grid | undefined => book.sheets.find((each) => each.name === name)

const valueAt = (grid: Grid, row: number, column: number): Cell =>
  grid.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null

/** Words alone are moved: no style is asked for. */
const NO_DAYS: NumberStyles = {
  shift: 0,
  showsDay: () => false,
  dayStyle: (style) => style ?? '0',
  formatOf: () => 'General',
  styleWith: (style) => style,
}

export class MovedLists {
  /** Columns filled so far, by sheet. */
  private readonly filled = new Map<string, number>()
  private readonly known = new Map<string, string>()

  constructor(
    private readonly target: Package,
    private readonly workbook: string,
    private readonly source: Book,
    private readonly before: Book,
  ) {}

  /** The formula by which the other workbook refers to the same options. */
  formula(list: Reference): string {
    const { sheet, range, head } = list
    const [from, to] = [gridOf(this.source, sheet), gridOf(this.before, sheet)]
    if (from === undefined || to === undefined || range.left !== range.right) throw refusals.noSheet(sheet)
    const place = (column: string): string => `${head}$${column}$${range.top}:$${column}$${range.bottom}`
    const own = place(columnName(range.left))
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i)
    const options = rows.map((row) => valueAt(from, row, range.left))
    if (rows.every((row, i) => valueAt(to, row, range.left) === options[i])) return own
    const before = this.known.get(own)
    if (before !== undefined) return before
    const used = this.filled.get(sheet) ?? Math.max(0, ...to.rows.map(({ cells }) => cells.length))
    this.filled.set(sheet, used + 1)
    const title = range.top > 1 ? [[range.top - 1, valueAt(from, range.top - 1, range.left)] as const] : []
    this.write(sheet, to, used + 1, [...title, ...rows.map((row, i) => [row, options[i]!] as const)])
    const moved = place(columnName(used + 1))
    this.known.set(own, moved)
    return moved
  }

  private write(
    sheet: string,
    grid: Grid,
    column: number,
    cells: readonly (readonly [number, Cell])[],
  ): void {
    const { part } = tabs(this.target, this.workbook).find((tab) => tab.name === sheet)!
    const writes = cells.flatMap(([row, value]): Write[] =>
      value === null || typeof value === 'object'
        ? []
        : [{ row, column, value, format: null, overFormula: false, like: null }],
    )
    const context = { name: sheet, rows: grid.rows, merges: grid.merges, styles: NO_DAYS }
    this.target.put(part, writeCells(needed(this.target, part), writes, context).xml)
  }
}
