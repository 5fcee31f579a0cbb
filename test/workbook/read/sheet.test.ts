import { describe, expect, test } from 'vitest'
import { type Cell, type CellRange, NOT_CALCULATED, PICTURE } from '../../../templates/sheet/grid.ts'
import { expectRefusal } from '../support/expect-fault.ts'
import { readCell, readSheet } from '../support/package-builder.ts'
import { soon } from '../support/soon.ts'

const uncalculated = { fault: NOT_CALCULATED }

describe('the value of a cell', () => {
  test.each<[string, string, Cell]>([
    ['an integer', '<c r="A1"><v>42</v></c>', 42],
    ['a negative decimal', '<c r="A1"><v>-0.07</v></c>', -0.07],
    ['17 digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['an exponent', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ['minus zero', '<c r="A1"><v>-0</v></c>', 0],
    ['a number amid spaces', '<c r="A1">\n <v> 42\n</v> </c>', 42],
    ['a type said out loud', '<c r="A1" t="n"><v>42</v></c>', 42],
    ['no number at all', '<c r="A1"><v>1.#QNAN</v></c>', { fault: '#NUM!' }],
    ['hexadecimal is no number', '<c r="A1"><v>0x10</v></c>', { fault: '#NUM!' }],
    ['beyond all numbers', '<c r="A1"><v>1e999</v></c>', { fault: '#NUM!' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { fault: '#REF!' }],
    ['a formula that failed', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { fault: '#DIV/0!' }],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>成都 &amp; 济南</t></is></c>', '成都 & 济南'],
    [
      'inline runs',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>济</t></r><r><t xml:space="preserve"> 南</t></r></is></c>',
      '济 南',
    ],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t></t></is></c>', null],
    ['an empty inline element', '<c r="A1" t="inlineStr"><is/></c>', null],
    ['the result of a formula', '<c r="A1"><f>A2+1</f><v>3</v></c>', 3],
    ['a result of 0', '<c r="A1"><f>A2</f><v>0</v></c>', 0],
    ['a formula with quotes and signs', '<c r="A1"><f>IF(B1&gt;1,"\'a/>","b")</f><v>1</v></c>', 1],
    ['text from a formula', '<c r="A1" t="str"><f>B1</f><v>甲&lt;乙</v></c>', '甲<乙'],
    ['empty text from a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', null],
    ['a formula never calculated', '<c r="A1"><f>SUM(B1:B9)</f></c>', uncalculated],
    ['the same, with an empty value', '<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', uncalculated],
    ['the same, with a closed value', '<c r="A1"><f>SUM(B1:B9)</f><v/></c>', uncalculated],
    ['a text formula never calculated', '<c r="A1" t="str"><f>B1</f></c>', uncalculated],
    ['a shared formula never calculated', '<c r="A1"><f t="shared" si="0"/></c>', uncalculated],
    ['value before formula', '<c r="A1"><v>5</v><f>B1</f></c>', 5],
    ['an ISO date', '<c r="A1" t="d"><v>2020-04-27</v></c>', 43948],
    ['an ISO date and time', '<c r="A1" t="d"><v>2020-04-27T12:00:00.000Z</v></c>', 43948.5],
    ['an ISO time', '<c r="A1" t="d"><v>06:00:00</v></c>', 0.25],
    ['the first day', '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ['the day after the day that never was', '<c r="A1" t="d"><v>1900-03-01</v></c>', 61],
    ['a span of time', '<c r="A1" t="d"><v>PT0H11M0.000S</v></c>', 660 / 86_400],
    ['a span of days', '<c r="A1" t="d"><v>P1DT12H</v></c>', 1.5],
    ['a span of months stays text', '<c r="A1" t="d"><v>P2M</v></c>', 'P2M'],
    ['no span at all', '<c r="A1" t="d"><v>PT</v></c>', 'PT'],
    ['a reference in small letters', '<c r="a1"><v>7</v></c>', 7],
    ['a date that is none stays text', '<c r="A1" t="d"><v>2020-02-30</v></c>', '2020-02-30'],
    ['style only', '<c r="A1" s="3"/>', null],
    ['an element that holds nothing', '<c r="A1" s="3"></c>', null],
    ['single quotes and spaces in the tag', "<c\n r = 'A1'\ts='1' ><v>7</v></c >", 7],
    ['an extension list beside the value', '<c r="A1"><v>7</v><extLst><ext uri="a>b"/></extLst></c>', 7],
    ['a value that keeps its spaces', '<c r="A1" t="str"><v xml:space="preserve"> 甲 </v></c>', ' 甲 '],
    ['a line break', '<c r="A1" t="str"><v>甲_x000D_\n乙\r\n丙&#10;丁</v></c>', '甲\n乙\n丙\n丁'],
    [
      'entities and escapes',
      '<c r="A1" t="str"><v>&#x4E2D;&#22269;&quot;&apos;&amp;lt;_x0041__x005F_x0041_</v></c>',
      '中国"\'&lt;A_x0041_',
    ],
    ['an unknown entity stays', '<c r="A1" t="str"><v>&nbsp;&#x110000;</v></c>', '&nbsp;\ufffd'],
    ['a character beyond the first plane', '<c r="A1" t="str"><v>𠮷&#x20BB7;</v></c>', '𠮷𠮷'],
  ])('%s', (_, xml, value) => expect(readCell(xml)).toEqual(value))
})

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const LINKS = 'http://schemas.microsoft.com/office/2017/06/relationships'
const picture = { fault: PICTURE }

describe('pictures in cells', () => {
  test.each<[string, string, Cell]>([
    ['placed by Excel', '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', picture],
    ['a failed formula', '<c r="A1" t="e"><f>A2+1</f><v>#VALUE!</v></c>', { fault: '#VALUE!' }],
    ['another error of a rich value', '<c r="A1" t="e" vm="1"><v>#N/A</v></c>', { fault: '#N/A' }],
    ['of WPS', '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_0A",1)</f><v>=DISPIMG("ID_0A",1)</v></c>', picture],
    ['of WPS, never calculated', '<c r="A1"><f>DISPIMG("ID_0A",1)</f></c>', picture],
    ['of WPS, saved by Excel', '<c r="A1" t="e"><f>_xlfn.DISPIMG("ID_0A",1)</f><v>#NAME?</v></c>', picture],
    ['of WPS, saved elsewhere', '<c r="A1" t="e"><f>dispimg("ID_0A",1)</f><v>#NAME?</v></c>', picture],
    ['of WPS, as text', '<c r="A1" t="inlineStr"><is><t>=DISPIMG("ID_0A",1)</t></is></c>', picture],
    [
      'another unknown name',
      '<c r="A1" t="e"><f>_xlfn.XDISPIMG(1)</f><v>#NAME?</v></c>',
      { fault: '#NAME?' },
    ],
    ['text that names one', '<c r="A1" t="str"><v>见=DISPIMG(1)</v></c>', '见=DISPIMG(1)'],
  ])('%s', (_, xml, value) => expect(readCell(xml)).toEqual(value))

  test('an error that older programs do not know is told from a picture by the parts that explain it', () => {
    const link = (kind: string, target: string): string =>
      `<Relationship Id="${kind}" Type="${LINKS}/${kind}" Target="${target}"/>`
    const sheet = readSheet(
      '<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><v>#VALUE!</v></c></row>',
      {
        parts: {
          'xl/_rels/workbook.xml.rels':
            `<Relationships xmlns="${PACKAGE}">${link('worksheet', 'worksheets/sheet1.xml').replace('"worksheet"', '"rId1"')}` +
            link('sheetMetadata', 'metadata.xml') +
            link('rdRichValue', 'richData/rdrichvalue.xml') +
            `${link('rdRichValueStructure', 'richData/rdrichvaluestructure.xml')}</Relationships>`,
          'xl/metadata.xml':
            '<metadata><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
            '<futureMetadata name="XLRICHVALUE" count="2"><bk><extLst><ext uri="a"><xlrd:rvb i="0"/></ext></extLst></bk>' +
            '<bk><extLst><ext uri="a"><xlrd:rvb i="1"/></ext></extLst></bk></futureMetadata>' +
            '<valueMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></valueMetadata></metadata>',
          'xl/richData/rdrichvalue.xml': '<rvData><rv s="0"><v>8</v></rv><rv s="1"><v>0</v></rv></rvData>',
          'xl/richData/rdrichvaluestructure.xml':
            '<rvStructures><s t="_error"><k n="errorType" t="i"/></s><s t="_localImage"/></rvStructures>',
        },
      },
    )
    expect(sheet.rows).toEqual([{ number: 1, cells: [{ fault: '#VALUE!' }, picture] }])
  })
})

describe('shared strings', () => {
  const strings =
    '<si><t>甲</t></si><si><t xml:space="preserve"> 乙 </t></si><si/><si><t/></si><si><t></t></si>' +
    '<si><r><rPr><sz val="9"/></rPr><t>丙</t></r><r><t>丁</t></r></si>' +
    '<si><t>济南</t><rPh sb="0" eb="2"><t>じなん</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si >\n<t>戊</t>\n</si><si><t>a&lt;b_x0041_\r\nc</t></si>'
  const expected = ['甲', ' 乙 ', null, null, null, '丙丁', '济南', '戊', 'a<bA\nc']
  test.each(expected.map((text, i) => [i, text] as const))('item %i', (i, text) =>
    expect(readCell(`<c r="A1" t="s"><v>${i}</v></c>`, { strings })).toBe(text),
  )

  test.each(['9', '-1', '0.5', 'x', '99999999999999999999'])('index %s is corrupt', (index) =>
    expectRefusal('corrupt', () => readCell(`<c r="A1" t="s"><v>${index}</v></c>`, { strings })),
  )

  test('text that is not UTF-8 is corrupt', () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode('<sst><si><t>'),
      0xb1,
      0xe0,
      ...new TextEncoder().encode('</t></si></sst>'),
    ])
    const read = (): Cell =>
      readCell('<c r="A1" t="s"><v>0</v></c>', { strings: '', parts: { 'xl/sharedStrings.xml': bytes } })
    expectRefusal('corrupt', read)
  })
})

