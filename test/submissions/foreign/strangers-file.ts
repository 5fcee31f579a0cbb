/** Strangers' forms as files. */
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import type { Book } from '../../../templates/sheet/grid.ts'

export async function xlsxOf({ sheets }: Book): Promise<Buffer> {
  const made = new ExcelJS.Workbook()
  for (const { name, rows, merges } of sheets) {
    const sheet = made.addWorksheet(name)
    for (const { number, cells } of rows)
      for (const [i, cell] of cells.entries())
        if (cell !== null) sheet.getCell(number, i + 1).value = cell as ExcelJS.CellValue
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right)
  }
  return Buffer.from(await made.xlsx.writeBuffer())
}

/** As Excel 2003 saves it. */
export const xlsOf = async (book: Book): Promise<Buffer> =>
  XLSX.write(XLSX.read(await xlsxOf(book)), { type: 'buffer', bookType: 'biff8' })
