/** A report workbook on disk: opened, filled sheet by sheet, closed. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import ExcelJS from 'exceljs'
import type { ReportSheet } from './sheet.ts'
import { writeSheet } from './sheet-writer.ts'

/** Writes the sheets in order. `year` dates the workbook, so that the same run gives the same parts. */
export async function writeBook(
  file: string,
  about: { title: string; year: number },
  sheets: readonly ReportSheet[],
): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useStyles: true,
    useSharedStrings: true,
  })
  const stamped = new Date(Date.UTC(about.year, 0, 1))
  Object.assign(book, {
    creator: '',
    lastModifiedBy: '',
    title: about.title,
    created: stamped,
    modified: stamped,
  })
  book.views = [
    { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  for (const sheet of sheets) writeSheet(book, sheet)
  await book.commit()
}
