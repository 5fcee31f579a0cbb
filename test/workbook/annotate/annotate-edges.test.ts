/** Where marks go in packages that are laid out unusually, and what is said of those that take none. */
import { describe, expect, it } from 'vitest'
import { RESULT_SHEET } from '../../../templates/findings/marks.ts'
import { annotateBook, cleanBook, marksInBook, readBook } from '../../../workbook/codecs/node.ts'
import { fixture, mark, marksFor, partsOf, planOf, read, textsOf, unmarked } from '../support/annotate.ts'
import { buildPackage, MAIN, type PackageParts, worksheet } from '../support/package-builder.ts'
import { expectWellFormed } from '../support/well-formed.ts'

const STYLES = '<dxfs count="0"/>'
const one = (sheet: PackageParts['sheets'][number], rest: Partial<PackageParts> = {}): Uint8Array =>
  buildPackage({ sheets: [{ name: '表', ...sheet }], styles: STYLES, ...rest })

const sheetOf = (bytes: Uint8Array, number = 1): string => textsOf(bytes)[`xl/worksheets/sheet${number}.xml`]!

it('touches only the parts that bear something', () => {
  const original = fixture('rich')
  const { bytes } = annotateBook(original, planOf([mark('申报表', 5, 1)]))
  const [before, after] = [partsOf(original), partsOf(bytes)]
  const changed = [...before].filter(([name, { raw }]) => Buffer.compare(raw, after.get(name)!.raw) !== 0)
  expect(changed.map(([name]) => name).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['xl/worksheets/sheet5.xml'])
})

describe('the order of elements in a worksheet', () => {
  // ECMA-376 part 1, 18.3.1.99, as far as the fixtures use it.
  const ORDER =
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter drawing legacyDrawing controls AlternateContent tableParts extLst'.split(
      ' ',
    )
  it.each(unmarked)('holds in %s', (path) => {
    const original = read(path)
    const { bytes } = annotateBook(original, planOf(marksFor(original)))
    for (const [name, text] of Object.entries(textsOf(bytes))) {
      if (!name.includes('/worksheets/sheet')) continue
      const inner = text.replace(/<(\w+:)?sheetData>.*<\/(\w+:)?sheetData>/s, '<$1sheetData/>')
      let depth = 0
      const ranks: number[] = []
      for (const [tag, close, local] of inner.matchAll(/<(\/?)(?:\w+:)?(\w+)[^>]*>/g)) {
        if (close === '' && depth === 1) ranks.push(ORDER.indexOf(local!))
        depth += close === '/' ? -1 : tag.endsWith('/>') ? 0 : 1
      }
      expect(ranks, name).toEqual([...ranks].sort((a, b) => a - b))
      expect(ranks, name).not.toContain(-1)
    }
  })
})

