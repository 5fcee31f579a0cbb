/** Rows added to tables, options of drop-downs, and what is never written. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, test } from 'vitest'
import { convert, hasSoffice } from '../../../scripts/soffice.ts'
import { browserCodec } from '../../../workbook/codecs/browser.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import type { EditPlan } from '../../../workbook/edit/plan.ts'
import { WorkbookError } from '../../../workbook/error.ts'
import { partsOf, textsOf } from '../support/annotate.ts'
import { buildPackage, MAIN, type PackageParts } from '../support/package-builder.ts'
import { expectWellFormed } from '../support/well-formed.ts'

const edit = (bytes: Uint8Array, plan: EditPlan): Uint8Array => editBook(bytes, plan, nodeCodec)
const SHEET1 = 'xl/worksheets/sheet1.xml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const links = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="4"><xf/><xf applyBorder="1"/><xf numFmtId="14"/><xf numFmtId="49"><alignment wrapText="1"/></xf></cellXfs>'

/** A header in row 2 and one record in row 3, each cell in a style of its own. */
const ROWS =
  '<row r="1"><c r="A1" t="str"><v>台账</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>编号</v></c><c r="B2" t="str"><v>日期</v></c><c r="C2" t="str"><v>说明</v></c></row>' +
  '<row r="3" ht="30" customHeight="1" spans="1:3"><c r="A3" s="1" t="str"><v>1</v></c><c r="B3" s="2"><v>45000</v></c><c r="C3" s="3" t="str"><v>甲</v></c><c r="D3" s="1"/></row>'

const book = (more: Partial<PackageParts> = {}, tail = '', rows = ROWS): Uint8Array =>
  buildPackage({ sheets: [{ name: '台账', rows, tail }], styles: STYLES, ...more })

const NEXT = {
  sheet: '台账',
  first: 4,
  rows: [
    ['2', { day: 45001 }, '乙'],
    ['3', { day: 45002 }, null],
  ],
}
const rowsOf = (bytes: Uint8Array) => readBook(bytes).sheets[0]!.rows
const sheetOf = (bytes: Uint8Array): string => textsOf(bytes)[SHEET1]!

const refusal = (bytes: Uint8Array, plan: EditPlan): WorkbookError => {
  try {
    edit(bytes, plan)
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookError)
    return error as WorkbookError
  }
  throw new Error('nothing was refused')
}

describe('rows at the end of a table', () => {
  it('take the style, height and blank cells of the row above', () => {
    const bytes = edit(book(), { rows: [NEXT] })
    expect(rowsOf(bytes).slice(2)).toEqual([
      { number: 3, cells: ['1', 45000, '甲'] },
      { number: 4, cells: ['2', 45001, '乙'] },
      { number: 5, cells: ['3', 45002] },
    ])
    const xml = sheetOf(bytes)
    expect(xml).toContain('<row r="4" ht="30" customHeight="1"><c r="A4" s="1" t="inlineStr">')
    expect(xml).toContain('<c r="B4" s="2"><v>45001</v></c><c r="C4" s="3" t="inlineStr">')
    expect(xml).toContain('<c r="D4" s="1"/></row>')
    expect(xml).toContain('<c r="C5" s="3"/><c r="D5" s="1"/></row>')
    expect(xml).toContain(ROWS)
  })

  it('fill prepared blank rows in their own style', () => {
    const prepared = `${ROWS}<row r="4" ht="20"><c r="A4" s="3"/><c r="B4" s="2"/><c r="C4" s="3"/></row><row r="5"/>`
    const xml = sheetOf(edit(book({}, '', prepared), { rows: [NEXT] }))
    expect(xml).toContain('<row r="4" ht="20"><c r="A4" s="3" t="inlineStr">')
    expect(xml).toContain('<row r="5"><c r="A5" s="1" t="inlineStr">')
  })

  it('written twice are written once', () => {
    const once = edit(book(), { rows: [NEXT] })
    expect(edit(once, { rows: [NEXT] })).toEqual(once)
  })

  it('find no room where something else stands', () => {
    const foot = `${ROWS}<row r="5"><c r="B5" t="str"><v>填表人：</v></c></row>`
    const error = refusal(book({}, '', foot), { rows: [NEXT] })
    expect(error.message).toContain('《台账》B5')
    expect(error.message).toContain('表下面没有空行')
  })

  it('stand beside what a person wrote in other columns since', () => {
    const once = edit(book(), { rows: [NEXT] })
    const noted = edit(once, { cells: [{ sheet: '台账', row: 4, column: 6, value: '电话问过' }] })
    expect(edit(noted, { rows: [NEXT] })).toEqual(noted)
  })

  it('keep formulas that were prepared', () => {
    const prepared = `${ROWS}<row r="4"><c r="D4"><f>A4&amp;C4</f><v>0</v></c></row>`
    const bytes = edit(book({}, '', prepared), { rows: [NEXT] })
    expect(sheetOf(bytes)).toContain('<c r="D4"><f>A4&amp;C4</f><v>0</v></c>')
  })
})

