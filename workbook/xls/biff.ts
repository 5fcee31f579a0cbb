/**
 * The records of a BIFF8 stream (MS-XLS), walked before a library reads it: the library passes over what it does
 * not understand, and this says what must come out.
 */
import { corrupt, WorkbookError } from '../error.ts'
import { type Limits, within } from '../limits.ts'

export interface BiffSheet {
  readonly name: string
  readonly hidden: boolean
  /** Every place that holds a value, as `placeKey`; true where it is a formula without a result. */
  readonly cells: ReadonlyMap<number, boolean>
}

export interface BiffBook {
  /** Worksheets in tab order; sheets with charts and macros are left out. */
  readonly sheets: readonly BiffSheet[]
  readonly from1904: boolean
}

const COLUMNS = 256

/** Row and column from 0. */
export const placeKey = (row: number, column: number): number => row * COLUMNS + column

const BOF = 0x0809
const EOF = 0x000a
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const DATE_1904 = 0x0022
/** Written by Excel with the number of the engine that calculated the workbook. */
const RECALC_ID = 0x01c1
const FORMULA = 0x0006
/** A formula as some programs number its record still, laid out like the other. */
const FORMULAS = new Set([FORMULA, 0x0206, 0x0406])
const STRING = 0x0207
const MUL_RK = 0x00bd
/** NUMBER, RK, LABELSST, LABEL, RSTRING, BOOLERR: one cell each. */
const VALUES = new Set([0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205])
const WORKSHEET = 0x0010
const BIFF8 = 0x0600
/**
 * The formula is to be calculated when the file is opened. Excel says so of functions like TODAY, beside their
 * result; programs that cannot calculate say so beside a 0 that means nothing.
 */
const CALC_ON_LOAD = 2
/** What those programs write: with both flags (PHPExcel, WriteExcel), or in a file of this build (POI). */
const ALL_CALC_FLAGS = 3
const BUILD_OF_POI = 0x10d3

interface Place {
  readonly name: string
  readonly hidden: boolean
  readonly at: number
  readonly kind: number
}

class Walker {
  private readonly view: DataView
  private readonly places: Place[] = []
  private readonly names = new Set<string>()
  private readonly cells = new Map<number, Map<number, boolean>>()
  private from1904 = false
  private isCalculated = false
  private build = 0
  private depth = 0
  private current: Map<number, boolean> | null = null
  /** The place of a formula whose text result must follow. */
  private awaited: number | null = null
  private count = 0

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  private u16(at: number): number {
    if (at + 2 > this.bytes.length) throw corrupt('BIFF record out of range')
    return this.view.getUint16(at, true)
  }

  walk(): BiffBook {
    const { bytes } = this
    let [at, records] = [0, 0]
    while (at + 4 <= bytes.length) {
      if (++records > this.limits.legacyRecords) within(this.limits, 'legacyRecords', records, 'xls')
      const [type, size] = [this.u16(at), this.u16(at + 2)]
      const body = at + 4
      if (body + size > bytes.length) throw new WorkbookError('truncated', `BIFF record at ${at}`)
      if (this.depth > 0 || type === BOF) this.record(type, at, body, size)
      at = body + size
    }
    if (this.depth > 0) throw new WorkbookError('truncated', 'BIFF stream without its end')
    const sheets = this.places.filter(({ kind }) => kind === 0)
    return {
      from1904: this.from1904,
      sheets: sheets.map(({ name, hidden, at: start }) => {
        const cells = this.cells.get(start)
        if (cells === undefined) throw corrupt(`sheet ${name} is missing`)
        return { name, hidden, cells }
      }),
    }
  }

  private record(type: number, at: number, body: number, size: number): void {
    if (type === BOF) this.begin(at, body)
    else if (type === EOF) this.end()
    else if (type === FILE_PASS) throw new WorkbookError('encrypted', 'FilePass record')
    else if (this.depth > 1) return
    else if (type === BOUND_SHEET) this.place(body, size)
    else if (type === RECALC_ID) this.isCalculated = true
    else if (type === DATE_1904) this.from1904 = this.u16(body) === 1
    else if (this.current !== null) this.cell(this.current, type, body, size)
    // A cell outside of any sheet is none, but the library takes it up all the same.
    else if (VALUES.has(type) || FORMULAS.has(type)) within(this.limits, 'legacyCells', ++this.count, 'xls')
  }

  private begin(at: number, body: number): void {
    if (this.u16(body) !== BIFF8) throw new WorkbookError('older-xls', 'not BIFF8')
    this.depth++
    if (this.cells.size === 0 && this.places.length === 0) this.build = this.u16(body + 4)
    if (this.depth > 1 || this.u16(body + 2) !== WORKSHEET) return
    this.current = new Map()
    this.cells.set(at, this.current)
  }

