/** Writing cells into the text of a sheet: only the rows that hold them differ afterwards. */
import type { Cell, CellRange, GridRow } from '../../templates/sheet/grid.ts'
import { LIMITS } from '../limits.ts'
import { isCell } from '../read/cell-ranges.ts'
import { parseRange } from '../read/merges.ts'
import { isTrue } from '../xml/xml.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  type Element,
  rootOf,
  type Splice,
  spliced,
} from '../xml/xml-patch.ts'
import { type CellPlace, cellPlaces, cellText, type RowPlace, rowPlaces, rowsData } from './cells.ts'
import type { NumberStyles } from './number-styles.ts'
import { covers, isDay, type Write } from './plan.ts'
import { refusals } from './refused.ts'
import { fits, isSame, settled } from './values.ts'

export interface SheetContext {
  readonly name: string
  /** What the sheet holds before, and where its cells are merged. */
  readonly rows: readonly GridRow[]
  readonly merges: readonly CellRange[]
  readonly styles: NumberStyles
}

/** The style of a column as the sheet's head gives it. */
function columnStyles(xml: string): (column: number) => string | undefined {
  const list = childOf(xml, rootOf(xml), 'cols')
  const all = list === undefined ? [] : childrenOf(xml, list).map((each) => attributesOf(xml, each))
  return (column) =>
    all.find((each) => Number(each.get('min')) <= column && column <= Number(each.get('max')))?.get('style')
}

/** A formula that stands for other cells too: shared with them, or of a whole block. */
function standsForOthers(xml: string, formula: Element): boolean {
  const found = attributesOf(xml, formula)
  const ref = parseRange(found.get('ref') ?? '', LIMITS)
  return ref !== null && (ref.top !== ref.bottom || ref.left !== ref.right)
}

class SheetWriter {
  private readonly splices: Splice[] = []
  private readonly models = new Map<RowPlace, ReadonlyMap<number, CellPlace>>()
  private readonly data: Element
  private readonly p: string
  private readonly places: RowPlace[]
  private readonly byNumber: Map<number, RowPlace>
  private readonly values: Map<number, readonly Cell[]>
  private readonly columnStyle: (column: number) => string | undefined
  /** Formulas that went. */
  readonly overwritten: { row: number; column: number }[] = []

  constructor(
    private readonly xml: string,
    private readonly context: SheetContext,
  ) {
    this.data = rowsData(xml)
    this.p = this.data.prefix
    this.places = rowPlaces(xml, this.data)
    this.byNumber = new Map(this.places.map((place) => [place.number, place]))
    this.values = new Map(context.rows.map(({ number, cells }) => [number, cells]))
    this.columnStyle = columnStyles(xml)
  }

