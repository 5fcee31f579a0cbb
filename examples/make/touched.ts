/** What Excel and a clerk make of cells that were right: typed text turned into a day, a row struck out. */
import type ExcelJS from 'exceljs'
import type { Form } from '../../templates/sheet/form.ts'
import { tableLayout } from '../../templates/sheet/template.ts'
import type { Draft } from './draft.ts'

const sheetOf = (book: ExcelJS.Workbook, form: Form): ExcelJS.Worksheet => {
  const sheet = book.getWorksheet(form.sheet)
  if (sheet === undefined) throw new Error(`no sheet ${form.sheet}`)
  return sheet
}

function touch(draft: Draft, change: (book: ExcelJS.Workbook) => void): void {
  const before = draft.touch
  draft.touch = (book) => {
    before?.(book)
    change(book)
  }
}

/** The first record's cell, typed as `9-1`, is a day by now. */
export function turnedIntoDay(
  draft: Draft,
  form: Form,
  key: string,
  [month, day]: readonly [number, number],
  year: number,
): void {
  touch(draft, (book) => {
    const column = Object.keys(form.columns).indexOf(key) + 1
    const cell = sheetOf(book, form).getRow(tableLayout(form).firstRow).getCell(column)
    cell.value = new Date(Date.UTC(year, month - 1, day))
    cell.style = { ...cell.style, numFmt: 'm"月"d"日"' }
  })
}

/** The first record is struck through from end to end. */
export function struckOut(draft: Draft, form: Form): void {
  touch(draft, (book) => {
    const row = sheetOf(book, form).getRow(tableLayout(form).firstRow)
    for (let column = 1; column <= Object.keys(form.columns).length; column++) {
      const cell = row.getCell(column)
      cell.style = { ...cell.style, font: { ...cell.style.font, strike: true } }
    }
  })
}
