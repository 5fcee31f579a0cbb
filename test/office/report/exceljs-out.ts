/** Report sheets written by exceljs, cell by cell: what our own writer is held against. */
import ExcelJS, { type Worksheet } from 'exceljs'
import type { SheetsOut } from '../../../workbook/plain/plain-book.ts'
import type { PlainCell, PlainLink, SheetFrame, SheetOut } from '../../../workbook/plain/plain-sheet.ts'

/** exceljs has no place for the cell but behind the target. */
const wayOf = ({ target, cell }: PlainLink): string => (cell === null ? target : `${target}#${cell}`)

class ExceljsSheet implements SheetOut {
  private last = 0

  constructor(private readonly out: Worksheet) {}

  row(height: number, cells: readonly PlainCell[]): void {
    const row = this.out.getRow(++this.last)
    row.height = height
    for (const { at, value, style, link } of cells) {
      const cell = row.getCell(at)
      if (value !== null) cell.value = link ? { text: String(value), hyperlink: wayOf(link) } : value
      cell.style = style
    }
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push([top, left, bottom, right])
  }

  private readonly merges: [number, number, number, number][] = []

  breakPage(): void {
    this.out.getRow(this.last).addPageBreak()
  }

  end(page: Partial<ExcelJS.PageSetup>): void {
    for (const merge of this.merges) this.out.mergeCells(merge)
    Object.assign(this.out.pageSetup, page)
  }
}

export class ExceljsBook implements SheetsOut {
  private readonly book = new ExcelJS.Workbook()

  addSheet({ name, widths, rowHeight, frozen, active, footer }: SheetFrame): SheetOut {
    const out = this.book.addWorksheet(name, {
      properties: { defaultRowHeight: rowHeight },
      views: [
        {
          state: 'frozen',
          xSplit: frozen.columns,
          ySplit: frozen.rows,
          showGridLines: false,
          activeCell: active,
        },
      ],
      headerFooter: { oddFooter: footer },
    })
    out.columns = widths.map((width) => ({ width }))
    return new ExceljsSheet(out)
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.book.xlsx.writeBuffer())
  }
}