  write(writes: readonly Write[]): string {
    const byRow = new Map<number, Map<number, Write>>()
    for (const write of writes) this.put(byRow, write)
    const fresh: [number, string][] = []
    for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
      const place = this.byNumber.get(row)
      if (place !== undefined) this.patch(place, cells)
      else {
        const text = this.freshRow(row, cells)
        if (text !== '') fresh.push([row, text])
      }
    }
    this.insertRows(fresh)
    return spliced(this.xml, this.splices)
  }

  private put(byRow: Map<number, Map<number, Write>>, write: Write): void {
    const { name, merges } = this.context
    const { row, column } = write
    if (!isCell(write)) throw refusals.outside(name, row, column)
    const value = settled(write.value)
    if (!fits(value)) throw refusals.value(name, row, column)
    const merge = merges.find((each) => covers(each, row, column))
    if (merge !== undefined && (merge.top !== row || merge.left !== column))
      throw refusals.merged(name, row, column)
    const cells = byRow.get(row) ?? new Map<number, Write>()
    const before = cells.get(column)
    if (before !== undefined && JSON.stringify(before.value) !== JSON.stringify(value))
      throw refusals.twice(name, row, column)
    byRow.set(row, cells.set(column, { ...write, value }))
  }

  private valueAt(row: number, column: number): Cell {
    return this.values.get(row)?.[column - 1] ?? null
  }

  private rowStyle(row: number): string | undefined {
    const place = this.byNumber.get(row)
    const found = place && attributesOf(this.xml, place.element)
    return isTrue(found?.get('customFormat')) ? found?.get('s') : undefined
  }

  /** The cells of a row whose style others take: asked for each of them. */
  private modelCells(model: RowPlace): ReadonlyMap<number, CellPlace> {
    const cells =
      this.models.get(model) ??
      new Map(cellPlaces(this.xml, model.element).map((cell) => [cell.column, cell] as const))
    this.models.set(model, cells)
    return cells
  }

  /** The style of a cell that is not there yet. */
  private styleOf({ row, column, like }: Write): string | undefined {
    const model = like === null ? undefined : this.byNumber.get(like)
    const cell = model && this.modelCells(model).get(column)
    return cell?.style ?? this.rowStyle(row) ?? this.columnStyle(column)
  }

  private text(write: Write, own: CellPlace | undefined): string {
    const { styles } = this.context
    const base = own === undefined ? this.styleOf(write) : own.style
    const plain = write.format === null ? base : styles.styleWith(base, write.format)
    const style = isDay(write.value) ? styles.dayStyle(plain) : plain
    const shift = styles.showsDay(style) ? styles.shift : 0
    const { row, column, value } = write
    return cellText(
      { row, column, value, style, shift },
      this.p,
      own && { xml: this.xml, element: own.element },
    )
  }

  private needs(write: Write, own: CellPlace | undefined): boolean {
    const { row, column, value } = write
    const { name, styles } = this.context
    if (own?.formula !== undefined) {
      if (!write.overFormula) throw refusals.formula(name, row, column)
      if (standsForOthers(this.xml, own.formula)) throw refusals.sharedFormula(name, row, column)
      this.overwritten.push({ row, column })
      return true
    }
    const isDressed = write.format === null || styles.formatOf(own?.style) === write.format
    return !isDressed || !isSame(value, this.valueAt(row, column), styles.showsDay(own?.style))
  }

  private patch({ element }: RowPlace, writes: ReadonlyMap<number, Write>): void {
    const { xml } = this
    const cells = cellPlaces(xml, element)
    const fresh: [number, string][] = []
    for (const [column, write] of [...writes].sort(([a], [b]) => a - b)) {
      const own = cells.find((cell) => cell.column === column)
      if (!this.needs(write, own)) continue
      const text = this.text(write, own)
      if (own === undefined) fresh.push([column, text])
      else this.splices.push({ start: own.element.start, end: own.element.end, text })
    }
    if (fresh.length === 0) return
    const last = fresh.at(-1)![0]
    this.widen(element, last)
    if (element.inside === element.end) {
      const tag = widened(xml.slice(element.start, element.end), last).replace(/\s*\/>$/, '>')
      const text = `${tag}${fresh.map(([, cell]) => cell).join('')}</${this.p}row>`
      this.splices.push({ start: element.start, end: element.end, text })
      return
    }
    for (const [column, text] of fresh) {
      const next =
        cells.find((cell) => cell.column > column)?.element.start ?? this.endOfCells(element, cells)
      this.splices.push({ start: next, end: next, text })
    }
  }

  private endOfCells(row: Element, cells: readonly CellPlace[]): number {
    return cells.at(-1)?.element.end ?? row.inside
  }

  private widen(row: Element, column: number): void {
    if (row.inside === row.end) return
    const tag = this.xml.slice(row.start, row.inside)
    const text = widened(tag, column)
    if (text !== tag) this.splices.push({ start: row.start, end: row.inside, text })
  }

  /** A row that is not there yet, with the blank cells of the row like which it is. */
  private freshRow(row: number, writes: ReadonlyMap<number, Write>): string {
    const [first] = writes.values()
    const model = first!.like === null ? undefined : this.byNumber.get(first!.like)
    const blanks = model === undefined ? [] : cellPlaces(this.xml, model.element)
    const cells = new Map<number, string>()
    for (const { column, style } of blanks)
      if (style !== undefined && !this.isWithinMerge(row, column))
        cells.set(column, cellText({ row, column, value: null, style, shift: 0 }, this.p))
    let filled = false
    for (const [column, write] of writes) {
      if (write.value === null && (model === undefined || cells.has(column))) continue
      filled ||= write.value !== null
      cells.set(column, this.text(write, undefined))
    }
    if (!filled && model === undefined) return ''
    const inside = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text)
    return `<${this.p}row r="${row}"${this.modelAttributes(model)}>${inside.join('')}</${this.p}row>`
  }

  private isWithinMerge(row: number, column: number): boolean {
    return this.context.merges.some((each) => covers(each, row, column))
  }

  private modelAttributes(model: RowPlace | undefined): string {
    if (model === undefined) return ''
    const left = new Set(['r', 'spans', 'hidden', 'collapsed', 'outlineLevel'])
    return [...attributesOf(this.xml, model.element)]
      .filter(([name]) => !left.has(name))
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('')
  }

  private insertRows(fresh: readonly [number, string][]): void {
    if (fresh.length === 0) return
    const { data, xml } = this
    if (data.inside === data.end) {
      const tag = xml.slice(data.start, data.end).replace(/\s*\/>$/, '>')
      const rows = fresh.map(([, text]) => text).join('')
      this.splices.push({ start: data.start, end: data.end, text: `${tag}${rows}</${this.p}sheetData>` })
      return
    }
    for (const [number, text] of fresh) {
      const next = this.places.find((place) => place.number > number)
      const at = next?.element.start ?? this.places.at(-1)?.element.end ?? data.inside
      this.splices.push({ start: at, end: at, text })
    }
  }
}

/** The tag of a row whose `spans` takes in the column. */
const widened = (tag: string, column: number): string =>
  tag.replace(/(\sspans\s*=\s*["']\d+:)(\d+)(["'])/, (whole, head: string, last: string, tail: string) =>
    Number(last) < column ? `${head}${column}${tail}` : whole,
  )

/** The sheet with the cells written, and the formulas that went. Throws `WorkbookError` where one cannot be. */
export function writeCells(
  xml: string,
  writes: readonly Write[],
  context: SheetContext,
): { xml: string; overwritten: readonly { row: number; column: number }[] } {
  const writer = new SheetWriter(xml, context)
  const text = writer.write(writes)
  return { xml: text, overwritten: writer.overwritten }
}
