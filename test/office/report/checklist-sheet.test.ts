import { describe, expect, it } from 'vitest'
import { rollupBook } from '../../../office/report/rollup-book.ts'
import { IDENTITY, studioNode } from '../../submissions/support/small-year.ts'
import { readBack } from './read-back.ts'

describe('审核清单', () => {
  it('puts each item with its facts and its cell before the reviewer, numbers of persons hidden', async () => {
    const merged = studioNode()
    const [first] = merged.entries.filter((entry) => entry.standing === 'active')
    const item = {
      rule: 'JN-02',
      article: '第二条',
      measure: '市创新工作室办法',
      programme: 'jinan-studio',
      unit: first!.origin.unit,
      file: first!.submission.file,
      sheet: first!.sheet.reading.sheet,
      row: first!.record.number,
      address: `B${first!.record.number}`,
      looksAt: '团队是否以一线职工为主体',
      facts: [
        { name: '成员总数', value: '12' },
        { name: '领衔人证件', value: IDENTITY },
        { name: '一线职工', value: '' },
      ],
      record: first!.record,
    }
    const { excel, text } = await readBack(rollupBook({ ...merged, checklist: [item] }, null, (path) => path))
    const sheet = excel.getWorksheet('审核清单')!
    const row = sheet.getRow(sheet.rowCount)
    const cells = [2, 3, 4, 5, 6, 7].map((column) => row.getCell(column).text)
    expect(cells).toEqual([
      first!.origin.unit,
      first!.number,
      first!.name,
      '市创新工作室办法第二条',
      'JN-02',
      '团队是否以一线职工为主体',
    ])
    expect(row.getCell(8).text).toContain('成员总数：12')
    expect(row.getCell(8).text).toContain('一线职工：未填')
    expect(decodeURIComponent(row.getCell(9).hyperlink)).toContain(first!.submission.file)
    expect(row.getCell(10).text).toBe('')
    expect(text).not.toContain(IDENTITY)
  })

  it('is left out where nothing is asked', async () => {
    const merged = studioNode()
    const { excel } = await readBack(rollupBook(merged, null, (path) => path))
    expect(excel.getWorksheet('审核清单')).toBeUndefined()
  })
})
