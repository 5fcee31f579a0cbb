/** Workbook files on their way into the simulated Excel and out of it. */
import ExcelJS from 'exceljs'
import { blockAddress } from '../../../addin/hosts/a1.ts'
import { address, type CellRange } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import type { SimSheet } from '../../support/excel/sheet.ts'
import { type OpenedExcel, openExcel } from '../hosts/open-excel.ts'
import { type SheetParts, sheetParts } from './sheet-parts.ts'

/** Opens a file: its values, its conditional formats, its notes. */
export function openFile(level: number, bytes: Uint8Array): OpenedExcel {
  const opened = openExcel(level, readBook(bytes))
  for (const { name, formats, notes } of sheetParts(bytes)) {
    const sheet = opened.session.book.sheet(name)
    sheet.formats = formats.map(({ areas, type, formula, fill, font, stopIfTrue }) => ({
      id: opened.session.book.newId(),
      type: type === 'expression' ? 'Custom' : 'CellValue',
      areas,
      formula: `=${formula}`,
      fill,
      font,
      stopIfTrue,
    }))
    sheet.notes = notes.map((note) => ({ ...note }))
  }
  return opened
}

const sqref = (areas: readonly CellRange[]): string => areas.map(blockAddress).join(' ')

const argb = (colour: string): ExcelJS.Color => ({ argb: `FF${colour.slice(1)}` }) as ExcelJS.Color

function put(sheet: SimSheet, into: ExcelJS.Worksheet): void {
  for (const [row, cells] of sheet.cells)
    for (const [column, { value }] of cells)
      if (value !== null && typeof value !== 'object') into.getCell(row, column).value = value
  for (const [index, { areas, formula, fill, font }] of sheet.formats.entries())
    into.addConditionalFormatting({
      ref: sqref(areas),
      rules: [
        {
          type: 'expression',
          formulae: [formula.slice(1)],
          priority: index + 1,
          style: {
            ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } }),
            ...(font && { font: { color: argb(font) } }),
          },
        },
      ],
    })
  for (const { row, column, content } of sheet.notes) into.getCell(address(row, column)).note = content
}

/**
 * The open workbook as another program saves it: with style numbers, part names and authors of its own. Every note
 * has the author that this program gives to all.
 */
export async function saved({ session }: OpenedExcel): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const sheet of session.book.sheets) put(sheet, book.addWorksheet(sheet.name))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** What a sheet bears, so that two moments compare: style numbers, ids and priorities may differ. */
export const bears = ({ formats, notes }: SheetParts): unknown => ({
  formats: formats.map(({ sqref: cells, type, formula, fill, font }) => [cells, type, formula, fill, font]),
  notes: notes.map(({ row, column, content }) => [address(row, column), content]),
})

/** The same of a sheet that is open. */
export const bearsOpen = ({ formats, notes }: SimSheet): unknown => ({
  formats: formats.map(({ areas, type, formula, fill, font }) => [
    sqref(areas),
    type === 'Custom' ? 'expression' : 'cellIs',
    formula.slice(1),
    fill,
    font,
  ]),
  notes: notes.map(({ row, column, content }) => [address(row, column), content]),
})
