/** Reading .xls (Excel 97 to 2003) through a library, which is loaded only here, when such a file comes. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import {
  type Book,
  type Cell,
  type CellRange,
  type Grid,
  type GridRow,
  NOT_CALCULATED,
} from '../../templates/sheet/grid.ts'
import { showsDay } from '../../templates/values/number-format.ts'
import { clearStream } from '../crypt/xls-stream.ts'
import { corrupt, WorkbookError } from '../error.ts'
import { type CountLetters, type Limits, letterCount, within } from '../limits.ts'
import { textValue } from '../read/cell-value.ts'
import { type BiffBook, type BiffSheet, placeKey, valuesOnly, walkBiff } from './biff.ts'
import { oleStream } from './ole.ts'

const FAULTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** Days from the start of the 1900 system to that of the 1904 system. */
const SHIFT_1904 = 1462

function cellOf(cell: CellObject, from1904: boolean): Cell {
  switch (cell.t) {
    case 'n': {
      const value = cell.v as number
      if (!Number.isFinite(value)) return { fault: '#NUM!' }
      return from1904 && typeof cell.z === 'string' && showsDay(cell.z) ? value + SHIFT_1904 : value
    }
    case 's':
      return textValue(String(cell.v).replace(/\r\n?/g, '\n'))
    case 'b':
      return cell.v === true
    case 'e':
      return { fault: FAULTS[cell.v as number] ?? '#N/A' }
    default:
      throw corrupt(`cell of type ${cell.t}`)
  }
}

/** The cells of a sheet beside the places that must hold something: none may be missing. */
function rowsOf(
  sheet: WorkSheet,
  { name, cells }: BiffSheet,
  from1904: boolean,
  count: CountLetters,
): GridRow[] {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const hidden = sheet['!rows'] ?? []
  const rows = new Map<number, Cell[]>()
  for (const [key, pending] of cells) {
    const [row, column] = [Math.floor(key / placeKey(1, 0)), key % placeKey(1, 0)]
    const cell = data[row]?.[column]
    if (!pending && cell?.v === undefined) throw corrupt(`${name}: cell ${row},${column} did not come`)
    const value = pending ? { fault: NOT_CALCULATED } : cellOf(cell!, from1904)
    if (value === null) continue
    if (typeof value === 'string') count(value, row + 1, column + 1)
    const line = rows.get(row) ?? []
    rows.set(row, line)
    while (line.length < column) line.push(null)
    line[column] = value
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, line]) => ({
      number: row + 1,
      cells: line,
      ...(hidden[row]?.hidden ? { hidden: true } : {}),
    }))
}

function mergesOf(sheet: WorkSheet, limits: Limits): CellRange[] {
  const merges = sheet['!merges'] ?? []
  within(limits, 'merges', merges.length, 'xls')
  return merges.map(({ s, e }) => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 }))
}

const gridOf = (
  book: WorkBook,
  sheet: BiffSheet,
  walked: BiffBook,
  limits: Limits,
  count: CountLetters,
): Grid => {
  const found = book.Sheets[sheet.name]
  if (found === undefined) throw corrupt(`sheet ${sheet.name} did not come`)
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: rowsOf(found, sheet, walked.from1904, count),
    merges: mergesOf(found, limits),
  }
}

/** What the library throws on a damaged file can be anything; it means that the file is damaged. */
function damaged<T>(what: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof WorkbookError) throw error
    throw corrupt(`${what}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Reads an OLE file that holds a BIFF8 workbook. Rejects with `WorkbookError`. */
export async function readXls(bytes: Uint8Array, limits: Limits): Promise<Book> {
  within(limits, 'legacyBytes', bytes.length, 'xls')
  const { read } = await import('@e965/xlsx')
  const found = oleStream(bytes, 'Workbook')
  if (found === undefined || found.length === 0) throw corrupt('no Workbook stream')
  const stream = clearStream(found)
  const walked = damaged('records', () => walkBiff(stream, limits))
  const book = damaged('BIFF', () =>
    read(valuesOnly(stream), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    }),
  )
  const count = letterCount(limits)
  return damaged('cells', () => ({
    sheets: walked.sheets.map((sheet) => gridOf(book, sheet, walked, limits, count)),
  }))
}
