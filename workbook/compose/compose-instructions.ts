/** The first sheet of a template: how to fill, check and send it, and what each sheet is for. */
import type { Row, Worksheet } from 'exceljs'
import type { Template } from '../../templates/sheet/template.ts'
import { quoteSheet } from './compose-lists.ts'
import { pageMarks, uprightPage } from './compose-print.ts'
import { box, centred, fills, fonts, heightOf, indented, leading, lineCount, roomOf } from './style.ts'

/** The second holds the longest name of a sheet in one line: a link is not broken by every program. */
const WIDTHS = [6, 36, 44, 9] as const
const ALL = WIDTHS.length
const READING_ROOM = roomOf(WIDTHS[1] + WIDTHS[2] + WIDTHS[3]) * 0.87

function writeLine(row: Row, number: number, text: string): void {
  row.getCell(1).value = `${number}.`
  row.getCell(1).style = { font: fonts.reading, alignment: { horizontal: 'right', vertical: 'top' } }
  row.worksheet.mergeCells(row.number, 2, row.number, ALL)
  row.getCell(2).value = text
  row.getCell(2).style = { font: fonts.reading, alignment: { ...leading, vertical: 'top' } }
  row.height = heightOf(lineCount(text, READING_ROOM), 12)
}

function writeRow(row: Row, values: readonly (string | number)[], heading: boolean): void {
  for (const [index, value] of values.entries()) {
    const cell = row.getCell(index + 1)
    cell.value = value
    cell.style = heading
      ? { font: fonts.header, alignment: centred, border: box, fill: fills.header }
      : { font: fonts.body, alignment: index === 2 ? indented : centred, border: box }
  }
  const lines = values.map((value, index) => lineCount(String(value), roomOf(WIDTHS[index]!)))
  row.height = Math.max(24, heightOf(Math.max(...lines)))
}

export function writeInstructions(sheet: Worksheet, template: Template, edition: string): void {
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width
  sheet.mergeCells(1, 1, 1, ALL)
  const title = sheet.getCell(1, 1)
  title.value = template.title
  title.style = { font: fonts.title, alignment: centred }
  sheet.getRow(1).height = lineCount(template.title, 52) > 1 ? 62 : 42
  sheet.mergeCells(2, 1, 2, ALL)
  sheet.getCell(2, 1).value = `模板版本 ${edition}`
  sheet.getCell(2, 1).style = { font: fonts.caption, alignment: { horizontal: 'center', vertical: 'middle' } }
  sheet.getRow(2).height = 24

  let next = 3
  for (const [index, line] of template.instructions.entries())
    writeLine(sheet.getRow(next++), index + 1, line)

  sheet.getRow(next++).height = 12
  writeRow(sheet.getRow(next++), ['序号', '工作表', '用途和填法', '必报'], true)
  for (const [index, { form, required, locked, card }] of template.sheets.entries()) {
    const row = sheet.getRow(next++)
    const purpose =
      (card === undefined ? null : form.card?.purpose) ?? (form.instructions.join('\n') || form.title)
    writeRow(row, [index + 1, form.sheet, purpose, locked ? '勿改' : required ? '是' : '有则报'], false)
    const link = row.getCell(2)
    link.value = { text: form.sheet, hyperlink: `#${quoteSheet(form.sheet)}!A1` }
    link.font = fonts.link
  }
  sheet.views = [{ state: 'normal', showGridLines: false, activeCell: 'A1' }]
  Object.assign(sheet.pageSetup, uprightPage)
  Object.assign(sheet.headerFooter, pageMarks(template.title, edition))
}
