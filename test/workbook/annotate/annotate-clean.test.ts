/** Taking out what was put in, to the last byte, and nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '../../../templates/findings/finding.ts'
import { NOTE_AUTHOR, signedNote } from '../../../templates/findings/marks.ts'
import { leftWords } from '../../../workbook/annotate/annotate-left.ts'
import { annotateBook, cleanBook, marksInBook, readBook } from '../../../workbook/codecs/node.ts'
import { areaOf } from '../../../workbook/read/cell-ranges.ts'
import {
  fixture,
  mark,
  marksFor,
  partsOf,
  planOf,
  read,
  textsOf,
  unmarked,
  workbooksIn,
} from '../support/annotate.ts'
import { buildPackage, packageEntries, worksheet } from '../support/package-builder.ts'

/** The parts, their order and their content are those of the original. */
function expectRestored(cleaned: Uint8Array, original: Uint8Array): void {
  const [before, after] = [partsOf(original), partsOf(cleaned)]
  expect([...after.keys()]).toEqual([...before.keys()])
  for (const [name, { content }] of before)
    expect(Buffer.compare(after.get(name)!.content, content), name).toBe(0)
}

const official = workbooksIn('templates/blanks')
// Among the examples are files that only look like workbooks.
const sent = workbooksIn('examples').filter((path) => read(path)[0] === 0x50 && read(path)[1] === 0x4b)

describe('after marking, cleaning', () => {
  it.each([...unmarked, ...official, ...sent])('gives back %s', (path) => {
    const original = read(path)
    const { bytes } = annotateBook(original, planOf(marksFor(original)))
    const marked = marksInBook(bytes).flatMap(({ ranges }) => ranges.map(areaOf))
    const { bytes: cleaned, removed } = cleanBook(bytes)
    expect(removed.sheet).toBe(true)
    expect(removed.marks).toBe(marked.reduce((sum, area) => sum + area, 0))
    expectRestored(cleaned, original)
    expect(marksInBook(cleaned)).toEqual([])
  })

  it.each(unmarked)('leaves %s alone, which has no marks', (path) => {
    const original = read(path)
    const cleaned = cleanBook(original)
    expect(cleaned.removed).toEqual({ marks: 0, notes: 0, sheet: false })
    expect(cleaned.bytes).toBe(original)
  })

  it.each(unmarked)('holds for any marks on %s', (path) => {
    const original = read(path)
    const sheets = readBook(original).sheets.map(({ name }) => name)
    const anyMark = fc.record({
      sheet: fc.constantFrom(...sheets, '没有这张表'),
      row: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(0, 1_048_576, 1_048_577)),
      column: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(16_384, 16_385)),
      severity: fc.constantFrom(...SEVERITIES),
      note: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '_x0041_', ']]>', '\u0000$&')),
    })
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 20 }), fc.boolean(), (marks, notes) => {
        const { bytes } = annotateBook(original, planOf(marks, notes))
        expectRestored(cleanBook(bytes).bytes, original)
        expect(Buffer.compare(annotateBook(bytes, planOf(marks, notes)).bytes, bytes)).toBe(0)
      }),
      { numRuns: 25 },
    )
  })
})

