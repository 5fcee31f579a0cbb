/** A form as a card: label, value and hint, one record on the sheet. */
import type { Worksheet } from 'exceljs'
import { headerName } from '../../templates/sheet/form.ts'
import { CARD_LAYOUT, type TemplateSheet } from '../../templates/sheet/template.ts'
import { cellOfValue, type FillValue, writeValue } from './compose-cells.ts'
import { fillOf, writeName } from './compose-header.ts'
import { addCheck, type LocalList, type OptionLists } from './compose-lists.ts'
import { addNote, type CitesOfColumn } from './compose-notes.ts'
import { pageMarks, uprightPage } from './compose-print.ts'
import { bodyStyle, box, fonts, heightOf, indented, lineCount, roomOf } from './style.ts'

export interface CardFill {
  readonly values: Readonly<Record<string, FillValue>>
  readonly caption: string
  readonly lists: OptionLists
  readonly local: ReadonlyMap<string, LocalList>
  /** The clauses that a column's note names. */
  readonly cites: CitesOfColumn
}

const WIDTHS = { label: 22, value: 38, note: 36 }

/** Writes the form on an empty sheet, at the places that `CARD_LAYOUT` names. */
export function writeCard(sheet: Worksheet, { form, locked = false }: TemplateSheet, fill: CardFill): void {
  const { title, firstRow, label, value, note } = CARD_LAYOUT
  sheet.getColumn(label).width = WIDTHS.label
  sheet.getColumn(value).width = WIDTHS.value
  sheet.getColumn(note).width = WIDTHS.note
  sheet.properties.defaultRowHeight = 21

  sheet.mergeCells(title, label, title, note)
  const heading = sheet.getCell(title, label)
  heading.value = form.title
  heading.style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } }
  sheet.getRow(title).height = 42
  const caption = sheet.getRow(title + 1)
  caption.height = 21
  sheet.mergeCells(title + 1, label, title + 1, value)
  const left = caption.getCell(label)
  left.value = fill.caption
  left.style = { font: fonts.caption, alignment: { horizontal: 'left', vertical: 'middle' } }
  const right = caption.getCell(note)
  right.value = `模板版本 ${form.edition}`
  right.style = { font: fonts.caption, alignment: { horizontal: 'right', vertical: 'middle' } }

  const fields = Object.entries(form.columns)
  for (const [index, [key, column]] of fields.entries()) {
    const number = firstRow + index
    const row = sheet.getRow(number)
    writeName(row.getCell(label), column, fillOf(column, fill.cites(key).length > 0))
    const field = row.getCell(value)
    field.style = { ...bodyStyle(column, locked), alignment: indented }
    writeValue(field, column, fill.values[key])
    const hint = row.getCell(note)
    hint.value = column.fill
    hint.style = { font: fonts.hint, alignment: indented, border: box }
    const plain = cellOfValue(column, fill.values[key])
    const lines = Math.max(
      lineCount(`*${headerName(column)}`, roomOf(WIDTHS.label)),
      lineCount(typeof plain === 'string' ? plain : '', roomOf(WIDTHS.value)),
      lineCount(column.fill, roomOf(WIDTHS.note * 1.15)),
    )
    row.height = Math.max(27, heightOf(lines))
    if (!locked)
      addCheck(
        sheet,
        { column: value, top: number, bottom: number },
        column,
        fill.lists,
        `${form.sheet}·${headerName(column)}`,
        fill.local.get(key),
      )
  }
  for (const [index, [key, column]] of fields.entries())
    addNote(sheet, sheet.getCell(firstRow + index, label), column, fill.cites(key))

  sheet.views = [
    { state: 'normal', showGridLines: false, activeCell: sheet.getCell(firstRow, value).address },
  ]
  Object.assign(sheet.pageSetup, uprightPage)
  Object.assign(sheet.headerFooter, pageMarks(form.title, form.edition))
}