describe('where cells and rows stand', () => {
  test('row numbers are those of Excel; rows that hold nothing are left out', () => {
    const rows =
      '<row r="2" spans="1:3" ht="20" customHeight="1"><c r="B2"><v>1</v></c></row>' +
      '<row r="4" s="1" customFormat="1"/><row r="5"><c r="A5" s="1"/></row>' +
      '<row r="7"><c r="AA7"><v>2</v></c></row>'
    expect(readSheet(rows).rows).toEqual([
      { number: 2, cells: [null, 1] },
      { number: 7, cells: [...Array(26).fill(null), 2] },
    ])
  })

  test('rows and cells that do not say where they stand follow the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row/><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row>' +
      '<row><c><v>5</v></c></row><row><c r="B9"><v>6</v></c></row><row><c><v>7</v></c></row>'
    expect(readSheet(rows).rows).toEqual([
      { number: 1, cells: [1, 2] },
      { number: 5, cells: [null, null, 3, 4] },
      { number: 6, cells: [5] },
      { number: 9, cells: [null, 6] },
      { number: 10, cells: [7] },
    ])
  })

  test('any order, but nothing twice', () => {
    const cell = (ref: string): string => `<c r="${ref}"><v>1</v></c>`
    const swapped = `<row r="3">${cell('B3')}${cell('A3')}</row><row r="1">${cell('A1')}</row>`
    expect(readSheet(swapped).rows).toEqual([
      { number: 1, cells: [1] },
      { number: 3, cells: [1, 1] },
    ])
    expectRefusal('corrupt', () => readSheet(`<row r="1">${cell('A1')}${cell('A1')}</row>`))
    expectRefusal('corrupt', () => readSheet(`<row r="1">${cell('A1')}</row><row r="1">${cell('B1')}</row>`))
  })

  test('hidden rows are flagged', () => {
    const rows =
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"><c r="A2"><v>1</v></c></row>' +
      '<row r="3" hidden="0"><c r="A3"><v>1</v></c></row>'
    expect(readSheet(rows).rows.map((row) => row.hidden ?? false)).toEqual([true, true, false])
  })

  test('the last row and column of Excel, and no further', () => {
    const rows = (ref: string): string =>
      `<row r="${ref.replace(/\D/g, '')}"><c r="${ref}"><v>1</v></c></row>`
    const [last] = readSheet(rows('XFD1048576')).rows
    expect([last!.number, last!.cells.length]).toEqual([1_048_576, 16_384])
    expectRefusal('too-large', () => readSheet(rows('A1048577')))
    expectRefusal('too-large', () => readSheet(rows('XFE1')))
  })

  test('a million styled empty rows cost little', () => {
    let rows = ''
    for (let i = 1; i <= 1_048_576; i++) rows += `<row r="${i}" s="1" customFormat="1" spans="1:3"/>`
    soon(10_000, () => expect(readSheet(rows).rows).toEqual([]))
  })
})

