/**
 * Scans the rows of a sheet. The bytes of plain XML are walked once, forward; no event and no object is made
 * per element, and nothing is decoded but the values.
 */
import type { Cell, GridRow } from '../../templates/sheet/grid.ts'
import type { CrossedOut, SheetLook } from '../../templates/sheet/sheet-look.ts'
import { type CountLetters, type Limits, within } from '../limits.ts'
import { TagCursor } from '../xml/tag-cursor.ts'
import { ascii } from '../xml/xml.ts'
import { type CellContext, type CellType, cellValue, type RawCell } from './cell-value.ts'

const codes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const LT = 60
const SLASH = 47
/** The bit that tells small letters from capitals. */
const LOWER = 32
const LOWER_A = 97
const [C, F, V, R, S, T, M] = codes('cfvrstm') as [number, number, number, number, number, number, number]
const CELL = [C]
const FORMULA = [F]
const VALUE = [V]
const ROW = codes('row')
const INLINE = codes('is')
const SHEET_DATA = codes('sheetData')
const HIDDEN = codes('hidden')
const TYPES: readonly CellType[] = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd']

export interface ScannedRows {
  readonly rows: GridRow[]
  /** Where the rows end in the bytes. */
  readonly end: number
  /** By row, the styles of its cells that say something. */
  readonly styles: SheetLook['rows']
  readonly crossedOut: readonly CrossedOut[]
}

export interface ScanContext extends Omit<CellContext, 'struck'> {
  readonly limits: Limits
  /** By the number of a cell's style, its index among the styles that say something. */
  readonly styles: ReadonlyMap<number, number>
  /** Called with how many places each row takes up; throws when the workbook holds too many. */
  readonly spend: (places: number) => void
  /** Called with the text of each cell; throws when it, or all of them, are too long. */
  readonly count: CountLetters
}

/** 1 for `A` or `a` to 26 for `Z` or `z`; 0 for anything else. */
function letterAt(bytes: Uint8Array, at: number): number {
  const letter = (bytes[at]! | LOWER) - LOWER_A + 1
  return letter >= 1 && letter <= 26 ? letter : 0
}

/** Where `sheetData` opens, or -1. */
export function findSheetData(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LT); at >= 0; at = bytes.indexOf(LT, at + 1))
    if (SHEET_DATA.every((byte, i) => bytes[at + 1 + i] === byte)) return at
  return -1
}

class Scanner extends TagCursor {
  /** The number of the row being read; 0 while unknown. */
  private row = 0
  private lastRow = 0
  private ordered = true
  private readonly styles = new Map<number, (number | undefined)[]>()
  private readonly crossedOut: CrossedOut[] = []
  /** The styles of the row at hand. */
  private rowStyles: (number | undefined)[] | null = null
  private struckAt = 0
  private readonly telling: CellContext
  private readonly raw: RawCell = {
    column: 0,
    style: 0,
    type: 'n',
    formula: false,
    formulaStart: 0,
    formulaEnd: 0,
    richValue: 0,
    start: -1,
    end: -1,
    inlineStart: -1,
    inlineEnd: -1,
  }

  constructor(
    bytes: Uint8Array,
    start: number,
    private readonly context: ScanContext,
  ) {
    super(bytes, start)
    this.telling = {
      ...context,
      struck: (text) => {
        this.crossedOut.push({ row: this.row || this.lastRow + 1, column: this.struckAt, text })
      },
    }
  }

  scan(): ScannedRows {
    const rows: GridRow[] = []
    this.skipTag()
    while (!this.empty) {
      this.toTag()
      if (this.isTag(ROW, 1)) {
        const row = this.readRow()
        if (row !== null) rows.push(row)
        this.empty = false
      } else {
        const isEnd = this.bytes[this.at + 1] === SLASH && this.isTag(SHEET_DATA, 2)
        if (isEnd) this.skipTag()
        else this.skipForeign('sheetData')
        if (isEnd) break
        this.empty = false
      }
    }
    if (!this.ordered) this.order(rows)
    return { rows, end: this.at, styles: this.styles, crossedOut: this.crossedOut }
  }

  /** Rows may stand in any order, but each only once. */
  private order(rows: GridRow[]): void {
    rows.sort((a, b) => a.number - b.number)
    for (let i = 1; i < rows.length; i++)
      if (rows[i]!.number === rows[i - 1]!.number) throw this.fail(`row ${rows[i]!.number} stands twice`)
  }

  private isHiddenAttribute(): boolean {
    if (this.nameEnd - this.name !== HIDDEN.length) return false
    if (!HIDDEN.every((byte, i) => this.bytes[this.name + i] === byte)) return false
    const value = ascii(this.bytes, this.value, this.valueEnd)
    return value === '1' || value === 'true'
  }

  private readRow(): GridRow | null {
    const { bytes } = this
    let hidden = false
    this.row = 0
    this.at += 1 + ROW.length
    while (this.nextAttribute()) {
      if (this.nameEnd - this.name === 1 && bytes[this.name] === R) {
        this.row = this.digits(this.value, this.valueEnd)
        if (this.row === 0) throw this.fail('row 0')
      } else if (this.isHiddenAttribute()) hidden = true
    }
    const cells: Cell[] = []
    this.rowStyles = null
    if (!this.empty) this.readCells(cells)
    const number = this.row || this.lastRow + 1
    within(this.context.limits, 'rows', number, 'sheet')
    if (number <= this.lastRow) this.ordered = false
    this.lastRow = number
    if (cells.length === 0) return null
    this.context.spend(cells.length)
    if (this.rowStyles !== null) this.styles.set(number, this.rowStyles)
    return hidden ? { number, cells, hidden } : { number, cells }
  }

