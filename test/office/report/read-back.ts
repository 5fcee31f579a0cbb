/** Report workbooks as a reader of Excel finds them. */
import ExcelJS, { type CellHyperlinkValue, type Worksheet } from 'exceljs'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'

export interface ReadBack {
  readonly excel: ExcelJS.Workbook
  readonly grids: Book
  /** Every text of the workbook in one. */
  readonly text: string
}

const UNESCAPED: Readonly<Record<string, string>> = { '&apos;': "'", '&amp;': '&', '&quot;': '"' }

/** exceljs reads where a link leads without the cell there: `../来件/历下区.xlsx#'申报表'!A12`. */
function joinLinks(excel: ExcelJS.Workbook, bytes: Uint8Array): void {
  const zip = openZip(bytes, nodeCodec, LIMITS)
  for (const [at, sheet] of excel.worksheets.entries()) {
    const xml = new TextDecoder().decode(zip.read(`xl/worksheets/sheet${at + 1}.xml`)!)
    for (const [, place, location] of xml.matchAll(/<hyperlink ref="(\w+)"[^>]* location="([^"]*)"/g)) {
      const cell = sheet.getCell(place!)
      const { text, hyperlink } = cell.value as CellHyperlinkValue
      const to = location!.replace(/&\w+;/g, (name) => UNESCAPED[name]!)
      if (!hyperlink.includes('#')) cell.value = { text, hyperlink: `${hyperlink}#${to}` }
    }
  }
}

/** Reads the bytes of a workbook with both readers. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const excel = new ExcelJS.Workbook()
  await excel.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  joinLinks(excel, bytes)
  const grids = readBook(bytes)
  const cells = grids.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))
  return {
    excel,
    grids,
    text: cells
      .filter((cell) => cell !== null)
      .map(String)
      .join('\n'),
  }
}

/** Inches across A4, upright, and of our margins. */
const [SHORT, LONG, MARGINS] = [210 / 25.4, 297 / 25.4, 0.8]
/** Pixels of a character of width, and to the inch. */
const [CHARACTER, INCH] = [7, 96]

/** How much smaller than it is a sheet that is one page across is printed. */
export function printScale(sheet: Worksheet): number {
  const pixels = sheet.columns.reduce((sum, { width = 9 }) => sum + width * CHARACTER, 0)
  const page = sheet.pageSetup.orientation === 'portrait' ? SHORT : LONG
  return Math.min(1, ((page - MARGINS) * INCH) / pixels)
}

/** The smallest print of a sheet, in points. exceljs reads whole points only: our 10.5 as 10. */
export function smallestPrint(sheet: Worksheet): number {
  const sizes: number[] = []
  sheet.eachRow((row) => row.eachCell(({ font }) => sizes.push(font.size === 10 ? 10.5 : (font.size ?? 11))))
  return Math.min(...sizes)
}

export type Shown = Readonly<Record<string, string>>

export interface TableRow {
  readonly cells: Shown
  /** Targets of links by header. */
  readonly links: Shown
  readonly fills: Shown
  readonly number: number
}

/** The rows below the header that holds `serial`, by the lowest line of each header. */
export function rowsUnder(sheet: Worksheet, first = '序号'): TableRow[] {
  let header: number | null = null
  sheet.eachRow((row, number) => {
    if (header === null && row.getCell(1).text === first) header = number
  })
  if (header === null) throw new Error(`no header ${first} in ${sheet.name}`)
  const twoRows = sheet.getCell(header + 1, 1).isMerged && sheet.getCell(header + 1, 1).text === first
  const bottom: number = header + (twoRows ? 1 : 0)
  const names = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getCell(bottom, index + 1).text)
  const rows: TableRow[] = []
  for (let number = bottom + 1; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    const by = (of: (at: number) => string | undefined): Shown =>
      Object.fromEntries(
        names.flatMap((name, index) => {
          const value = of(index + 1)
          return value === undefined || value === '' ? [] : [[name, value]]
        }),
      )
    rows.push({
      number,
      cells: by((at) => (row.getCell(at).master === row.getCell(at) ? row.getCell(at).text : undefined)),
      links: by((at) => (row.getCell(at).value as CellHyperlinkValue | null)?.hyperlink),
      fills: by((at) => (row.getCell(at).fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb),
    })
  }
  return rows.filter(({ cells }) => Object.keys(cells).length > 0)
}
