import { describe, expect, it } from 'vitest'
import { checklistBook } from '../../../office/report/checklist-book.ts'
import type { ChecklistItem } from '../../../rules/judgement.ts'
import type { Entry } from '../../../submissions/merge/entry.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { checks } from '../../../templates/forms/checks.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'
import { node, rowsOf } from '../../submissions/support/node.ts'
import { IDENTITY, LIXIA, studioNode, studioWords } from '../../submissions/support/small-year.ts'
import { readBack, smallestPrint } from './read-back.ts'

const itemOf = (entry: Entry, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  rule: 'JN-02',
  article: '第二条',
  measure: '市创新工作室办法',
  programme: 'jinan-studio',
  unit: entry.origin.unit,
  file: entry.submission.file,
  sheet: entry.sheet.reading.sheet,
  row: entry.record.number,
  address: `B${entry.record.number}`,
  looksAt: '团队是否以一线职工为主体',
  facts: [
    { name: '成员总数', value: '12' },
    { name: '领衔人证件', value: IDENTITY },
    { name: '一线职工', value: '' },
  ],
  record: entry.record,
  ...more,
})

const write = async (merged: MergedNode, checklist: readonly ChecklistItem[]) => {
  const bytes = checklistBook({ ...merged, checklist }, (path) => path, nodeCodec)
  const { excel, text } = await readBack(bytes)
  const xml = new TextDecoder().decode(openZip(bytes, nodeCodec, LIMITS).read('xl/worksheets/sheet1.xml')!)
  const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row))
  return { sheet: excel.getWorksheet('审核清单')!, text, breaks }
}

const activeOf = ({ entries }: MergedNode): Entry[] => entries.filter(({ standing }) => standing === 'active')

describe('审核清单', () => {
  it('puts each item with its facts, its cell and room for a tick before the reviewer', async () => {
    const merged = studioNode()
    const [first] = activeOf(merged)
    const { sheet, text } = await write(merged, [itemOf(first!)])
    const row = sheet.getRow(sheet.rowCount - 2)
    const cells = [2, 4, 5, 6, 7].map((column) => row.getCell(column).text)
    expect(cells).toEqual(['团队是否以一线职工为主体（第二条　JN-02）', '□', '□', '□', ''])
    expect(sheet.getRow(sheet.rowCount - 1).getCell(2).text).toBe(
      '成员总数：12；领衔人证件：370102********0128；一线职工：未填',
    )
    expect(sheet.getCell('A2').text).toContain('依据市创新工作室办法')
    expect(decodeURIComponent(row.getCell(3).hyperlink)).toContain(first!.submission.file)
    expect(sheet.getRow(sheet.rowCount).getCell(1).text).toMatch(/^审核人：　+复核人：$/)
    expect(sheet.getRow(sheet.rowCount - 3).getCell(1).text).toContain(
      `${first!.number}　${first!.name}　${first!.origin.unit}`,
    )
    expect(text).not.toContain(IDENTITY)
  })

  it('names the measure beside an item only where it is another than above the list', async () => {
    const merged = studioNode()
    const [first] = activeOf(merged)
    const other = itemOf(first!, { rule: 'SD-02', measure: '省创新工作室办法' })
    const { sheet } = await write(merged, [itemOf(first!), other])
    expect(sheet.getRow(sheet.rowCount - 2).getCell(2).text).toBe(
      '团队是否以一线职工为主体（省创新工作室办法第二条　SD-02）',
    )
  })

  it('shows what a person found, with its tick', async () => {
    const rule = 'JN-02'
    const found = (result: string) =>
      rowsOf(checks, [
        {
          programme: '济南市创新工作室',
          unit: LIXIA,
          number: 'LX-01',
          name: '张伟创新工作室',
          rule,
          result: result as never,
          note: '少一人',
          checkedBy: '王芳',
        },
      ])
    const merged = node({ ...studioWords, office: [...studioWords.office!, found('不符合')] })
    const [first] = activeOf(merged)
    const { sheet } = await write(merged, [itemOf(first!, { rule })])
    const row = sheet.getRow(sheet.rowCount - 2)
    expect([4, 5, 6].map((column) => row.getCell(column).text)).toEqual(['□', '☑', '□'])
    expect(row.getCell(7).text).toContain('少一人')
  })

  it('begins a page with each application, what is recommended first, at a scale that can be read', async () => {
    const merged = studioNode()
    const active = activeOf(merged)
    const items = [...active]
      .reverse()
      .flatMap((entry) => [itemOf(entry), itemOf(entry, { rule: 'JN-04-1' })])
    const { sheet, breaks } = await write(merged, items)
    const headings: [string, number][] = []
    sheet.eachRow((row, number) => {
      if (row.getCell(1).isMerged && /　.*创新工作室　/.test(row.getCell(1).text))
        headings.push([row.getCell(1).text, number])
    })
    expect(headings).toHaveLength(active.length)
    expect(headings[0]![0]).toMatch(/^LX-01　/)
    expect(breaks).toEqual(headings.slice(1).map(([, number]) => number - 1))
    expect(sheet.pageSetup).toMatchObject({ orientation: 'portrait', fitToPage: false })
    expect((smallestPrint(sheet) * sheet.pageSetup.scale!) / 100).toBeGreaterThanOrEqual(9)
  })
})
