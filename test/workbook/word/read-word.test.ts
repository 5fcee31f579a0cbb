import { describe, expect, it } from 'vitest'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openWorkbook } from '../../../workbook/read/open.ts'
import { wordTables } from '../../../workbook/word/read-word.ts'
import { application, tableOf, wordOf } from '../../submissions/foreign/word-forms.ts'

const opened = async (bytes: Uint8Array) =>
  openWorkbook(bytes, { ...nodeCodec, name: '申报表.docx', documents: true })

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The one cell of a table that holds these runs. */
function cellOf(inside: string): string {
  const xml = `<w:document ${W}><w:body><w:tbl><w:tr><w:tc>${inside}</w:tc></w:tr></w:tbl></w:body></w:document>`
  const { tables, textOf } = wordTables(xml, LIMITS)
  return textOf(tables[0]!.cells[0]!.element)
}

describe('a Word document', () => {
  it('is refused as before where nobody asks for documents', async () => {
    await expect(openWorkbook(await application(), { ...nodeCodec, name: 'x.docx' })).rejects.toMatchObject({
      code: 'document',
    })
  })

  it('is one sheet of text and one for each table, with rows and columns as a person counts them', async () => {
    const { sheets } = await opened(await application())
    expect(sheets.map(({ name }) => name)).toEqual(['正文', '表 1', '表 2'])
    const [prose, first, second] = sheets
    expect(prose!.rows.map(({ cells }) => cells[0])).toEqual([
      '附件1',
      '济南市劳模和工匠人才创新工作室申报表',
      '填报单位：历下区总工会（盖章）',
      '创新成果',
    ])
    expect(first!.rows[3]).toEqual({ number: 4, cells: ['领衔人', '姓名', '张伟', null] })
    expect(first!.rows[4]).toEqual({ number: 5, cells: [null, '职业技能等级', '高级枝师', null] })
    expect(first!.rows[6]!.cells[1]).toBe('完成技改 12 项\n培养徒弟 3 名')
    expect(first!.merges).toContainEqual({ top: 4, left: 1, bottom: 5, right: 1 })
    expect(first!.merges).toContainEqual({ top: 1, left: 2, bottom: 1, right: 4 })
    expect(second!.rows[1]!.cells).toEqual(['1', '一种夹具', '2022年3月'])
  })

  it.each([
    [
      'text in several runs',
      '<w:p><w:r><w:t>张</w:t></w:r><w:r><w:t xml:space="preserve">伟 </w:t></w:r></w:p>',
      '张伟',
    ],
    [
      'paragraphs and breaks',
      '<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p><w:p><w:r><w:t>三</w:t></w:r></w:p>',
      '一\n二\n三',
    ],
    [
      'what tracked changes took out',
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>',
      '新',
    ],
    [
      'a ticked sign of Wingdings',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r></w:p>',
      '☑是□否',
    ],
    [
      'a ticked form field',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:t>是</w:t></w:r></w:p>',
      '☑是',
    ],
    [
      'an open form field',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:t>是</w:t></w:r></w:p>',
      '□是',
    ],
    [
      'a content control',
      '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      '甲',
    ],
    ['entities', '<w:p><w:r><w:t>A&amp;B &lt;一&gt;</w:t></w:r></w:p>', 'A&B <一>'],
  ])('gives %s as it is read on paper', (_, inside, text) => {
    expect(cellOf(inside)).toBe(text)
  })

  it('puts a table within a table behind the one that holds it', () => {
    const inner = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>内</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    const xml = `<w:document ${W}><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>${inner}</w:tc></w:tr></w:tbl></w:body></w:document>`
    const { tables, textOf } = wordTables(xml, LIMITS)
    expect(tables.map(({ name, cells }) => [name, textOf(cells[0]!.element)])).toEqual([
      ['表 1', '外'],
      ['表 2', '内'],
    ])
  })

  it.each([
    ['a document type', `<!DOCTYPE x><w:document ${W}><w:body/></w:document>`, 'forbidden-xml'],
    ['no body', `<w:document ${W}></w:document>`, 'corrupt'],
    [
      'tables too deep in each other',
      `<w:document ${W}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(60)}${'</w:tc></w:tr></w:tbl>'.repeat(60)}</w:body></w:document>`,
      'corrupt',
    ],
  ])('with %s is refused', (_, xml, code) => {
    expect(() => wordTables(xml, LIMITS)).toThrow(expect.objectContaining({ code }))
  })

  it('reads nothing of an empty document', async () => {
    const { sheets } = await opened(await wordOf(tableOf([['']])))
    expect(sheets.flatMap(({ rows }) => rows)).toEqual([])
  })
})
