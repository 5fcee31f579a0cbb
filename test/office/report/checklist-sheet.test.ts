import { describe, expect, it } from 'vitest'
import { checklistBook } from '../../../office/report/checklist-book.ts'
import type { ChecklistItem } from '../../../rules/judgement.ts'
import type { Entry } from '../../../submissions/merge/entry.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { openZip } from '../../../workbook/zip/zip.ts'
import { IDENTITY, studioNode } from '../../submissions/support/small-year.ts'
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
    const row = sheet.getRow(sheet.rowCount - 1)
    const cells = [2, 3, 4, 6, 7, 8, 9].map((column) => row.getCell(column).text)
    expect(cells).toEqual([
      '市创新工作室办法第二条\nJN-02',
      '团队是否以一线职工为主体',
      '成员总数：12；领衔人证件：370102********0128；一线职工：未填',
      '□',
      '□',
      '□',
      '',
    ])
    expect(decodeURIComponent(row.getCell(5).hyperlink)).toContain(first!.submission.file)
    expect(sheet.getRow(sheet.rowCount - 2).getCell(1).text).toContain(
      `${first!.number}　${first!.name}　${first!.origin.unit}`,
    )
    expect(text).not.toContain(IDENTITY)
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
    expect(sheet.pageSetup.scale).toBeGreaterThanOrEqual(70)
    expect(smallestPrint(sheet)).toBeGreaterThanOrEqual(9)
  })
})