describe('merges', () => {
  const merged = (refs: string[]): readonly CellRange[] =>
    readSheet(
      '',
      {},
      `<sheetProtection sheet="1"/><mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    ).merges
  test.each<[string, CellRange]>([
    ['A1:C2', { top: 1, left: 1, bottom: 2, right: 3 }],
    ['$C$2:$A$1', { top: 1, left: 1, bottom: 2, right: 3 }],
    ['B2', { top: 2, left: 2, bottom: 2, right: 2 }],
    ['A1:A1048576', { top: 1, left: 1, bottom: 1_048_576, right: 1 }],
    ['A:B', { top: 1, left: 1, bottom: 1_048_576, right: 2 }],
    ['3:3', { top: 3, left: 1, bottom: 3, right: 16_384 }],
  ])('%s', (ref, range) => expect(merged([ref])).toEqual([range]))

  test('none, and several', () => {
    expect(readSheet('').merges).toEqual([])
    expect(merged(['A1:B1', 'C1:D1', 'A3:A5'])).toHaveLength(3)
  })
  test.each(['', 'A1:', 'A0:B2', 'A1:XFE1', 'A1:B1048577', 'A1:B2:C3', '甲'])('"%s" is corrupt', (ref) =>
    expectRefusal('corrupt', () => merged([ref])),
  )
})

describe('broken XML is refused, never read as less than it holds', () => {
  test.each([
    ['an unclosed cell', '<row r="1"><c r="A1"><v>1</v></row>'],
    ['an unclosed row', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['an unclosed value', '<row r="1"><c r="A1"><v>1</c></row>'],
    ['an element within a value', '<row r="1"><c r="A1"><v>1<b/>2</v></c></row>'],
    ['an unclosed inline string', '<row r="1"><c r="A1" t="inlineStr"><is><t>1</t></c></row>'],
    ['an attribute without value', '<row r="1"><c r><v>1</v></c></row>'],
    ['an attribute without quotes', '<row r="1"><c r=A1><v>1</v></c></row>'],
    ['a reference without letters', '<row r="1"><c r="11"><v>1</v></c></row>'],
    ['an unknown type', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ['a row number that is none', '<row r="x"/>'],
  ])('%s', (_, rows) => expectRefusal('corrupt', () => readSheet(rows)))

  test.each([
    ['no sheetData', '<worksheet/>'],
    ['nothing', ''],
    ['the end within rows', '<worksheet><sheetData><row r="1"/>'],
    ['the end within a tag', '<worksheet><sheetData><row r="1'],
  ])('%s', (_, xml) => expectRefusal('corrupt', () => readSheet('', { sheets: [{ xml }] })))

  test('no rows at all', () => {
    expect(readSheet('', { sheets: [{ xml: '<worksheet><sheetData/></worksheet>' }] }).rows).toEqual([])
    expect(readSheet('').rows).toEqual([])
  })
})
