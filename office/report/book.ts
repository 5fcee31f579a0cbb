/** The bytes of a report workbook. */
import { PlainBook } from '../../workbook/plain/plain-book.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import type { ReportSheet } from './sheet.ts'
import { writeSheet } from './sheet-writer.ts'

/** The sheets in order, by the union that merges. `year` dates the workbook, so that the same run gives the same bytes. */
export function bookBytes(
  { title, year, by }: { title: string; year: number; by: string },
  sheets: Iterable<ReportSheet>,
  codec: Codec,
): Uint8Array {
  const book = new PlainBook({ title, by, day: `${year}-01-01` }, codec)
  for (const sheet of sheets) writeSheet(book, sheet)
  return book.bytes()
}
