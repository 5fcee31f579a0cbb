import { describe, expect, test } from 'vitest'
import { type Cell, NOT_CALCULATED } from '../../../templates/sheet/grid.ts'
import { expectRefusal } from '../support/expect-fault.ts'
import { MAIN, readCell, readPackage, readSheet, worksheet } from '../support/package-builder.ts'

const one = '<row r="1"><c r="A1"><v>1</v></c></row>'
const rowsOf = (cells: Cell[]): object[] => [{ number: 1, cells }]

describe('the list of sheets', () => {
  test('tab order, names, what is hidden', () => {
    const { sheets } = readPackage({
      sheets: [
        {
          name: '汇总 &amp; &lt;说明&gt;',
          target: 'worksheets/sheet2.xml',
          part: 'xl/worksheets/sheet2.xml',
          rows: one,
        },
        { name: '隐', state: 'hidden', target: 'worksheets/sheet1.xml', part: 'xl/worksheets/sheet1.xml' },
        { name: '深', state: 'veryHidden' },
        { name: '见', state: 'visible' },
      ],
    })
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows.length])).toEqual([
      ['汇总 & <说明>', false, 1],
      ['隐', true, 0],
      ['深', true, 0],
      ['见', false, 0],
    ])
  })

  test.each([
    ['relative', 'worksheets/a.xml', 'xl/worksheets/a.xml'],
    ['relative with steps', './../xl/worksheets/./a.xml', 'xl/worksheets/a.xml'],
    ['absolute', '/xl/worksheets/a.xml', 'xl/worksheets/a.xml'],
    ['elsewhere', '/data/a.xml', 'data/a.xml'],
    ['in another case', 'Worksheets/A.xml', 'xl/worksheets/a.xml'],
    ['with percent escapes', 'worksheets/my%20sheet.xml', 'xl/worksheets/my sheet.xml'],
    ['with backslashes', 'worksheets\\a.xml', 'xl\\worksheets\\a.xml'],
  ])('a %s target', (_, target, part) =>
    expect(readPackage({ sheets: [{ rows: one, target, part }] }).sheets[0]!.rows).toEqual(rowsOf([1])),
  )

  test('chart sheets have no cells and are left out', () =>
    expect(
      readPackage({ sheets: [{ kind: 'chartsheet', name: '图' }, { name: '表' }] }).sheets.map((s) => s.name),
    ).toEqual(['表']))

  test('the workbook may stand elsewhere', () => {
    const relation = (id: string, kind: string, target: string): string =>
      `<Relationships><Relationship Id="${id}" Type="x/${kind}" Target="${target}"/></Relationships>`
    const { sheets } = readPackage({
      sheets: [],
      parts: {
        'xl/workbook.xml': undefined,
        'xl/_rels/workbook.xml.rels': undefined,
        '_rels/.rels': relation('a', 'officeDocument', '/book/main.xml'),
        'book/main.xml': '<workbook><sheets><sheet name="甲" q:id="b"/></sheets></workbook>',
        'book/_rels/main.xml.rels': relation('b', 'worksheet', 's.xml'),
        'book/s.xml': worksheet(one),
      },
    })
    expect(sheets).toEqual([{ name: '甲', hidden: false, rows: rowsOf([1]), merges: [] }])
  })

  test('without package relationships the usual place is tried', () =>
    expect(readSheet(one, { parts: { '_rels/.rels': undefined } }).rows).toEqual(rowsOf([1])))

  test.each([
    ['a sheet without its part', { 'xl/worksheets/sheet1.xml': undefined }],
    ['a sheet without its relationship', { 'xl/_rels/workbook.xml.rels': undefined }],
  ])('%s is corrupt', (_, parts) => expectRefusal('corrupt', () => readSheet(one, { parts })))
})