  private end(): void {
    this.depth--
    if (this.depth === 0) this.current = null
    this.awaited = null
  }

  private place(body: number, size: number): void {
    const { bytes, view } = this
    const letters = bytes[body + 6]!
    const wide = (bytes[body + 7]! & 1) === 1
    if (size < 8 || 8 + letters * (wide ? 2 : 1) > size) throw corrupt('bad BoundSheet record')
    let name = ''
    for (let i = 0; i < letters; i++)
      name += String.fromCharCode(wide ? this.u16(body + 8 + 2 * i) : bytes[body + 8 + i]!)
    if (this.names.has(name)) throw corrupt(`two sheets are named ${name}`)
    this.names.add(name)
    within(this.limits, 'sheets', this.names.size, 'xls')
    const at = view.getUint32(body, true)
    this.places.push({ name, hidden: (bytes[body + 4]! & 3) !== 0, at, kind: bytes[body + 5]! })
  }

  private cell(cells: Map<number, boolean>, type: number, body: number, size: number): void {
    if (FORMULAS.has(type)) this.formula(cells, body)
    else if (type === STRING && this.awaited !== null) {
      cells.set(this.awaited, false)
      this.awaited = null
    } else if (type === MUL_RK)
      for (let i = 0; i < (size - 6) / 6; i++) this.add(cells, body, this.u16(body + 2) + i, false)
    else if (VALUES.has(type)) this.add(cells, body, this.u16(body + 2), false)
  }

  /** A result that is a number stands here; of any other kind the last two bytes are FF and the first says which. */
  private formula(cells: Map<number, boolean>, body: number): void {
    const text = this.u16(body + 12) === 0xffff && this.bytes[body + 6] === 0
    const zero = this.view.getFloat64(body + 6, true) === 0
    const pending = text || (zero && this.awaitsCalculation(this.u16(body + 14)))
    this.awaited = this.add(cells, body, this.u16(body + 2), pending)
    if (!text) this.awaited = null
  }

  private awaitsCalculation(flags: number): boolean {
    if ((flags & CALC_ON_LOAD) === 0 || this.isCalculated) return false
    return (flags & ALL_CALC_FLAGS) === ALL_CALC_FLAGS || this.build === BUILD_OF_POI
  }

  private add(cells: Map<number, boolean>, body: number, column: number, pending: boolean): number {
    if (column >= COLUMNS) throw corrupt('a cell beyond the last column')
    const key = placeKey(this.u16(body), column)
    cells.set(key, pending)
    within(this.limits, 'legacyCells', ++this.count, 'xls')
    return key
  }
}

/** Throws `truncated`, `corrupt`, `encrypted`, `older-xls` and `too-large`. */
export const walkBiff = (stream: Uint8Array, limits: Limits): BiffBook => new Walker(stream, limits).walk()

const SST = 0x00fc
const CONTINUE = 0x003c
/** What a reader of values needs: bounds, sheets, formats, strings, rows, cells and merges. */
const NEEDED = new Set([
  ...[BOF, EOF, BOUND_SHEET, DATE_1904, ...FORMULAS, STRING, MUL_RK, SST, ...VALUES],
  ...[0x0042, 0x00e0, 0x041e, 0x0208, 0x00e5],
])
/** A record that means nothing and that every reader knows: "double stream file". */
const NOTHING = 0x0161

/** Where in a FORMULA record the length of its text stands, and what says that there is none. */
const FORMULA_TEXT = 20
const NO_TEXT = 0xffff

/**
 * The stream with every record put out of action that holds no values: drawings, names, printing and whatever
 * damage has made of records. They are kept in place, because sheets are found by their position.
 */
export function valuesOnly(stream: Uint8Array): Uint8Array {
  const out = stream.slice()
  const view = new DataView(out.buffer)
  let continued = false
  for (let at = 0; at + 4 <= out.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true)
    // A formula too short to say how long its text is would be read on into what follows.
    const isCut = FORMULAS.has(type) && view.getUint16(at + 2, true) < FORMULA_TEXT + 2
    const needed = (NEEDED.has(type) && !isCut) || (type === CONTINUE && continued)
    if (type !== CONTINUE) continued = type === SST || type === STRING
    if (!needed) view.setUint16(at, NOTHING, true)
    // Of a formula only the result counts. Damaged, its own text can keep the library busy for hours.
    else if (FORMULAS.has(type)) view.setUint16(at + 4 + FORMULA_TEXT, NO_TEXT, true)
  }
  return out
}