  private readCells(cells: Cell[]): void {
    const { bytes, raw } = this
    raw.column = 0
    for (;;) {
      this.toTag()
      const first = bytes[this.at + 1]
      if (first === C && (bytes[this.at + 2] === 32 || this.isTag(CELL, 1))) {
        this.readCell()
        if (raw.start < 0 && raw.inlineStart < 0 && !raw.formula) continue
        this.struckAt = raw.column
        const value = cellValue(bytes, raw, this.telling)
        if (value === null) continue
        if (typeof value === 'string') this.context.count(value, this.row, raw.column)
        const index = raw.column - 1
        if (index < cells.length && cells[index] !== null) throw this.fail('a cell stands twice')
        while (cells.length < index) cells.push(null)
        cells[index] = value
        const style = raw.style === 0 ? undefined : this.context.styles.get(raw.style)
        if (style !== undefined) {
          this.rowStyles ??= []
          this.rowStyles[index] = style
        }
      } else {
        const isEnd = first === SLASH && this.isTag(ROW, 2)
        if (!isEnd) this.skipForeign('row')
        else {
          this.skipTag()
          return
        }
      }
    }
  }

  private readCell(): void {
    const { bytes, raw } = this
    let referenced = false
    raw.style = 0
    raw.type = 'n'
    raw.formula = false
    raw.formulaStart = 0
    raw.formulaEnd = 0
    raw.richValue = 0
    raw.start = -1
    raw.inlineStart = -1
    this.at += 2
    while (this.nextAttribute()) {
      if (this.nameEnd - this.name !== 1) {
        if (this.nameEnd - this.name === 2 && bytes[this.name] === V && bytes[this.name + 1] === M)
          raw.richValue = this.digits(this.value, this.valueEnd)
        continue
      }
      const name = bytes[this.name]
      if (name === R) {
        this.readReference()
        referenced = true
      } else if (name === S) raw.style = this.digits(this.value, this.valueEnd)
      else if (name === T) raw.type = this.cellType()
    }
    if (!referenced) raw.column++
    if (raw.column > this.context.limits.columns) within(this.context.limits, 'columns', raw.column, 'sheet')
    if (!this.empty) this.readCellParts()
  }

  /** `C5`, in some files `c5`, gives the column, and the row where the row element did not say its own. */
  private readReference(): void {
    const { bytes } = this
    let column = 0
    let i = this.value
    for (let letter = letterAt(bytes, i); letter > 0; letter = letterAt(bytes, ++i))
      column = column * 26 + letter
    if (column === 0) throw this.fail('bad reference')
    this.raw.column = column
    const row = this.digits(i, this.valueEnd)
    if (this.row === 0) this.row = row
    else if (row !== this.row) throw this.fail(`a cell of row ${row} in row ${this.row}`)
  }

  private cellType(): CellType {
    const { bytes, value, valueEnd } = this
    if (valueEnd - value === 1 && bytes[value] === S) return 's'
    const name = ascii(bytes, value, valueEnd)
    const type = TYPES.find((known) => known === name)
    if (type === undefined) throw this.fail(`cell type "${name}"`)
    return type
  }

  private readCellParts(): void {
    const { bytes, raw } = this
    for (;;) {
      this.toTag()
      const first = bytes[this.at + 1]
      if (first === V && this.isTag(VALUE, 1)) {
        if (raw.start >= 0) throw this.fail('a cell with two values')
        this.skipTag()
        raw.start = this.at
        if (!this.empty) this.toClosing(V)
        raw.end = this.at
        if (!this.empty) this.skipTag()
      } else if (first === F && this.isTag(FORMULA, 1)) {
        raw.formula = true
        this.skipTag()
        if (!this.empty) {
          raw.formulaStart = this.at
          this.toClosing(F)
          raw.formulaEnd = this.at
          this.skipTag()
        }
      } else if (this.isTag(INLINE, 1)) {
        this.skipTag()
        raw.inlineStart = this.at
        const closed = this.empty
        if (!closed) this.toInlineEnd()
        raw.inlineEnd = this.at
        if (!closed) this.skipTag()
      } else {
        const isEnd = first === SLASH && bytes[this.at + 2] === C && this.isTag(CELL, 2)
        if (!isEnd) this.skipForeign('cell')
        else {
          this.skipTag()
          return
        }
      }
    }
  }

  /** Moves over text to the closing tag of the element `letter`. */
  private toClosing(letter: number): void {
    this.toTag()
    if (this.bytes[this.at + 1] !== SLASH || this.bytes[this.at + 2] !== letter)
      throw this.fail('an element where text should be')
  }

  private toInlineEnd(): void {
    for (this.toTag(); this.bytes[this.at + 1] !== SLASH || !this.isTag(INLINE, 2); this.toTag()) this.at++
  }
}

/** Reads the rows of a sheet whose `sheetData` opens at `start`. Throws `corrupt` and `too-large`. */
export const scanRows = (bytes: Uint8Array, start: number, context: ScanContext): ScannedRows =>
  new Scanner(bytes, start, context).scan()
