/** What marking adds to workbooks of every kind, and all that it leaves as it was. */

import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { MARK_COLOURS, RESULT_SHEET, signature } from '../../../templates/findings/marks.ts'
import { annotate, marksIn } from '../../../workbook/annotate/annotate.ts'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { annotateBook, marksInBook, readBook } from '../../../workbook/codecs/node.ts'
import {
  fixture,
  marksFor,
  partsOf,
  planOf,
  read,
  textsOf,
  unmarked,
  workbooksIn,
} from '../support/annotate.ts'
import { expectWellFormed } from '../support/well-formed.ts'

// An official workbook stands for all; `annotate-clean.test.ts` goes through every one.
const everyKind = [...unmarked, workbooksIn('templates/blanks')[0]!]

/** Which parts may differ after marking: those that bear what was added. */
const MAY_CHANGE =
  /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/worksheets\/.*|xl\/comments\d*\.xml|xl\/drawings\/vmlDrawing\d*\.vml)$/

describe.each(everyKind)('marking %s', (path) => {
  const original = read(path)
  const marks = marksFor(original)
  const { bytes, left } = annotateBook(original, planOf(marks))

  it('keeps every value and adds one sheet at the end', () => {
    const sheets = readBook(bytes).sheets
    expect(sheets.slice(0, -1)).toEqual(readBook(original).sheets)
    expect(sheets.at(-1)).toMatchObject({ name: RESULT_SHEET, hidden: false })
  })

  it('keeps the compressed bytes of every other part', () => {
    const after = partsOf(bytes)
    const others = [...partsOf(original)].filter(([name]) => !MAY_CHANGE.test(name))
    expect(others.length).toBeGreaterThan(0)
    for (const [name, { raw }] of others) expect(after.get(name)?.raw, name).toEqual(raw)
  })

  it('writes XML that is well formed', () => {
    const before = partsOf(original)
    const texts = Object.entries(textsOf(bytes)).filter(
      ([name]) =>
        Buffer.compare(before.get(name)?.content ?? new Uint8Array(), partsOf(bytes).get(name)!.content) !==
        0,
    )
    return expectWellFormed(texts.filter(([name]) => !(name.endsWith('.vml') && before.has(name))))
  })

  it('is found again', () => {
    const found = marksInBook(bytes)
    for (const { sheet, row, column, severity } of marks) {
      const here = found.filter((each) => each.sheet === sheet && each.severity === severity)
      const isMarked = here
        .flatMap(({ ranges }) => ranges)
        .some((r) => r.top <= row && row <= r.bottom && r.left <= column && column <= r.right)
      const isMerged = readBook(original)
        .sheets.find(({ name }) => name === sheet)!
        .merges.some((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right)
      expect(isMarked || isMerged, `${sheet} ${row} ${column}`).toBe(true)
    }
  })

  it('gives the same file when marked again', () => {
    const again = annotateBook(bytes, planOf(marks))
    expect(again.left).toEqual(left)
    expect(Buffer.compare(again.bytes, bytes)).toBe(0)
  })

  it('gives the same marks in a page', () => {
    const inPage = annotate(original, planOf(marks), browserCodec)
    expect(textsOf(inPage.bytes)).toEqual(textsOf(bytes))
    expect(marksIn(inPage.bytes, browserCodec)).toEqual(marksInBook(bytes))
  })
})

describe('exceljs', () => {
  // It reads neither prefixed nor strict workbooks, nor boxes that Excel wrote as no XML.
  it.each(unmarked.filter((path) => !/prefixed|strict|controls/.test(path)))(
    'reads the marks and notes of %s',
    async (path) => {
      const original = read(path)
      const marks = marksFor(original)
      const book = new ExcelJS.Workbook()
      const { bytes } = annotateBook(original, planOf(marks))
      await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      expect(book.worksheets.at(-1)!.name).toBe(RESULT_SHEET)
      for (const sheet of book.worksheets.slice(0, -1)) {
        const formats = (
          sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] }
        ).conditionalFormattings
        const ours = formats.find(({ rules }) =>
          rules.some((rule) => 'formulae' in rule && rule.formulae?.[0] === signature('error')),
        )
        const style = ours!.rules[0]!.style!
        expect(style.fill).toMatchObject({ bgColor: { argb: `FF${MARK_COLOURS.error.fill}` } })
        expect(style.font).toMatchObject({ color: { argb: `FF${MARK_COLOURS.error.text}` } })
        // exceljs drops the note of a cell that is empty.
        if (sheet.getCell('A3').value === null) continue
        const note = sheet.getCell('A3').note as ExcelJS.Comment | undefined
        if (sheet.name === '讨论') expect(note).toBeUndefined()
        else expect(note!.texts!.map(({ text }) => text).join('')).toContain('第 3 行：<请核对> & “改正”')
      }
    },
  )
})

it('names what it left alone', () => {
  const original = fixture('threaded')
  const marks = [...marksFor(original), { ...marksFor(original)[0]!, row: 2, column: 2 }]
  const noted = marks.map((each) => ({ ...each, sheet: '批注' })).slice(-1)
  const { left } = annotateBook(original, planOf([...marks, ...noted]))
  expect(left).toEqual([
    '工作表“讨论”已有会话批注，为免改动未添加批注：颜色已标，说明见“校验结果”',
    '工作表“批注”有 1 个单元格已有他人批注，予以保留：我们的说明见“校验结果”',
  ])
})
