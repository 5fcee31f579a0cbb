/** Reading .csv: text in any encoding and with any separator that Excel and WPS write. */
import Papa from 'papaparse'
import type { Book, Cell, GridRow } from '../../templates/sheet/grid.ts'
import { WorkbookError } from '../error.ts'
import { type CountLetters, type Limits, letterCount, within } from '../limits.ts'
import { textValue } from './cell-value.ts'

const bad = (detail: string, message?: string): WorkbookError =>
  new WorkbookError('bad-csv', detail, ...(message === undefined ? [] : [message]))

const MEND = '请用 Excel 或 WPS 打开，核对后另存为 .xlsx 再报送'

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether text that is no UTF-8 was UTF-8 before a few of its bytes were damaged or cut off. */
function wasUtf8(bytes: Uint8Array): boolean {
  let [right, wrong] = [0, 0]
  for (const letter of new TextDecoder().decode(bytes))
    if (letter === '\ufffd') wrong++
    else if (letter >= '\u0800') right++
  return right > wrong * 4
}

/**
 * A mark decides; else what is UTF-8 throughout is UTF-8, and the rest is GB18030, as Chinese Excel and WPS save.
 * Damaged UTF-8 is refused: read as GB18030 it would give other characters without a word.
 */
function decoded(bytes: Uint8Array): string {
  const [a, b, c] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    const text = strictly(a === 0xff ? 'utf-16le' : 'utf-16be', bytes)
    if (text === null) throw bad('broken UTF-16')
    return text
  }
  const marked = a === 0xef && b === 0xbb && c === 0xbf
  const text = strictly('utf-8', bytes) ?? (marked || wasUtf8(bytes) ? null : strictly('gb18030', bytes))
  if (text === null) throw bad('neither UTF-8 nor GB18030', `CSV 的文字有损坏或编码不明：${MEND}`)
  return text
}

const SEPARATORS = [',', ';', '\t'] as const

/** The separator that stands, outside quotes, in most lines; of equals the one that stands there most often. */
function separatorOf(text: string): string {
  const lines = SEPARATORS.map(() => 0)
  const times = SEPARATORS.map(() => 0)
  let seen = 0
  let quoted = false
  for (const letter of text.slice(0, 200_000)) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '\n' || letter === '\r') seen = 0
    else {
      const at = SEPARATORS.indexOf(letter as ',')
      if (at < 0) continue
      times[at]!++
      if ((seen & (1 << at)) === 0) lines[at]!++
      seen |= 1 << at
    }
  }
  const order = [...SEPARATORS.keys()].sort((x, y) => lines[y]! - lines[x]! || times[y]! - times[x]!)
  return SEPARATORS[order[0]!]!
}

const FAULTS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
])
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/

/** Text as it stands, except a number that is written exactly as it would be shown: it loses nothing. */
function cellOf(text: string): Cell {
  if (text === '') return null
  if (NUMBER.test(text)) {
    const value = Number(text)
    if (String(value) === text) return value
  }
  return FAULTS.has(text) ? { fault: text } : textValue(text)
}

/** The most fields of a record, as far as `enough`: counted before the library makes an array of them. */
function widest(text: string, separator: string, enough: number): number {
  let [most, fields, quoted, isStart] = [0, 1, false, true]
  for (let i = 0; i < text.length && most <= enough; i++) {
    const letter = text[i]
    if (quoted) {
      if (letter !== '"') continue
      if (text[i + 1] === '"') i++
      else quoted = false
    } else if (letter === '"' && isStart) quoted = true
    else if (letter === separator) most = Math.max(most, ++fields)
    else if (letter === '\n') fields = 1
    isStart = letter === separator || letter === '\n'
  }
  return most
}

/** Excel's own first line that names the separator; Excel does not show it, and its rows do not count it. */
const SEPARATOR_LINE = /^sep=(.)\n/i

class Table {
  readonly rows: GridRow[] = []
  /** Whether any row has two fields that hold something: else the text is no table. */
  isTable = false
  private number = 0
  private places = 0
  private readonly count: CountLetters

  constructor(private readonly limits: Limits) {
    this.count = letterCount(limits)
  }

  add(fields: readonly string[]): void {
    const { limits } = this
    this.number++
    within(limits, 'rows', this.number, 'csv')
    within(limits, 'columns', fields.length, 'csv')
    for (const [index, field] of fields.entries()) this.count(field, this.number, index + 1)
    const cells = fields.map(cellOf)
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length === 0) return
    this.places += cells.length
    within(limits, 'cells', this.places, 'csv')
    if (!this.isTable) this.isTable = cells.filter((cell) => cell !== null).length > 1
    this.rows.push({ number: this.number, cells })
  }
}

/**
 * Reads a CSV file as a workbook of one sheet.
 * @param sheet the name of that sheet, which the file itself does not hold
 * @throws WorkbookError also where quotes do not pair: what follows them could belong anywhere
 */
export function readCsv(bytes: Uint8Array, sheet: string, limits: Limits): Book {
  within(limits, 'text', bytes.length, 'csv')
  // Programs that put files together leave line ends of several kinds; within a cell, too, they are one.
  const text = decoded(bytes).replace(/\r\n?/g, '\n')
  const named = SEPARATOR_LINE.exec(text)
  const body = named === null ? text : text.slice(named[0].length)
  if (body.includes('\0')) throw new WorkbookError('not-a-workbook', 'text with NUL characters')
  const delimiter = named?.[1] ?? separatorOf(body)
  within(limits, 'columns', widest(body, delimiter, limits.columns), 'csv')
  const table = new Table(limits)
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step({ data, errors }) {
      const [fault] = errors
      if (fault !== undefined)
        throw bad(`${fault.code} in record ${table.rows.length + 1}`, `CSV 中引号不成对，读不完整：${MEND}`)
      table.add(data)
    },
  })
  if (!table.isTable) throw new WorkbookError('text-file', 'text without a table')
  return { sheets: [{ name: sheet, hidden: false, rows: table.rows, merges: [] }] }
}
