/**
 * Writing values into a workbook in place. Parts that the plan does not touch keep their compressed bytes, a sheet
 * that it touches keeps all but the rows written, and writing the same plan once more changes nothing.
 */
import type { Book, Grid } from '../../templates/sheet/grid.ts'
import { stylesPart } from '../annotate/annotate-styles.ts'
import { isPatchable } from '../annotate/clean.ts'
import { WorkbookError } from '../error.ts'
import { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { type Tab, tabs, workbookPart } from '../package/sheet-list.ts'
import { readWorkbook } from '../read/read.ts'
import { isTrue } from '../xml/xml.ts'
import { attributesOf, childOf, childrenOf, rootOf } from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { addSheets } from './add-sheets.ts'
import { withoutCalculations } from './calc-chain.ts'
import { cellPlaces, rowPlaces, rowsData } from './cells.ts'
import { type Added, dimensionGrown, growNames, growTables, sheetGrown, tablesOf } from './grow.ts'
import { type NumberStyles, numberStyles } from './number-styles.ts'
import { replaceOptions } from './options.ts'
import {
  type EditPlan,
  isDay,
  type OptionsEdit,
  type RowsEdit,
  type SheetEdit,
  type Value,
  type Write,
} from './plan.ts'
import { refusals } from './refused.ts'
import { writeCells } from './write-cells.ts'

interface Sheet {
  readonly tab: Tab
  readonly grid: Grid
  /** The number that the workbook gives it. */
  readonly id: string
}

class Editor {
  private readonly workbook: string
  private readonly book: Book
  private readonly styles: NumberStyles

  constructor(
    private readonly pkg: Package,
    bytes: Uint8Array,
    codec: Codec,
  ) {
    this.workbook = workbookPart(pkg)
    if (!isPatchable(pkg, this.workbook)) throw refusals.structure(this.workbook)
    this.book = readWorkbook(bytes, codec)
    this.styles = numberStyles(pkg, stylesPart(pkg, this.workbook)?.part, this.from1904())
  }

  private from1904(): boolean {
    const xml = needed(this.pkg, this.workbook)
    const properties = childOf(xml, rootOf(xml), 'workbookPr')
    return properties !== undefined && isTrue(attributesOf(xml, properties).get('date1904'))
  }

  private sheet(name: string): Sheet {
    const all = tabs(this.pkg, this.workbook)
    const index = all.findIndex((each) => each.kind === 'worksheet' && each.name === name)
    const tab = all[index]
    const grid = this.book.sheets.find((each) => each.name === name)
    if (tab === undefined || grid === undefined) throw refusals.noSheet(name)
    const xml = needed(this.pkg, this.workbook)
    const list = childOf(xml, rootOf(xml), 'sheets')!
    const item = childrenOf(xml, list).filter(({ local }) => local === 'sheet')[index]!
    return { tab, grid, id: attributesOf(xml, item).get('sheetId') ?? '' }
  }

  /** Cells of lists are written with all others. */
  private listWrites(options: readonly OptionsEdit[]): Map<string, Write[]> {
    const found = new Map<string, Write[]>()
    const sheets = tabs(this.pkg, this.workbook).filter(({ kind }) => kind === 'worksheet')
    const gridOf = (name: string): Grid | undefined => this.book.sheets.find((each) => each.name === name)
    for (const edit of options) {
      const list = replaceOptions({ pkg: this.pkg, workbook: this.workbook, sheets, gridOf }, edit)
      if (list !== null) found.set(list.sheet, [...(found.get(list.sheet) ?? []), ...list.writes])
    }
    return found
  }

  apply({ cells = [], rows = [], options = [] }: EditPlan): void {
    const lists = this.listWrites(options)
    const named = [...cells, ...rows].map(({ sheet }) => sheet)
    for (const name of new Set([...named, ...lists.keys()])) {
      const sheet = this.sheet(name)
      const added = rows.filter((edit) => edit.sheet === name)
      const writes = [
        ...cells
          .filter((edit) => edit.sheet === name)
          .map(
            ({ row, column, value, format = null, overFormula = false }): Write => ({
              row,
              column,
              value,
              format,
              overFormula,
              like: null,
            }),
          ),
        ...added.flatMap((edit) => this.writesOf(sheet, edit)),
        ...(lists.get(name) ?? []),
      ]
      this.write(sheet, writes)
      for (const edit of added) this.grow(sheet, edit)
    }
  }

  private write({ tab, grid, id }: Sheet, writes: readonly Write[]): void {
    if (writes.length === 0) return
    const xml = needed(this.pkg, tab.part)
    this.refuseHeaders(tab, grid, writes)
    const context = { name: tab.name, rows: grid.rows, merges: grid.merges, styles: this.styles }
    const written = writeCells(xml, writes, context)
    if (written.xml === xml) return
    this.pkg.put(
      tab.part,
      dimensionGrown(
        written.xml,
        writes.filter(({ value }) => value !== null),
      ),
    )
    withoutCalculations(this.pkg, this.workbook, id, written.overwritten)
  }

  /** The cells above a table are the names of its columns, which its own part repeats. */
  private refuseHeaders(tab: Tab, grid: Grid, writes: readonly Write[]): void {
    for (const { range, header } of tablesOf(this.pkg, tab.part))
      for (const { row, column, value } of writes) {
        const isHeader = row >= range.top && row < range.top + header
        if (!isHeader || column < range.left || column > range.right) continue
        const before = grid.rows.find(({ number }) => number === row)?.cells[column - 1] ?? null
        if (before !== value) throw refusals.header(tab.name, row, column)
      }
  }

  private writesOf({ tab, grid }: Sheet, edit: RowsEdit): Write[] {
    if (edit.first < 2) throw refusals.outside(tab.name, edit.first, 1)
    const xml = needed(this.pkg, tab.part)
    const places = new Map(rowPlaces(xml, rowsData(xml)).map((place) => [place.number, place.element]))
    return edit.rows.flatMap((values, i) => {
      const row = edit.first + i
      const place = places.get(row)
      const formulas = new Set(
        place === undefined
          ? []
          : cellPlaces(xml, place)
              .filter(({ formula }) => formula !== undefined)
              .map(({ column }) => column),
      )
      this.refuseTaken(tab.name, grid, row, values, formulas)
      return values.flatMap((value, c): Write[] =>
        value === undefined
          ? []
          : [{ row, column: c + 1, value, format: null, overFormula: false, like: edit.first - 1 }],
      )
    })
  }

  /** A row is free where nothing stands in it but formulas, or what is to be written there already. */
  private refuseTaken(
    name: string,
    grid: Grid,
    row: number,
    values: readonly (Value | undefined)[],
    formulas: ReadonlySet<number>,
  ): void {
    const cells = grid.rows.find(({ number }) => number === row)?.cells ?? []
    const plain = (value: Value | undefined): unknown =>
      value !== undefined && isDay(value)
        ? value.day
        : typeof value === 'string'
          ? value.replace(/\r\n?/g, '\n')
          : value
    const isWritten = values.some((value, i) => value != null && value !== '' && cells[i] === plain(value))
    for (const [i, cell] of cells.entries()) {
      if (cell === null || formulas.has(i + 1)) continue
      const value = values[i]
      if (value === undefined ? !isWritten : cell !== plain(value)) throw refusals.taken(name, row, i + 1)
    }
  }

  private grow({ tab }: Sheet, { first, rows }: RowsEdit): void {
    const filled = rows.flatMap((values) => values.flatMap((value, i) => (value == null ? [] : [i + 1])))
    if (filled.length === 0) return
    const added: Added = {
      first,
      last: first + rows.length - 1,
      left: filled.reduce((least, column) => Math.min(least, column)),
      right: filled.reduce((most, column) => Math.max(most, column)),
    }
    growTables(this.pkg, tab.part, tab.name, added)
    const xml = needed(this.pkg, tab.part)
    const after = sheetGrown(xml, added)
    if (after !== xml) this.pkg.put(tab.part, after)
    growNames(this.pkg, this.workbook, tab.name, added)
  }
}

function withSheets(bytes: Uint8Array, sheets: readonly SheetEdit[], codec: Codec): Uint8Array {
  if (sheets.length === 0) return bytes
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  if (!isPatchable(pkg, workbook)) throw refusals.structure(workbook)
  const names = new Set(tabs(pkg, workbook).map(({ name }) => name.toLowerCase()))
  const lacking = sheets.filter(({ sheet }) => !names.has(sheet.toLowerCase()))
  if (lacking.length > 0) addSheets(pkg, lacking, readWorkbook(bytes, codec), codec)
  return pkg.toBytes()
}

/**
 * A copy of an .xlsx with the plan carried out.
 * @throws WorkbookError where the file is none, or any of the plan cannot be done: then nothing is
 */
export function editBook(bytes: Uint8Array, plan: EditPlan, codec: Codec): Uint8Array {
  try {
    const whole = withSheets(bytes, plan.sheets ?? [], codec)
    const pkg = new Package(whole, codec)
    new Editor(pkg, whole, codec).apply(plan)
    return pkg.toBytes()
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'corrupt') throw refusals.structure(error.detail)
    throw error
  }
}
