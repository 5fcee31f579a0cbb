/** Sheets that a workbook lacks, taken from another: as they are there, and nothing of the workbook's own changes. */
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { dropDowns } from '../../../workbook/edit/drop-downs.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import { fixture, partsOf, read, textsOf, unmarked } from '../support/annotate.ts'
import { buildPackage } from '../support/package-builder.ts'
import { readValues as readBook } from '../support/values-only.ts'
import { expectWellFormed } from '../support/well-formed.ts'

const OFFICE = read('templates/blanks/市级办公室工作簿.xlsx')
const SHEET = '审定意见'
const add = (bytes: Uint8Array, ...sheets: string[]): Uint8Array =>
  editBook(bytes, { sheets: sheets.map((sheet) => ({ from: OFFICE, sheet })) }, nodeCodec)
const sheetOf = (book: Book, name: string) => book.sheets.find((each) => each.name === name)!

const load = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book
}

/** How a sheet looks to exceljs: styles, notes and drop-downs of each cell. */
function looks(sheet: ExcelJS.Worksheet) {
  const cells: Record<string, unknown> = {}
  for (let row = 1; row <= 8; row++)
    for (let column = 1; column <= 12; column++) {
      const cell = sheet.getCell(row, column)
      const { font, fill, border, alignment, numFmt, protection } = cell
      cells[cell.address] = {
        font,
        fill,
        border,
        alignment,
        numFmt,
        protection,
        note: cell.note,
        value: cell.value,
      }
    }
  return { cells, widths: sheet.columns.map(({ width }) => width), titles: sheet.pageSetup.printTitlesRow }
}

// exceljs cannot load what other programs wrote into these.
const own = unmarked.filter((path) => !/prefixed|strict/.test(path))

describe.each(own)('to %s', (path) => {
  const original = read(path)
  const bytes = add(original, SHEET)

  it('the values are those of the other workbook, and none of its own differs', () => {
    const [before, after] = [readBook(original), readBook(bytes)]
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets)
    expect(sheetOf(after, SHEET)).toEqual(sheetOf(readBook(OFFICE), SHEET))
  })

  it('written twice it is there once', () => expect(add(bytes, SHEET)).toBe(bytes))

  it('its own parts keep their bytes, but for lists that took something up', () => {
    const after = partsOf(bytes)
    for (const [name, { content }] of partsOf(original))
      if (!/Content_Types|workbook\.xml|styles\.xml/.test(name))
        expect(Buffer.compare(after.get(name)!.content, content), name).toBe(0)
  })

  it('every part is well formed', () =>
    expectWellFormed(
      Object.entries(textsOf(bytes)).filter(
        ([name]) => /(xml|rels)$/.test(name) && !(name in textsOf(original)),
      ),
    ))
})

it('looks as it does there', async () => {
  const bytes = add(fixture('wps'), SHEET)
  const [there, here] = [await load(OFFICE), await load(bytes)]
  expect(looks(here.getWorksheet(SHEET)!)).toEqual(looks(there.getWorksheet(SHEET)!))
})

it.each(['prefixed', 'strict'])('to a workbook that is %s', (name) => {
  const bytes = add(fixture(name), SHEET)
  expect(sheetOf(readBook(bytes), SHEET)).toEqual(sheetOf(readBook(OFFICE), SHEET))
})

describe('lists of options on another sheet', () => {
  const LIST = [
    '<row r="1"><c r="A1" t="str"><v>甲</v></c></row>',
    '<row r="2"><c r="A2" t="str"><v>乙</v></c></row>',
  ]
  const tail =
    '<dataValidations count="1"><dataValidation type="list" sqref="A2"><formula1>选项!$A$1:$A$2</formula1></dataValidation></dataValidations>'
  const styles =
    '<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs>'
  const source = buildPackage({
    sheets: [
      { name: '新表', tail },
      { name: '选项', rows: LIST.join(''), state: 'hidden' },
    ],
    styles,
  })
  const target = (...sheets: { name: string; rows?: string }[]): Uint8Array =>
    buildPackage({ sheets: [{ name: '原表' }, ...sheets], styles })
  const plan = { sheets: [{ from: source, sheet: '新表' }] }
  const formulaIn = (bytes: Uint8Array): string[] =>
    Object.entries(textsOf(bytes))
      .filter(([name]) => name.includes('worksheets/sheet'))
      .flatMap(([, xml]) => dropDowns(xml).map(({ formula }) => formula))

  it('come along with their sheet, hidden as it is', () => {
    const bytes = editBook(target(), plan, nodeCodec)
    expect(readBook(bytes).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['原表', false],
      ['新表', false],
      ['选项', true],
    ])
    expect(formulaIn(bytes)).toEqual(['选项!$A$1:$A$2'])
  })

  it('are the same where they stand there already', () => {
    const bytes = editBook(target({ name: '选项', rows: LIST.join('') }), plan, nodeCodec)
    expect(formulaIn(bytes)).toEqual(['选项!$A$1:$A$2'])
  })

  it('stand in a free column where others stand in theirs', () => {
    const others = '<row r="1"><c r="A1" t="str"><v>子</v></c><c r="C1" t="str"><v>丑</v></c></row>'
    const bytes = editBook(target({ name: '选项', rows: others }), plan, nodeCodec)
    expect(formulaIn(bytes)).toEqual(['选项!$D$1:$D$2'])
    expect(sheetOf(readBook(bytes), '选项').rows).toEqual([
      { number: 1, cells: ['子', null, '丑', '甲'] },
      { number: 2, cells: [null, null, null, '乙'] },
    ])
  })
})

it('rows can be written into it at once', () => {
  const rows = [{ sheet: SHEET, first: 4, rows: [['济南市总工会']] }]
  const bytes = editBook(fixture('wps'), { sheets: [{ from: OFFICE, sheet: SHEET }], rows }, nodeCodec)
  expect(sheetOf(readBook(bytes), SHEET).rows.find(({ number }) => number === 4)!.cells[0]).toBe(
    '济南市总工会',
  )
})

it('a sheet that the other does not have is none', () =>
  expect(() => add(fixture('wps'), '没有这张')).toThrow('没有《没有这张》表'))