describe('lists that are empty, missing or oddly written', () => {
  const empty = '<xf/>'
  const cells = `<fonts><font/></fonts><fills><fill/><fill/></fills><borders><border/></borders><cellXfs>${empty}</cellXfs>`
  it.each([
    ['no list of formats', cells],
    ['an empty list', `${cells}<dxfs count="0"/>`],
    ['an empty list with a space', `${cells}<dxfs count="0" />`],
    ['an empty list with two tags', `${cells}<dxfs count='0'></dxfs>`],
    ['an empty list without a count', `${cells}<dxfs/><tableStyles/>`],
    ['a count that is wrong', `${cells}<dxfs count="7"><dxf/></dxfs>`],
    ['line breaks', `\r\n${cells}\r\n<dxfs count="1">\r\n  <dxf/>\r\n</dxfs>\r\n<extLst></extLst>\r\n`],
    ['no styles of cells', '<dxfs/>'],
    ['an empty stylesheet', ''],
    ['a comment', `<!-- <dxfs> -->${cells}<dxfs><!-- </dxfs> --></dxfs>`],
  ])('%s', (_, styles) => {
    const original = buildPackage({ sheets: [{ name: '表', rows: '<row r="1"/>' }], styles })
    const { bytes, left } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(left).toEqual([])
    expect(marksInBook(bytes)).toHaveLength(1)
    expectRestored(cleanBook(bytes).bytes, original)
  })

  it.each([
    ['a list that is not closed', `${cells}<cellStyles>`],
    ['a list that is closed by another name', `${cells}<cellStyles></tableStyles>`],
    ['an item that takes its list’s end', `${cells}<dxfs><dxf></dxfs>`],
  ])('%s: nothing is written, and that is said', (_, styles) => {
    const original = buildPackage({ sheets: [{ name: '表', rows: '<row r="1"/>' }], styles })
    const { bytes, left } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(bytes).toBe(original)
    expect(left).toEqual([leftWords.workbook])
    expect(cleanBook(original)).toEqual({ bytes: original, removed: { marks: 0, notes: 0, sheet: false } })
  })

  it('a stylesheet that is missing is made and taken away again', () => {
    const original = buildPackage({ sheets: [{ name: '表' }] })
    const { bytes } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(textsOf(bytes)['xl/styles1.xml']).toContain('<dxfs')
    expectRestored(cleanBook(bytes).bytes, original)
  })

  it('an empty part of comments that stood there before stays', () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const original = buildPackage({
      sheets: [{ name: '表' }],
      parts: {
        'xl/comments1.xml': `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList></commentList></comments>`,
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/comments" Target="/xl/comments1.xml"/></Relationships>`,
      },
    })
    const { bytes } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(textsOf(bytes)['xl/comments1.xml']).toContain('请核对')
    expectRestored(cleanBook(bytes).bytes, original)
  })
})

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const OF_SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

