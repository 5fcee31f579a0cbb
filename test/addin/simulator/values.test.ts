/** Values as Excel hands them out and takes them, and how much of them at once. */
import { describe, expect, it } from 'vitest'
import { startExcel } from '../../support/excel/load.ts'
import { after, book, running, S } from './running.ts'

describe('values', () => {
  it('come as Excel gives them', async () => {
    await running(21, async (sheet, context) => {
      const used = sheet.getUsedRange(true)
      used.load('address,values,valueTypes,text,formulas,numberFormat,rowHidden,columnHidden')
      await context.sync()
      expect(used.address).toBe(`'${S}'!A1:E3`)
      expect(used.values[2]).toEqual(['', 43948, true, '#REF!', '文字'])
      expect(used.valueTypes[2]).toEqual(['Empty', 'Double', 'Boolean', 'Error', 'String'])
      expect(used.text[2]).toEqual(['', '43948', 'TRUE', '#REF!', '文字'])
      expect(used.formulas[2]).toEqual(used.values[2])
      expect(used.numberFormat[2]![1]).toBe('General')
      expect([used.rowHidden, used.columnHidden]).toEqual([null, false])
    })
  })

  it.each([
    ['123', 123],
    ['1,234.50', 1234.5],
    ['50%', 0.5],
    ['2020-04-27', 43948],
    ['TRUE', true],
    ["'123", '123'],
    ['370102198001010011', 370102198001010000],
    ['第 3 名', '第 3 名'],
    ['', null],
  ])('%j is taken for %j', async (text, value) => {
    await running(21, async (sheet, context, session) => {
      sheet.getRange('B5').values = [[text]]
      await context.sync()
      expect(session.book.sheet(S).at(5, 2).value).toEqual(value)
    })
  })

  it('stay text in a cell that is formatted as text', async () => {
    await running(21, async (sheet, context, session) => {
      const range = sheet.getRange('B5:B6')
      range.numberFormat = [['@'], ['@']]
      range.values = [['2020-04-27'], [5]]
      await context.sync()
      expect([5, 6].map((row) => session.book.sheet(S).at(row, 2).value)).toEqual(['2020-04-27', '5'])
    })
  })

  it('have the shape of the range; null leaves a cell as it is', async () => {
    expect(
      await after(21, (sheet) => {
        sheet.getRange('A1:B2').values = [[1, 2]]
      }),
    ).toBe('InvalidArgument')
    await running(21, async (sheet, context, session) => {
      sheet.getRange('A1:B1').values = [[null as unknown as string, 7]]
      await context.sync()
      expect([1, 2].map((column) => session.book.sheet(S).at(1, column).value)).toEqual(['标题', 7])
    })
  })

  it('of blocks without end, or of more than five million cells, come as null', async () => {
    await running(21, async (sheet, context) => {
      const ranges = ['A:A', '1:3', 'A1:E1000001'].map((address) => sheet.getRange(address))
      for (const range of ranges) range.load('values')
      await context.sync()
      expect(ranges.map(({ values }) => values)).toEqual([null, null, null])
    })
  })
})

describe('limits', () => {
  const long = (count: number): string =>
    Array.from({ length: count }, (_, i) => `A${100_000 + 2 * i}`).join(',')

  it('refuses addresses over 8,192 characters and cuts its own', async () => {
    expect(long(1024)).toHaveLength(8191)
    expect(await after(21, (sheet) => sheet.getRanges(long(1025)))).toBe('InvalidArgument')
    await running(21, async (sheet, context) => {
      const areas = sheet.getRanges(long(1024))
      areas.load('address,areaCount')
      await context.sync()
      expect(areas.areaCount).toBe(1024)
      expect(areas.address).toHaveLength(8192)
    })
  })

  it('refuses requests over 5 MB, and does nothing of them', async () => {
    await running(21, async (sheet, context, session) => {
      sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['长'.repeat(10_000)])
      await expect(context.sync()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
      expect(session.book.sheet(S).at(1, 1).value).toBe('标题')
    })
  })

  it('refuses answers over 5 MB', async () => {
    await running(21, async (sheet, context, session) => {
      for (let row = 1; row <= 200; row++) session.book.sheet(S).put(row, 1, { value: '长'.repeat(10_000) })
      sheet.getRange('A1:A200').load('values')
      await expect(context.sync()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' })
    })
  })

  it('refuses everything while a cell is being edited', async () => {
    const { client, session } = startExcel(book, { level: 21 })
    session.editingCell = true
    const read = client.Excel.run(async (context) => {
      context.workbook.load('name')
      await context.sync()
    })
    await expect(read).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' })
  })
})