describe('what grows with the rows', () => {
  const tail =
    '<autoFilter ref="A2:C3"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
    '<conditionalFormatting sqref="A3:C3"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="A3"><cfRule type="expression" priority="2"><formula>LEN("union-workbooks:error")&gt;0</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B4"><cfRule type="expression" priority="3"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="2"><dataValidation type="list" sqref="C3"><formula1>"甲,乙"</formula1></dataValidation>' +
    '<dataValidation type="list" sqref="H3 A2:A3"><formula1>"1,2"</formula1></dataValidation></dataValidations>' +
    '<extLst><ext uri="x"><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidation type="list"><x14:formula1><xm:f>"a"</xm:f></x14:formula1><xm:sqref>B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">台账!$A$1:$C$3</definedName>' +
    '<definedName name="台账区">\'台账\'!$A$2:$C$3</definedName><definedName name="一格">台账!$A$3</definedName>' +
    '<definedName name="一行">台账!$A$3:$C$3</definedName><definedName name="别处">别表!$A$1:$C$3</definedName></definedNames>'
  const withNames = (): Uint8Array => {
    const plain = textsOf(book({}, tail))['xl/workbook.xml']!
    return book({ parts: { 'xl/workbook.xml': plain.replace('</workbook>', `${names}</workbook>`) } }, tail)
  }

  it('filters, drop-downs, formats, print areas and names; not our marks, merges, single cells or other columns', () => {
    const bytes = edit(withNames(), { rows: [NEXT] })
    const xml = sheetOf(bytes)
    for (const piece of [
      '<autoFilter ref="A2:C5"/>',
      'sqref="A3:C5"',
      'sqref="C3:C5"',
      'sqref="H3 A2:A5"',
      '<xm:sqref>B3:B5<',
      '<mergeCell ref="A1:C1"/>',
      '<conditionalFormatting sqref="A3">',
      '<conditionalFormatting sqref="B4">',
    ])
      expect(xml).toContain(piece)
    const workbook = textsOf(bytes)['xl/workbook.xml']!
    for (const piece of [
      '台账!$A$1:$C$5',
      "'台账'!$A$2:$C$5",
      '>台账!$A$3<',
      '>台账!$A$3:$C$3<',
      '>别表!$A$1:$C$3<',
    ])
      expect(workbook).toContain(piece)
    expect(edit(bytes, { rows: [NEXT] })).toEqual(bytes)
  })

  it('not what ends elsewhere', () => {
    const far = tail.replaceAll('C3"', 'C9"')
    const xml = sheetOf(edit(book({}, far), { rows: [NEXT] }))
    expect(xml).toContain('<autoFilter ref="A2:C9"/>')
    expect(sheetOf(edit(book({}, tail.replace('A2:C3', 'A1:C2')), { rows: [NEXT] }))).toContain(
      '<autoFilter ref="A1:C2"/>',
    )
  })

  const table = (totals: string): Uint8Array =>
    book(
      {
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': links([['t', 'table', '../tables/table1.xml']]),
          'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A2:C3"${totals}><autoFilter ref="A2:C3"/><tableColumns count="3"/></table>`,
        },
      },
      `<tableParts count="1"><tablePart xmlns:r="${RELATIONS}" r:id="t"/></tableParts>`,
    )

  it('a table and its filter', () => {
    const bytes = edit(table(''), { rows: [NEXT] })
    expect(textsOf(bytes)['xl/tables/table1.xml']).toContain('ref="A2:C5"><autoFilter ref="A2:C5"/>')
  })

  it('no table that ends with its totals', () =>
    expect(refusal(table(' totalsRowCount="1"'), { rows: [NEXT] }).message).toContain('汇总行'))

  it('nor is its header written', () =>
    expect(
      refusal(table(''), { cells: [{ sheet: '台账', row: 2, column: 2, value: '日' }] }).message,
    ).toContain('B2 是表格的标题'))
})