describe('packages that say of parts what is not so', () => {
  const types = (inside: string): Record<string, string> => ({
    '[Content_Types].xml': `<Types xmlns="${TYPES}">${inside}</Types>`,
  })
  const override = (name: string, kind: string): string =>
    `<Override PartName="/${name}" ContentType="${OF_SHEETS}.${kind}+xml"/>`
  const DEFAULTS =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  const view = '<bookViews><workbookView firstSheet="25" activeTab="30"/></bookViews>'
  const linkToStyles = (of: Parameters<typeof packageEntries>[0]): Record<string, string> => {
    const links = packageEntries(of).find(({ name }) => name === 'xl/_rels/workbook.xml.rels')!.data as string
    const link = `<Relationship Id="s" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`
    return { 'xl/_rels/workbook.xml.rels': links.replace('</Relationships>', link) }
  }

  /** Names declared twice, and parts of the copy with no type at all. */
  function faultsOf(bytes: Uint8Array): string[] {
    const texts = textsOf(bytes)
    const xml = texts['[Content_Types].xml']!
    const named = [...xml.matchAll(/PartName="\/([^"]*)"/g)].map((match) => match[1]!.toLowerCase())
    const endings = [...xml.matchAll(/Extension="([^"]*)"/g)].map((match) => match[1]!)
    const untyped = Object.keys(texts).filter(
      (name) => name.endsWith('.rels') && !named.includes(name.toLowerCase()) && !endings.includes('rels'),
    )
    return [...named.filter((name, i) => named.indexOf(name) !== i), ...untyped]
  }

  it.each<[string, Parameters<typeof packageEntries>[0]]>([
    [
      'a sheet of ours declared before it is there',
      {
        sheets: [{ name: '表' }],
        parts: types(
          DEFAULTS +
            override('xl/worksheets/sheet2.xml', 'worksheet') +
            override('xl/comments1.xml', 'comments'),
        ),
      },
    ],
    [
      'a stylesheet declared and not there',
      { sheets: [{ name: '表' }], parts: types(DEFAULTS + override('xl/styles1.xml', 'styles')) },
    ],
    [
      'a stylesheet pointed to and not there',
      {
        sheets: [{ name: '表' }],
        parts: { ...linkToStyles({ sheets: [{ name: '表' }] }), ...types(DEFAULTS) },
      },
    ],
    [
      'the same, declared too',
      {
        sheets: [{ name: '表' }],
        parts: {
          ...linkToStyles({ sheets: [{ name: '表' }] }),
          ...types(DEFAULTS + override('xl/styles.xml', 'styles')),
        },
      },
    ],
    [
      'a tab in front beyond the last',
      { sheets: [{ name: '表' }], workbookPr: view, parts: types(DEFAULTS) },
    ],
  ])('%s', (_, of) => {
    const original = buildPackage(of)
    const { bytes, left } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(left).toEqual([])
    expect(marksInBook(bytes)).toHaveLength(1)
    expect(faultsOf(bytes)).toEqual([])
    expectRestored(cleanBook(bytes).bytes, original)
  })

  it('relationships are declared one by one where the package declares none for all', () => {
    const links = ['_rels/.rels', 'xl/_rels/workbook.xml.rels']
    const original = buildPackage({
      sheets: [{ name: '表' }],
      parts: types(
        links
          .map(
            (name) =>
              `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
          )
          .join(''),
      ),
    })
    const { bytes } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(Object.keys(textsOf(bytes))).toContain('xl/worksheets/_rels/sheet1.xml.rels')
    expect(faultsOf(bytes)).toEqual([])
    expectRestored(cleanBook(bytes).bytes, original)
  })
})

describe('what another program saved after marking', () => {
  it('LibreOffice: all of ours goes, the note of another stays', () => {
    const { bytes, removed } = cleanBook(fixture('resaved'))
    expect(removed).toEqual({ marks: 2, notes: 2, sheet: true })
    expect(readBook(bytes).sheets.map(({ name }) => name)).toEqual(['申报表', "成果'A' 表", '只读', '隐藏'])
    const styles = 'xl/styles.xml'
    expect(partsOf(bytes).get(styles)!.raw).toEqual(partsOf(fixture('resaved')).get(styles)!.raw)
    const texts = textsOf(bytes)
    expect(texts['xl/comments1.xml']).toContain('请核对姓名')
    for (const [name, text] of Object.entries(texts)) expect(text, name).not.toContain('union-workbooks')
    const shapes = texts['xl/drawings/vmlDrawing1.vml']!.match(/<v:shape /g)
    expect(shapes).toHaveLength(1)
    expect(cleanBook(bytes).removed).toEqual({ marks: 0, notes: 0, sheet: false })
  })

  const ours = '<formula>LEN("union-workbooks:error")&gt;0</formula>'
  const excel = (tail: string, parts: Record<string, string> = {}): Uint8Array =>
    buildPackage({
      sheets: [{ name: '表', tail }],
      styles: '<dxfs count="3"><dxf/><dxf/><dxf/></dxfs>',
      parts,
    })

  it('the add-in: its formats go, those of others in the same range stay', () => {
    const theirs = '<cfRule type="expression" dxfId="0" priority="2"><formula>A1="工会"</formula></cfRule>'
    const format = (rules: string): string =>
      `<conditionalFormatting sqref="B2 C3:D4">${rules}</conditionalFormatting>`
    const mine = `<cfRule type="expression" dxfId="2" priority="1" stopIfTrue="1">${ours}</cfRule>`
    const bytes = excel(format(mine + theirs) + format(mine))
    expect(marksInBook(bytes)).toHaveLength(2)
    const { bytes: cleaned, removed } = cleanBook(bytes)
    expect(removed.marks).toBe(10)
    expectRestored(cleaned, excel(format(theirs)))
  })

  it('the add-in: its notes go by their last line, though Excel names the user as author', () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const note = (ref: string, author: number, text: string): string =>
      `<comment ref="${ref}" authorId="${author}"><text><r><t>${text}</t></r></text></comment>`
    const shape = (row: number): string =>
      `<v:shape id="s${row}"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`
    const comments = (items: string): string =>
      `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>王芳</author><author>${NOTE_AUTHOR}</author><author>李强</author></authors><commentList>${items}</commentList></comments>`
    const vml = (shapes: string): string => `<xml xmlns:v="v" xmlns:x="x">${shapes}</xml>`
    const linked = (items: string, shapes: string): Uint8Array =>
      excel(`<legacyDrawing xmlns:r="${relations}" r:id="v"/>`, {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${relations}/comments" Target="../comments1.xml"/><Relationship Id="v" Type="${relations}/vmlDrawing" Target="../v.vml"/></Relationships>`,
        'xl/comments1.xml': comments(items),
        'xl/v.vml': vml(shapes),
      })
    const signed = note('A1', 0, signedNote('请改正'))
    const authored = note('A2', 1, '请改正')
    const foreign = note('A3', 0, `${NOTE_AUTHOR}说得对`)
    const { bytes, removed } = cleanBook(linked(signed + authored + foreign, shape(0) + shape(1) + shape(2)))
    expect(removed).toEqual({ marks: 0, notes: 2, sheet: false })
    expectRestored(bytes, linked(foreign, shape(2)))
    const bare = partsOf(cleanBook(linked(signed, shape(0))).bytes)
    expect([...bare.keys()]).not.toContain('xl/comments1.xml')
    expect([...bare.keys()]).not.toContain('xl/v.vml')
  })

  it('a result sheet that was moved and printed: tabs and names close the gap', () => {
    const result = worksheet(
      '',
      '<conditionalFormatting sqref="B3"><cfRule type="expression" priority="1"><formula>AND(LEN("union-workbooks:result")&gt;0,$B3="提示")</formula></cfRule></conditionalFormatting>',
    )
    const sheets = [{ name: '甲' }, { name: '校验结果', xml: result }, { name: '乙' }]
    const rest = (names: string, active: number): string =>
      `<bookViews><workbookView firstSheet="0" activeTab="${active}"/></bookViews><definedNames>${names}</definedNames>`
    const names = (last: number): string =>
      `<definedName name="_xlnm.Print_Area" localSheetId="0">甲!$A$1</definedName>${
        last === 2 ? '<definedName name="_xlnm.Print_Area" localSheetId="1">校验结果!$A$1</definedName>' : ''
      }<definedName name="_xlnm.Print_Area" localSheetId="${last}">乙!$A$1</definedName>`
    const book = (last: number, active: number): Uint8Array =>
      buildPackage({ sheets, workbookPr: rest(names(last), active) })
    for (const [active, after] of [
      [0, 0],
      [1, 0],
      [2, 1],
    ] as const) {
      const { bytes, removed } = cleanBook(book(2, active))
      expect(removed).toEqual({ marks: 0, notes: 0, sheet: true })
      expect(readBook(bytes).sheets.map(({ name }) => name)).toEqual(['甲', '乙'])
      expect(textsOf(bytes)['xl/workbook.xml']).toContain(rest(names(1), after))
    }
  })

  it('what the result sheet points to goes with it, but for what another part points to as well', () => {
    const xml = worksheet(
      '',
      '<conditionalFormatting sqref="B3"><cfRule type="expression" priority="1"><formula>LEN("union-workbooks:result")&gt;0</formula></cfRule></conditionalFormatting>',
    )
    const linked = (...targets: readonly string[]): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
        .map((to, i) => `<Relationship Id="r${i}" Type="${LINKS}/printerSettings" Target="${to}"/>`)
        .join('')}</Relationships>`
    const { bytes, removed } = cleanBook(
      buildPackage({
        sheets: [{ name: '甲' }, { name: '校验结果', xml }],
        parts: {
          'xl/shared.bin': 'shared',
          'xl/own.bin': 'own',
          'xl/worksheets/_rels/sheet1.xml.rels': linked('/XL/Shared.bin'),
          'xl/worksheets/_rels/sheet2.xml.rels': linked('../shared.bin', '../own.bin'),
        },
      }),
    )
    expect(removed.sheet).toBe(true)
    const names = [...partsOf(bytes).keys()]
    expect(names).toContain('xl/shared.bin')
    for (const gone of ['xl/own.bin', 'xl/worksheets/sheet2.xml', 'xl/worksheets/_rels/sheet2.xml.rels'])
      expect(names).not.toContain(gone)
  })

  it('a sheet of that name without our signature is the sender’s', () => {
    const bytes = buildPackage({ sheets: [{ name: '校验结果', rows: '<row r="1"/>' }] })
    expect(cleanBook(bytes).bytes).toBe(bytes)
  })

  it('our result format pasted into another sheet goes, the sheet stays', () => {
    const format = `<conditionalFormatting sqref="B3"><cfRule type="expression" priority="1"><formula>LEN("union-workbooks:result")&gt;0</formula></cfRule></conditionalFormatting>`
    const pasted = (tail: string): Uint8Array => buildPackage({ sheets: [{ name: '申报表', tail }] })
    const marked = annotateBook(pasted(format), planOf([mark('申报表', 1, 1)])).bytes
    expectRestored(cleanBook(marked).bytes, pasted(''))
  })
})

it('the order of entries and the names of parts do not matter', () => {
  const entries = packageEntries({ sheets: [{ name: '表', part: 'XL/Worksheets/Sheet1.XML' }] })
  const original = buildPackage({
    sheets: [],
    parts: Object.fromEntries([...entries].reverse().map(({ name, data }) => [name, data])),
  })
  const { bytes } = annotateBook(original, planOf([mark('表', 1, 1)]))
  expect(marksInBook(bytes)).toHaveLength(1)
  expectRestored(cleanBook(bytes).bytes, original)
})