describe('XML that is not plain', () => {
  const prefixed = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>甲</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`
  test('prefixed elements', () => {
    const sheet = readSheet('', { sheets: [{ xml: prefixed }] })
    expect(sheet.rows).toEqual(rowsOf(['甲']))
    expect(sheet.merges).toHaveLength(1)
  })

  test('prefixed workbook, relationships and strings', () => {
    const ns = 'http://schemas.openxmlformats.org/package/2006/relationships'
    const parts = {
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:r="y"><x:sheets><x:sheet name="甲" state="hidden" r:id="a"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<p:Relationships xmlns:p="${ns}"><p:Relationship Id="a" Type="z/worksheet" Target="worksheets/sheet1.xml"/><p:Relationship Id="b" Type="z/sharedStrings" Target="strings.xml"/></p:Relationships>`,
      'xl/strings.xml': `<x:sst xmlns:x='${MAIN}'><x:si><x:r><x:t>甲</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:si></x:sst>`,
    }
    const sheet = readSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { parts })
    expect([sheet.name, sheet.hidden, sheet.rows]).toEqual(['甲', true, rowsOf(['甲'])])
  })

  test('the strict namespace', () => {
    const strict = {
      namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      relationType: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      strings: '<si><t>甲</t></si>',
    }
    expect(readCell('<c r="A1" t="s"><v>0</v></c>', strict)).toBe('甲')
  })

  const chinese = `<?xml version="1.0" encoding="UTF-16"?>${worksheet('<row r="1"><c r="A1" t="str"><v>济南</v></c></row>').replace(/^<\?.*\?>\n/, '')}`
  const wide = (text: string, little: boolean): Uint8Array =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0)
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
      }),
    )
  test.each([
    ['little end first, marked', wide(`\ufeff${chinese}`, true)],
    ['big end first, marked', wide(`\ufeff${chinese}`, false)],
    ['little end first, unmarked', wide(chinese, true)],
    ['big end first, unmarked', wide(chinese, false)],
  ])('UTF-16, %s', (_, xml) => expect(readSheet('', { sheets: [{ xml }] }).rows).toEqual(rowsOf(['济南'])))

  test('GB18030, declared', () => {
    const text = (s: string): number[] => [...new TextEncoder().encode(s)]
    const xml = Uint8Array.from([
      ...text(
        '<?xml version="1.0" encoding="GB2312"?><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>',
      ),
      ...[0xbc, 0xc3, 0xc4, 0xcf],
      ...text('</v></c></row></sheetData></worksheet>'),
    ])
    expect(readSheet('', { sheets: [{ xml }] }).rows).toEqual(rowsOf(['济南']))
  })

  test('a UTF-8 mark', () =>
    expect(readSheet('', { sheets: [{ xml: `\ufeff${worksheet(one)}` }] }).rows).toEqual(rowsOf([1])))

  test('an encoding that nobody knows is corrupt', () => {
    const xml = worksheet(one).replace('UTF-8', 'x-unknown')
    expectRefusal('corrupt', () => readSheet('', { sheets: [{ xml }] }))
  })

  test.each<[string, string, Cell[]]>([
    ['a comment between rows', `<!-- <row r="1"/> -->${one}`, [1]],
    ['a comment within a value', '<row r="1"><c r="A1"><v>1<!-- x -->2</v></c></row>', [12]],
    ['CDATA in a value', '<row r="1"><c r="A1" t="str"><v><![CDATA[<甲&乙>]]>!</v></c></row>', ['<甲&乙>!']],
    [
      'CDATA that quotes a DOCTYPE',
      '<row r="1"><c r="A1" t="str"><v><![CDATA[<!DOCTYPE]]></v></c></row>',
      ['<!DOCTYPE'],
    ],
    [
      'CDATA in an inline string',
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a</t>b]]></t></is></c></row>',
      ['a</t>b'],
    ],
    ['a processing instruction', `<?keep <row r="1"/> ?>${one}`, [1]],
  ])('%s', (_, rows, cells) => expect(readSheet(rows).rows).toEqual(rowsOf(cells)))

  test('a comment in shared strings', () =>
    expect(readCell('<c r="A1" t="s"><v>0</v></c>', { strings: '<!-- <si/> --><si><t>甲</t></si>' })).toBe(
      '甲',
    ))

  test.each(['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/sharedStrings.xml', '_rels/.rels'])(
    'a DOCTYPE in %s is refused',
    (part) => {
      const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a><sheetData/></a>'
      expectRefusal('forbidden-xml', () => readSheet(one, { strings: '', parts: { [part]: xml } }))
    },
  )

  test.each([
    '<worksheet><!-- never closed',
    '<worksheet><![CDATA[ never',
    '<?xml ?><?never',
    '<x:worksheet a="',
  ])('cut off: %s', (xml) => expectRefusal('corrupt', () => readSheet('', { sheets: [{ xml }] })))
})

describe('the 1904 system', () => {
  const styles =
    '<numFmts count="4"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>' +
    '<numFmt numFmtId="177" formatCode="[DBNum1]General&quot;day&quot;"/>' +
    '<numFmt numFmtId="178" formatCode="h:mm AM/PM"/><numFmt numFmtId="179" formatCode="[$-804]m/d;@"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    `<cellXfs>${[0, 14, 176, 177, 178, 179, 31, 21].map((id) => `<xf numFmtId="${id}" fontId="0"><alignment wrapText="1"/></xf>`).join('')}</cellXfs>`
  const cell = (style: number, content: string, attributes = ''): string =>
    `<c r="A1" s="${style}"${attributes}>${content}</c>`
  const from1904 = { styles, workbookPr: '<workbookPr date1904="1"/>' }

  test.each([
    ['a plain number', 0, 100],
    ['the short date', 1, 1562],
    ['a custom date', 2, 1562],
    ['Chinese numerals with a quoted word', 3, 100],
    ['a time', 4, 100],
    ['month and day in a locale', 5, 1562],
    ['a date of Chinese Excel', 6, 1562],
    ['a built-in time', 7, 100],
    ['a style that is not there', 99, 100],
  ])('%s', (_, style, value) => expect(readCell(cell(style, '<v>100</v>'), from1904)).toBe(value))

  test('results of formulas, but not text, truth or ISO dates', () => {
    expect(readCell(cell(1, '<f>B1</f><v>100</v>'), from1904)).toBe(1562)
    expect(readCell(cell(1, '<f>B1</f>'), from1904)).toEqual({ fault: NOT_CALCULATED })
    expect(readCell(cell(1, '<v>100</v>', ' t="str"'), from1904)).toBe('100')
    expect(readCell(cell(1, '<v>1</v>', ' t="b"'), from1904)).toBe(true)
    expect(readCell(cell(1, '<v>2020-04-27</v>', ' t="d"'), from1904)).toBe(43948)
  })

  test.each(['', '<workbookPr/>', '<workbookPr date1904="0"/>', "<workbookPr date1904='false' />"])(
    'not with %s',
    (workbookPr) => expect(readCell(cell(1, '<v>100</v>'), { styles, workbookPr })).toBe(100),
  )
})
