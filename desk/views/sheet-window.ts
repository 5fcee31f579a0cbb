/** A sheet as a person looks at it: plain texts, numbers of persons hidden until asked for, the marks of one record. */
import { byGravity, type Finding, type Severity } from '../../templates/findings/finding.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { type Column, showCell } from '../../templates/sheet/column.ts'
import { address, type Book, type CellRange, isFault } from '../../templates/sheet/grid.ts'
import { hideNumbers, masked } from '../../templates/values/mask.ts'

/** So many rows on either side of a record are shown. */
const AROUND = 60

export interface SheetWindow {
  readonly sheet: string
  readonly rows: readonly { readonly number: number; readonly cells: readonly (string | null)[] }[]
  readonly merges: readonly CellRange[]
  /** Address and gravest severity. */
  readonly marks: readonly (readonly [address: string, severity: Severity])[]
  /** The first row of the record itself. */
  readonly at: number
  /** Rows before and behind that are left out. */
  readonly cut: boolean
}

/** The column of each cell that the reading knows. */
function columnsOf({ form, records, sheet }: SheetReading, name: string): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>()
  for (const record of records)
    for (const [key, column] of Object.entries(form.columns)) {
      const place = record.place(key)
      if (place !== null && (place.sheet ?? sheet) === name)
        columns.set(address(place.row, place.column), column)
    }
  return columns
}

function marksOf(findings: readonly Finding[], file: string, sheet: string): SheetWindow['marks'] {
  const here = findings.filter((finding) => finding.file === file && finding.sheet === sheet)
  const marks = new Map<string, Severity>()
  for (const { address: at, severity } of [...here].sort(byGravity))
    if (at !== null && !marks.has(at)) marks.set(at, severity)
  return [...marks]
}

/**
 * @param record of the sheet, around which the window lies
 * @param whole whether numbers of persons and accounts are shown whole
 * @param name of the sheet, where the record stands in several
 * @returns `null` where the book has no such sheet any more
 */
export function sheetWindow(
  book: Book,
  reading: SheetReading,
  record: RecordRead,
  findings: readonly Finding[],
  file: string,
  whole: boolean,
  name: string = reading.sheet,
): SheetWindow | null {
  const grid = book.sheets.find((sheet) => sheet.name === name)
  if (grid === undefined) return null
  const columns = columnsOf(reading, name)
  const header = reading.headerRow ?? 0
  const last = record.through ?? record.number
  const shown = grid.rows.filter(
    ({ number }) => number <= header || (number >= record.number - AROUND && number <= last + AROUND),
  )
  const textOf = (cell: (typeof grid.rows)[number]['cells'][number], at: string): string | null => {
    if (cell === null) return null
    if (isFault(cell)) return cell.fault
    const column = columns.get(at)
    const text = showCell(cell, column?.kind === 'day' ? column : undefined)
    if (text === null || whole) return text
    return column?.mask === undefined ? hideNumbers(text) : masked(text, column.mask)
  }
  return {
    sheet: grid.name,
    rows: shown.map(({ number, cells }) => ({
      number,
      cells: cells.map((cell, index) => textOf(cell, address(number, index + 1))),
    })),
    merges: grid.merges,
    marks: marksOf(findings, file, grid.name),
    at: record.number,
    cut: shown.length < grid.rows.length,
  }
}
