/** The bytes of a report workbook. */
import { savedBook } from '../../workbook/compose/save-book.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import type { ReportSheet } from './sheet.ts'
import { writeSheet } from './sheet-writer.ts'

/** The sheets in order, by the union that merges. `year` dates the workbook, so that the same run gives the same parts. */
export async function bookBytes(
  about: { title: string; year: number; by: string },
  sheets: readonly ReportSheet[],
  codec?: Codec,
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  // biome-ignore lint/style/noRestrictedGlobals: the first day of the reporting year, not the clock
  const stamped = new Date(Date.UTC(about.year, 0, 1))
  Object.assign(book, {
    creator: about.by,
    lastModifiedBy: about.by,
    title: about.title,
    created: stamped,
    modified: stamped,
  })
  book.views = [
    { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  for (const sheet of sheets) writeSheet(book, sheet)
  return savedBook(book, codec)
}