describe('existing rules', () => {
  it('keep their text, and none shares a priority with ours', () => {
    const original = fixture('rich')
    const { bytes } = annotateBook(original, planOf(marksFor(original)))
    for (const number of [1, 3]) {
      const [before, after] = [sheetOf(original, number), sheetOf(bytes, number)]
      for (const [rule] of before.matchAll(/<(?:x14:)?cfRule.*?<\/(?:x14:)?cfRule>/g))
        expect(after).toContain(rule)
      const priorities = [...after.matchAll(/priority="(\d+)"/g)].map(([, n]) => Number(n))
      expect(new Set(priorities).size).toBe(priorities.length)
    }
  })

  const styles = '<dxfs count="2"><dxf><fill/></dxf><dxf><border/></dxf></dxfs>'
  const rule = (attributes: string, sqref = 'A1:A9'): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule ${attributes}><formula>TRUE</formula></cfRule></conditionalFormatting>`
  const hidden = ['工作表“表”原有的条件格式优先，个别标记的颜色可能显示不出：以“校验结果”为准']
  it.each([
    ['fills the cell', rule('type="expression" dxfId="0" priority="1"'), 2, hidden],
    ['draws a border', rule('type="expression" dxfId="1" priority="1"'), 2, []],
    ['ends the row of rules', rule('type="expression" priority="1" stopIfTrue="1"'), 2, hidden],
    [
      'is a colour scale',
      rule('type="colorScale" priority="3"') + rule('type="top10" priority="1"'),
      4,
      hidden,
    ],
    ['is elsewhere', rule('type="expression" dxfId="0" priority="1"', 'B1:C9 A1 A3:A9'), 2, []],
    ['leaves room before it', rule('type="expression" dxfId="0" priority="2"'), 1, []],
  ])('one that %s', (_, tail, priority, expected) => {
    const original = buildPackage({ sheets: [{ name: '表', tail }], styles })
    const { bytes, left } = annotateBook(original, planOf([mark('表', 2, 1)], false))
    expect(left).toEqual(expected)
    expect(sheetOf(bytes)).toContain(`priority="${priority}"><formula>LEN(&quot;union-workbooks:error`)
  })
})

it('keeps protection, filters, validations, print set-up, names and the tab in front', () => {
  const original = fixture('rich')
  const { bytes } = annotateBook(original, planOf(marksFor(original)))
  const kept =
    /<(sheetProtection|autoFilter|dataValidations|pageSetup|headerFooter|mergeCells|tableParts|drawing)\b.*?>/g
  for (const number of [1, 2, 3, 4])
    for (const [piece] of sheetOf(original, number).matchAll(kept))
      expect(sheetOf(bytes, number)).toContain(piece)
  const book = (of: Uint8Array): string => textsOf(of)['xl/workbook.xml']!
  for (const piece of [/<bookViews>.*<\/bookViews>/s, /<definedNames>.*<\/definedNames>/s])
    expect(piece.exec(book(bytes))![0]).toBe(piece.exec(book(original))![0])
})

it('marks each severity once a sheet, its cells joined into rectangles', () => {
  const cells = [mark('表', 2, 1), mark('表', 2, 2), mark('表', 3, 1), mark('表', 3, 2), mark('表', 5, 2)]
  const { bytes } = annotateBook(one({}), planOf([...cells, mark('表', 9, 1, 'info')], false))
  const formats = [...sheetOf(bytes).matchAll(/sqref="([^"]*)"/g)].map(([, sqref]) => sqref)
  expect(formats).toEqual(['A2:B3 B5', 'A9'])
})

it('splits lists of ranges that no program could take', () => {
  const marks = Array.from({ length: 5000 }, (_, i) => mark('表', 2 * i + 1, 1 + (i % 2)))
  const { bytes } = annotateBook(one({}), planOf(marks, false))
  const formats = [...sheetOf(bytes).matchAll(/sqref="([^"]*)"/g)].map(([, sqref]) => sqref!)
  expect(formats.length).toBeGreaterThan(1)
  for (const sqref of formats) expect(sqref.length).toBeLessThan(8192)
  expect(cleanBook(bytes).removed.marks).toBe(5000)
})

it('of merged cells marks the first, with the gravest colour and every note', () => {
  const tail = '<mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>'
  const marks = [mark('表', 3, 3, 'warning'), mark('表', 4, 2, 'error')]
  const { bytes } = annotateBook(one({ tail }), planOf(marks))
  expect(marksInBook(bytes)).toEqual([
    { sheet: '表', severity: 'error', ranges: [{ top: 2, left: 2, bottom: 2, right: 2 }] },
  ])
  const comments = textsOf(bytes)['xl/comments1.xml']!
  expect(comments).toMatch(/ref="B2".*第 4 行.*第 3 行/s)
})

describe('the result sheet', () => {
  const result = {
    title: '=HYPERLINK("http://x")',
    captions: ['报送单位：历下区总工会', '_x0041_ 不是 A'],
    counts: { error: 1, review: 0, warning: 1, info: 0 },
    rows: [
      {
        severity: 'error',
        sheet: '表',
        row: 7,
        column: 28,
        header: '领衔人',
        message: '+1 <不足> "2 年"',
        article: '第六条（一）',
        mend: '改',
      },
      {
        severity: 'warning',
        sheet: null,
        row: null,
        column: null,
        header: null,
        message: '缺表',
        article: null,
        mend: '补',
      },
    ],
  } as const

  it('lists every finding as text, with a link to its cell', () => {
    const { bytes } = annotateBook(one({}), { marks: [], notes: false, result })
    const grid = readBook(bytes).sheets.at(-1)!
    expect(grid.rows.map(({ cells }) => cells)).toEqual([
      ['=HYPERLINK("http://x")'],
      ['报送单位：历下区总工会'],
      ['_x0041_ 不是 A'],
      ['共 2 条：必须修改 1，待审核 0，须说明 1，提示 0。点“单元格”一栏可跳到该处。'],
      ['序号', '严重程度', '工作表', '行', '单元格', '栏目', '问题', '依据', '怎么改'],
      [1, '必须修改', '表', 7, 'AB7', '领衔人', '+1 <不足> "2 年"', '第六条（一）', '改'],
      [2, '须说明', '（整个文件）', null, null, null, '缺表', null, '补'],
    ])
    expect(sheetOf(bytes, 2)).toContain(`<hyperlink ref="E6" location="'表'!$AB$7" display="AB7"/>`)
    expect(sheetOf(bytes, 2)).not.toContain('<f>')
  })

  it('takes another name where the sender has a sheet of that name, and is found under it', () => {
    const sheets = [{ name: RESULT_SHEET }, { name: `${RESULT_SHEET} (2)` }, { name: "a'b" }]
    const original = buildPackage({ sheets, styles: STYLES })
    const rows = [{ ...result.rows[0], sheet: "a'b" }]
    const { bytes } = annotateBook(original, { marks: [], notes: false, result: { ...result, rows } })
    const again = annotateBook(bytes, { marks: [], notes: false, result: { ...result, rows } })
    for (const copy of [bytes, again.bytes])
      expect(readBook(copy).sheets.map(({ name }) => name)).toEqual([
        RESULT_SHEET,
        `${RESULT_SHEET} (2)`,
        "a'b",
        `${RESULT_SHEET} (3)`,
      ])
    expect(sheetOf(bytes, 4)).toContain(`location="'a''b'!$AB$7"`)
    expect(cleanBook(bytes).removed.sheet).toBe(true)
  })
})

describe('namespaces', () => {
  it('a prefixed sheet gets prefixed elements, in every part', () => {
    const original = fixture('prefixed')
    const texts = textsOf(annotateBook(original, planOf(marksFor(original))).bytes)
    expect(texts['xl/worksheets/sheet1.xml']).toContain('<x:conditionalFormatting')
    expect(texts['xl/worksheets/sheet1.xml']).toContain('<x:legacyDrawing xmlns:r=')
    expect(texts['xl/styles.xml']).toMatch(/<x:dxfs[^>]*><x:dxf[^>]*><x:font>/)
    expect(texts['xl/workbook.xml']).toMatch(/<x:sheet name="校验结果" sheetId="5" rel:id=/)
  })

  it('a strict workbook gets strict parts', () => {
    const original = fixture('strict')
    const { bytes } = annotateBook(original, planOf(marksFor(original)))
    const texts = textsOf(bytes)
    for (const [name, text] of Object.entries(texts))
      if (/\.(?:xml|rels)$/.test(name) && !name.endsWith('.vml'))
        expect(text, name).not.toMatch(/schemas\.openxmlformats\.org\/(?:spreadsheetml|officeDocument)/)
    expect(readBook(bytes).sheets.at(-1)!.name).toBe(RESULT_SHEET)
  })
})

describe('what cannot be patched is left alone and said', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  const declared = (text: string): string => text.replace('encoding="UTF-8"', 'encoding="UTF-16"')

  it('a sheet in UTF-16', () => {
    const xml = utf16(declared(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>')))
    const original = buildPackage({ sheets: [{ name: '甲', xml }, { name: '乙' }], styles: STYLES })
    const { bytes, left } = annotateBook(original, planOf([mark('甲', 1, 1), mark('乙', 1, 1)]))
    expect(left).toEqual(['工作表“甲”的内部编码不是 UTF-8，未写入标记：请按“校验结果”逐条修改'])
    expect(marksInBook(bytes).map(({ sheet }) => sheet)).toEqual(['乙'])
    const name = 'xl/worksheets/sheet1.xml'
    expect(partsOf(bytes).get(name)!.raw).toEqual(partsOf(original).get(name)!.raw)
  })

  it('a stylesheet in UTF-16: the whole workbook', () => {
    const xml = utf16(declared(`<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${MAIN}"/>`))
    const original = one({}, { parts: { 'xl/styles.xml': xml } })
    const { bytes, left } = annotateBook(original, planOf([mark('表', 1, 1)]))
    expect(bytes).toBe(original)
    expect(left).toHaveLength(1)
    expect(cleanBook(original).bytes).toBe(original)
  })

  it.each([
    ['no rows', `<worksheet xmlns="${MAIN}"/>`],
    ['cut off', `<worksheet xmlns="${MAIN}"><sheetData>`],
    ['no sheet', `<chartsheet xmlns="${MAIN}"/>`],
    ['a document type', `<!DOCTYPE x><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
  ])('a sheet with %s', (_, xml) => {
    const { bytes, left } = annotateBook(one({ xml }), planOf([mark('表', 1, 1)]))
    expect(left).toEqual(['工作表“表”的内部结构不完整，未写入标记：请按“校验结果”逐条修改'])
    expect(sheetOf(bytes)).toBe(xml)
  })

  describe('notes beside parts that cannot be patched', () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const RELS = 'xl/worksheets/_rels/sheet1.xml.rels'
    const links = (...to: readonly (readonly [kind: string, target: string])[]): string =>
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${to
        .map(
          ([kind, target]) => `<Relationship Id="${kind}" Type="${relations}/${kind}" Target="${target}"/>`,
        )
        .join('')}</Relationships>`
    const comments = `<?xml version="1.0" encoding="UTF-8"?><comments xmlns="${MAIN}"><authors/><commentList/></comments>`
    const drawing = `<legacyDrawing xmlns:r="${relations}" r:id="vmlDrawing"/>`
    const UNREADABLE = '工作表“甲”原有批注无法安全改写，未添加批注：颜色已标，说明见“校验结果”'
    const THREADED = '工作表“甲”已有会话批注，为免改动未添加批注：颜色已标，说明见“校验结果”'
    const toComments = links(['comments', '../comments1.xml'])

    it.each<[string, string, Record<string, string | Uint8Array>, string]>([
      ['links in UTF-16', '', { [RELS]: utf16(declared(links(['hyperlink', 'x']))) }, UNREADABLE],
      [
        'comments in UTF-16',
        '',
        { [RELS]: toComments, 'xl/comments1.xml': utf16(declared(comments)) },
        UNREADABLE,
      ],
      ['comments that are not there', '', { [RELS]: toComments }, UNREADABLE],
      ['comments without a list', '', { [RELS]: toComments, 'xl/comments1.xml': '<comments/>' }, UNREADABLE],
      ['boxes that are not linked', drawing, {}, UNREADABLE],
      ['boxes that are not there', drawing, { [RELS]: links(['vmlDrawing', '../v.vml']) }, UNREADABLE],
      ['a talk', '', { [RELS]: links(['threadedComment', '../threadedComments/t1.xml']) }, THREADED],
    ])('%s', (_, tail, parts, words) => {
      const original = buildPackage({ sheets: [{ name: '甲', tail }, { name: '乙' }], styles: STYLES, parts })
      const marks = [mark('甲', 1, 1), mark('乙', 1, 1)]
      const { bytes, left } = annotateBook(original, planOf(marks))
      expect(left).toEqual([words])
      expect(marksInBook(bytes).map(({ sheet }) => sheet)).toEqual(['甲', '乙'])
      for (const name of Object.keys(parts))
        expect([name, partsOf(bytes).get(name)!.raw]).toEqual([name, partsOf(original).get(name)!.raw])
      // The other sheet has its note, and this one no half of one.
      const texts = textsOf(bytes)
      const notes = Object.values(texts).filter((text) => text.includes(`第 1 行：&lt;请核对&gt;`))
      expect(notes.filter((text) => text.includes('<comment '))).toHaveLength(1)
      expect(texts['xl/worksheets/_rels/sheet2.xml.rels']).toContain('/comments"')
      expect(annotateBook(original, planOf(marks, false)).left).toEqual([])
    })

    it('says nothing where the links are as they should be, or a sheet has none', () => {
      for (const parts of [{}, { [RELS]: links(['drawing', '../drawings/d1.xml']) }]) {
        const { bytes, left } = annotateBook(one({ name: '甲' }, { parts }), planOf([mark('甲', 1, 1)]))
        expect(left).toEqual([])
        expect(cleanBook(bytes).removed).toEqual({ marks: 1, notes: 1, sheet: true })
      }
    })
  })

  it('cells that Excel does not have, and sheets that are not there', () => {
    const marks = [mark('表', 0, 1), mark('表', 1, 16_385), mark('别处', 1, 1)]
    const { bytes, left } = annotateBook(one({}), planOf(marks))
    expect(left).toEqual([
      '工作表“表”有 2 处问题不在 Excel 的行列范围内，未写入标记：见“校验结果”',
      '工作簿中没有可标记的工作表“别处”：该表的问题只列在“校验结果”中',
    ])
    expect(marksInBook(bytes)).toEqual([])
  })

  it('a digital signature', () => {
    const original = one({}, { parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } })
    expect(annotateBook(original, planOf([])).left).toEqual([
      '文件带有数字签名，写入标记后签名失效：以原文件的签名为准',
    ])
  })
})

it('notes of many cells get boxes in as many blocks as they need', async () => {
  const marks = Array.from({ length: 1500 }, (_, i) => mark('表', i + 1, 16_384))
  const { bytes } = annotateBook(one({}), planOf(marks))
  const vml = textsOf(bytes)['xl/drawings/vmlDrawing1.vml']!
  expect(vml).toContain('data="1,2"')
  const ids = [...vml.matchAll(/_x0000_s(\d+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(1500)
  await expectWellFormed([['vml', vml]])
  expect(cleanBook(bytes).removed.notes).toBe(1500)
})

it('comments and CDATA within a sheet do not mislead', () => {
  const xml = `<worksheet xmlns="${MAIN}"><!-- <sheetData> --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[</sheetData><extLst>]]></t></is></c></row></sheetData><?x <extLst>?><pageMargins left="1"/></worksheet>`
  const { bytes } = annotateBook(one({ xml }), planOf([mark('表', 1, 1)], false))
  expect(sheetOf(bytes)).toMatch(
    /<\?x <extLst>\?><conditionalFormatting .*<\/conditionalFormatting><pageMargins/,
  )
  expect(sheetOf(cleanBook(bytes).bytes)).toBe(xml)
})
