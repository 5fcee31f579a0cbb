/** Any text and any number come back from a plain sheet as they were; what it cannot write, it refuses. */
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { stored } from '../../../workbook/compose/compose-cells.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { PlainBook } from '../../../workbook/plain/plain-book.ts'
import type { PlainCell } from '../../../workbook/plain/plain-sheet.ts'
import { openZip } from '../../../workbook/zip/zip.ts'

const partOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(openZip(bytes, nodeCodec, LIMITS).read(name)!)

const LOOK = { font: { name: '宋体', size: 10.5 } }

function written(rows: readonly (readonly PlainCell[])[], said = rows.length): Uint8Array {
  const book = new PlainBook({ title: '<&>"', by: "'某'", day: '2026-01-01' }, nodeCodec)
  const sheet = book.addSheet({
    name: "甲'乙&",
    widths: [9, 9, 12],
    rowHeight: 17,
    frozen: { columns: 0, rows: 1 },
    active: 'A2',
    footer: '&L甲 & "乙"',
    rows: said,
    fitsPages: false,
  })
  for (const cells of rows) sheet.row(17, cells)
  sheet.end({ printTitlesRow: '1:1' })
  return book.bytes()
}

const cellOf = (value: PlainCell['value']): unknown =>
  readBook(written([[{ at: 1, value, style: LOOK }]])).sheets[0]!.rows[0]?.cells[0] ?? null

describe('a plain sheet', () => {
  it('gives any text back', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(...'<>&"\'_x0041\t\n 　汉𠮷'), fc.string()),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, (given) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        const holdable = given.replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|\r/g, '')
        fc.pre(holdable !== '' && !/\p{Surrogate}/u.test(holdable))
        expect(cellOf(stored(holdable))).toBe(holdable)
      }),
    )
  })

  it('leaves out characters that XML cannot hold', () => {
    expect(cellOf('甲\u0000\u001F乙\u007F')).toBe('甲乙')
    expect(
      partOf(written([[{ at: 1, value: '甲\uFFFE乙\uFFFF', style: LOOK }]]), 'xl/sharedStrings.xml'),
    ).toContain('<t>甲乙</t>')
  })

  it('prints its footer as large as it says, at whichever scale the sheet is', () => {
    expect(partOf(written([]), 'xl/worksheets/sheet1.xml')).toContain(
      '<headerFooter scaleWithDoc="0"><oddFooter>&amp;L甲',
    )
  })

  it('does not end with another number of rows than it began with', () => {
    expect(() => written([[{ at: 1, value: 1, style: LOOK }]], 2)).toThrow('1 rows for 2')
  })

  it('gives any number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (given) => {
        expect(cellOf(given)).toBe(given === 0 ? 0 : given)
      }),
    )
  })

  it('keeps a link only where there are words to click', async () => {
    const link = { target: '../来件/甲&乙.xlsx', cell: "'申报表'!A12" }
    const bytes = written([
      [
        { at: 1, value: '打开', style: LOOK, link },
        { at: 2, value: '', style: LOOK, link },
        { at: 3, value: true, style: LOOK },
      ],
    ])
    const excel = new ExcelJS.Workbook()
    await excel.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const row = excel.worksheets[0]!.getRow(1)
    expect(row.getCell(1).value).toEqual({ text: '打开', hyperlink: link.target })
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<hyperlink ref="A1" r:id="rId1" location="&apos;申报表&apos;!A12"/>',
    )
    expect(row.getCell(2).value).toBe('')
    expect(row.getCell(3).value).toBe(true)
    expect(excel.worksheets[0]!.name).toBe("甲'乙&")
    expect(excel.title).toBe('<&>"')
  })

  it.each([
    ['italic', { font: { ...LOOK.font, italic: true } }],
    ['protection', { protection: { locked: false } }],
    ['diagonal', { border: { diagonal: { style: 'thin' as const } } }],
    ['textRotation', { alignment: { textRotation: 90 } }],
  ])('does not lose %s in silence', (what, style) => {
    expect(() => written([[{ at: 1, value: 1, style }]])).toThrow(what)
  })
})
