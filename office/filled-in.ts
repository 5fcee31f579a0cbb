/** Whether somebody has already worked in a workbook that lies where a blank is to be written. */
import { parameterSheet } from '../templates/forms/parameters.ts'
import type { SheetReading } from '../templates/read/reading.ts'
import { recognise } from '../templates/read/recognise.ts'
import type { Form } from '../templates/sheet/form.ts'
import { type Book, type Cell, isFault } from '../templates/sheet/grid.ts'
import { formsIn, type Template } from '../templates/sheet/template.ts'
import { WorkbookError } from '../workbook/error.ts'
import { readWorkbook } from '../workbook/read/read.ts'
import type { Unpacking } from '../workbook/zip/codec.ts'

/** What we write into a blank, differently for each year and office. */
const WRITTEN_BY_US = new Set(['year', 'sentTo'])

/** Rows that hold something. */
const rowsIn = ({ records, totals, setAside }: SheetReading): number =>
  records.length + totals.length + setAside.filter(({ reason }) => reason === 'note').length

const sameCell = (a: Cell, b: Cell | undefined): boolean =>
  isFault(a) ? isFault(b) && a.fault === b.fault : a === b

/** Whether a sheet holds more than the same sheet of the blank. */
function holdsMore(reading: SheetReading, blank: SheetReading | undefined): boolean {
  if (blank === undefined) return rowsIn(reading) > 0
  if (reading.form.layout !== 'card') return rowsIn(reading) > rowsIn(blank)
  const [cells, ours] = [reading.records[0]?.cells ?? {}, blank.records[0]?.cells ?? {}]
  return Object.entries(cells).some(
    ([key, cell]) => cell !== null && !WRITTEN_BY_US.has(key) && !sameCell(cell, ours[key]),
  )
}

function readable(bytes: Uint8Array, codec: Unpacking): Book | null {
  try {
    return readWorkbook(bytes, codec)
  } catch (error) {
    if (error instanceof WorkbookError) return null
    throw error
  }
}

/**
 * Whether a file holds anything that a fresh blank of the template would destroy. Blanks of other years or editions
 * hold nothing; what cannot be read, or is another workbook, counts as somebody's work.
 */
export function isFilledIn(
  existing: Uint8Array,
  blank: Uint8Array,
  template: Template,
  codec: Unpacking,
): boolean {
  const forms = formsIn(template)
  const book = readable(existing, codec)
  if (book === null) return true
  const found = recognise(book, forms)
  const strange = book.sheets.filter(({ name }) => found.strangers.includes(name))
  if (found.drafts.length > 0 || strange.some(({ rows }) => rows.length > 0)) return true
  const fresh = recognise(readWorkbook(blank, codec), forms).readings
  return found.readings.some(
    (reading) =>
      reading.form !== (parameterSheet as Form) &&
      holdsMore(
        reading,
        fresh.find(({ form }) => form === reading.form),
      ),
  )
}