describe('cells', () => {
  const cell = (row: number, column: number, value: unknown, more = {}) =>
    ({ cells: [{ sheet: '台账', row, column, value, ...more }] }) as EditPlan
  const FORMULAS =
    '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>2</v></c><c r="C1"><f t="array" ref="C1">A1</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>'

  test.each([
    ['a formula', cell(1, 1, 5), 'A1 是公式'],
    ['a formula, with the value that it has', cell(1, 1, 2), 'A1 是公式'],
    ['a formula that others share', cell(1, 2, 5, { overFormula: true }), 'B1 的公式为几格共用'],
    ['a sheet that is not there', { cells: [{ sheet: '无', row: 1, column: 1, value: 1 }] }, '没有《无》表'],
    ['a cell that Excel does not have', cell(1_048_577, 1, 5), '超出 Excel 的范围'],
    ['a text that no cell holds', cell(9, 1, '甲'.repeat(32_768)), '放不下'],
    ['what is no number', cell(9, 1, Number.NaN), '放不下'],
    [
      'two values for one cell',
      { cells: [...cell(9, 1, 1).cells!, ...cell(9, 1, 2).cells!] },
      '两个不同的内容',
    ],
    ['a cell hidden by a merge', cell(8, 2, 5), 'B8 在合并单元格里面'],
  ])('%s is not written', (_, plan, words) => {
    const bytes = book({}, '<mergeCells count="1"><mergeCell ref="A8:B8"/></mergeCells>', FORMULAS)
    const error = refusal(bytes, plan as EditPlan)
    expect(error.code).toBe('unwritable')
    expect(error.message).toContain(words)
  })

  it('a formula goes where the plan says so, and its entry among the calculations with it', () => {
    const chain = (inside: string): string => `<calcChain xmlns="${MAIN}">${inside}</calcChain>`
    const parts = {
      'xl/calcChain.xml': chain('<c r="A1" i="1"/><c r="C1"/><c r="A1" i="2"/>'),
      'xl/_rels/workbook.xml.rels': links([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rIdT', 'styles', 'styles.xml'],
        ['c', 'calcChain', 'calcChain.xml'],
      ]),
    }
    const bytes = edit(book({ parts }, '', FORMULAS), cell(1, 1, 5, { overFormula: true }))
    expect(rowsOf(bytes)[0]!.cells[0]).toBe(5)
    expect(textsOf(bytes)['xl/calcChain.xml']).toBe(chain('<c i="1" r="C1"/><c r="A1" i="2"/>'))
    const both = edit(
      book({ parts: { ...parts, 'xl/calcChain.xml': chain('<c r="A1" i="1"/>') } }, '', FORMULAS),
      cell(1, 1, 5, { overFormula: true }),
    )
    expect(Object.keys(textsOf(both))).not.toContain('xl/calcChain.xml')
    expect(textsOf(both)['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
  })

  it('a day takes a style that shows it, and no other cell does', () => {
    const bytes = edit(book(), {
      cells: [
        { sheet: '台账', row: 3, column: 3, value: { day: 46000 } },
        { sheet: '台账', row: 9, column: 1, value: { day: 46000 } },
      ],
    })
    expect(sheetOf(bytes)).toContain('<c r="C3" s="4"><v>46000</v></c>')
    expect(sheetOf(bytes)).toContain('<c r="A9" s="5"><v>46000</v></c>')
    const styles = textsOf(bytes)['xl/styles.xml']!
    expect(styles).toContain('<cellXfs count="6">')
    expect(styles).toContain('<xf numFmtId="14" applyNumberFormat="1"><alignment wrapText="1"/></xf>')
  })

  it('an empty plan, or one that changes nothing, gives the file itself', () => {
    const bytes = book()
    expect(edit(bytes, {})).toBe(bytes)
    expect(edit(bytes, cell(3, 3, '甲'))).toBe(bytes)
  })

  it('a page writes the same', () => {
    const bytes = book()
    const byPage = editBook(bytes, { rows: [NEXT] }, browserCodec)
    const contents = (all: Uint8Array) => [...partsOf(all)].map(([name, { content }]) => [name, content])
    expect(contents(byPage)).toEqual(contents(edit(bytes, { rows: [NEXT] })))
  })

  it('a cell that is not there yet takes the style of its row, else of its column', () => {
    const rows = '<row r="1" s="3" customFormat="1"/><row r="2" s="3"/>'
    const xml = sheetOf(book({}, '', rows)).replace(
      '<sheetData>',
      '<cols><col min="2" max="3" style="1"/></cols><sheetData>',
    )
    const all = [1, 2, 3].map((row) => ({ sheet: '台账', row, column: 2, value: 1 }))
    const after = sheetOf(edit(book({ parts: { [SHEET1]: xml } }), { cells: all }))
    for (const cell of ['<c r="B1" s="3">', '<c r="B2" s="1">', '<c r="B3" s="1">'])
      expect(after).toContain(cell)
    expect(sheetOf(edit(book({ parts: { [SHEET1]: xml } }), cell(1, 9, 1)))).toContain('<c r="I1" s="3">')
  })

  it('what was known of the old value goes, and the row says how far it reaches', () => {
    const rows = '<row r="1" spans="1:2"><c r="A1" s="1" t="e" vm="1" cm="1"><v>#VALUE!</v></c></row>'
    const all = [1, 5].map((column) => ({ sheet: '台账', row: 1, column, value: 1 }))
    expect(sheetOf(edit(book({}, '', rows), { cells: all }))).toContain(
      '<row r="1" spans="1:5"><c r="A1" s="1"><v>1</v></c><c r="E1"><v>1</v></c></row>',
    )
  })

  it('the stated size grows with them', () => {
    const xml = sheetOf(book()).replace('<sheetData>', '<dimension ref="A1:C3"/><sheetData>')
    const bytes = edit(book({ parts: { [SHEET1]: xml } }), cell(9, 5, 1))
    expect(sheetOf(bytes)).toContain('<dimension ref="A1:E9"/>')
  })
})

describe('options of a drop-down', () => {
  const list = (formula: string): string =>
    `<dataValidations count="1"><dataValidation type="list" sqref="C3:C9"><formula1>${formula}</formula1></dataValidation></dataValidations>`
  const LISTS = ['甲', '乙', '丙']
    .map((word, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="str"><v>${word}</v></c></row>`)
    .join('')
  const two = (formula: string, lists = LISTS): Uint8Array =>
    buildPackage({
      sheets: [
        { name: '台账', rows: ROWS, tail: list(formula) },
        { name: '选项', rows: lists },
      ],
      styles: STYLES,
    })
  const options = (...all: string[]): EditPlan => ({
    options: [{ sheet: '台账', row: 4, column: 3, options: all }],
  })

  it('in its formula', () => {
    const bytes = edit(book({}, list('"甲,乙"')), options('丙', '丁&'))
    expect(sheetOf(bytes)).toContain('<formula1>&quot;丙,丁&amp;&quot;</formula1>')
    expect(edit(bytes, options('丙', '丁&'))).toEqual(bytes)
  })

  it('in a formula of Excel 2010', () => {
    const newer =
      '<extLst><ext uri="x"><x14:dataValidations xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:dataValidation type="list"><x14:formula1><xm:f>选项!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>C4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>'
    const bytes = buildPackage({
      sheets: [
        { name: '台账', rows: ROWS, tail: newer },
        { name: '选项', rows: LISTS },
      ],
      styles: STYLES,
    })
    expect(sheetOf(edit(bytes, options('丁')))).toContain(
      '<x14:formula1><xm:f>选项!$A$2:$A$2</xm:f></x14:formula1>',
    )
  })

  it('in a list by its name', () => {
    const named =
      '<definedNames><definedName name="单位表">选项!$A$2:$A$4</definedName></definedNames></workbook>'
    const plain = textsOf(two('单位表'))['xl/workbook.xml']!
    const parts = { 'xl/workbook.xml': plain.replace('</workbook>', named) }
    const bytes = buildPackage({
      sheets: [
        { name: '台账', rows: ROWS, tail: list('单位表') },
        { name: '选项', rows: LISTS },
      ],
      styles: STYLES,
      parts,
    })
    expect(textsOf(edit(bytes, options('丁', '戊')))['xl/workbook.xml']).toContain(
      '>选项!$A$2:$A$3</definedName>',
    )
  })

  it.each([
    ['fewer', ['丁'], '选项!$A$2:$A$2', ['丁']],
    ['as many', ['丁', '乙', '丙'], '选项!$A$2:$A$4', ['丁', '乙', '丙']],
    ['more', ['甲', '乙', '丙', '丁', '戊'], '选项!$A$2:$A$6', ['甲', '乙', '丙', '丁', '戊']],
  ])('in a list of %s', (_, words, formula, cells) => {
    const bytes = edit(two('选项!$A$2:$A$4'), options(...words))
    expect(sheetOf(bytes)).toContain(`<formula1>${formula}</formula1>`)
    expect(readBook(bytes).sheets[1]!.rows.map((row) => row.cells[0])).toEqual(cells)
    expect(edit(bytes, options(...words))).toEqual(bytes)
  })

  it.each([
    [
      'where no list is',
      { options: [{ sheet: '台账', row: 4, column: 2, options: ['a'] }] },
      book({}, list('"甲"')),
      '没有下拉列表',
    ],
    ['that a formula calculates', options('a'), book({}, list('INDIRECT(A1)')), '无法改写'],
    ['that do not fit into a formula', options('甲'.repeat(256)), book({}, list('"甲"')), '无法改写'],
    ['with a comma in a formula', options('甲,乙'), book({}, list('"甲"')), '无法改写'],
    ['for which there is no room', options('1', '2', '3', '4'), two('选项!$A$2:$A$3'), '无法改写'],
    ['of nothing', options(), book({}, list('"甲"')), '无法改写'],
  ])('%s are not written', (_, plan, bytes, words) =>
    expect(refusal(bytes, plan as EditPlan).message).toContain(words),
  )
})

test('other readers read what was written', async () => {
  const source = new ExcelJS.Workbook()
  const sheet = source.addWorksheet('台账')
  sheet.addTable({
    name: 'T',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: '编号' }, { name: '日期' }],
    rows: [['1', new Date('2026-01-01T00:00:00Z')]],
  })
  sheet.getCell('B2').numFmt = 'yyyy-mm-dd'
  const original = new Uint8Array(await source.xlsx.writeBuffer())
  const rows = [
    ['2', { day: 46024 }],
    ['=1+1', { day: 46025 }],
  ]
  const bytes = edit(original, { rows: [{ sheet: '台账', first: 3, rows }] })
  const again = new ExcelJS.Workbook()
  await again.xlsx.load(bytes as unknown as ArrayBuffer)
  const read = again.getWorksheet('台账')!
  expect(read.getCell('A4').value).toBe('=1+1')
  expect(read.getCell('B3').value).toEqual(new Date('2026-01-02T00:00:00Z'))
  expect(read.getCell('B4').numFmt).toBe('yyyy-mm-dd')
  expect((read.getTable('T') as unknown as { table: { tableRef: string } }).table.tableRef).toBe('A1:B4')
  const hucre = await readXlsx(bytes)
  expect(hucre.sheets[0]!.rows[3]![0]).toBe('=1+1')
  await expectWellFormed(Object.entries(textsOf(bytes)).filter(([name]) => name.endsWith('.xml')))
})

const noOffice = !hasSoffice()

test.skipIf(noOffice)('LibreOffice opens what was written (skipped where it is not installed)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'edit-'))
  try {
    // Made by exceljs: LibreOffice opens no package that does not say what its parts are.
    const made = new ExcelJS.Workbook()
    const sheet = made.addWorksheet('台账')
    for (const row of [['台账'], ['编号', '日期', '说明'], ['1', 45000, '甲']]) sheet.addRow(row)
    const written = edit(new Uint8Array(await made.xlsx.writeBuffer()), { rows: [NEXT] })
    const out = join(folder, 'out')
    writeFileSync(join(folder, 'b.xlsx'), written)
    convert(join(folder, 'profile'), 'xlsx', out, [join(folder, 'b.xlsx')])
    expect(rowsOf(new Uint8Array(readFileSync(join(out, 'b.xlsx')))).slice(2)).toEqual(
      rowsOf(written).slice(2),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
