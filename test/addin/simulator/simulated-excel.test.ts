/** That the simulated Excel refuses what Excel refuses, and hands out what Excel hands out. */
import { describe, expect, it } from 'vitest'
import type { Book } from '../../../templates/grid.ts'
import { startExcel } from '../../support/excel/load.ts'
import type { ExcelSession } from '../../support/excel/session.ts'

const S = '申报 表'

const book: Book = {
  sheets: [
    {
      name: S,
      hidden: false,
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
      rows: [
        { number: 1, cells: ['标题'] },
        { number: 3, cells: [null, 43948, true, { fault: '#REF!' }, '文字'], hidden: true },
      ],
    },
    { name: '空表', hidden: true, rows: [], merges: [] },
  ],
}

type Sheet = Excel.Worksheet

/** Runs against a fresh Excel of this level and gives the code of the error, or what the work gave. */
async function running<T>(
  level: number,
  work: (sheet: Sheet, context: Excel.RequestContext, session: ExcelSession) => Promise<T>,
): Promise<T | string> {
  const { client, session } = startExcel(book, { level })
  try {
    return await client.Excel.run((context) => work(context.workbook.worksheets.getItem(S), context, session))
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === undefined) throw error
    return code
  }
}

/** Queues something, syncs, and gives the code of the error or `ok`. */
const after = (level: number, queue: (sheet: Sheet, context: Excel.RequestContext) => unknown) =>
  running(level, async (sheet, context) => {
    queue(sheet, context)
    await context.sync()
    return 'ok'
  })

describe('members that came later than this Excel', () => {
  it.each<[string, number, (sheet: Sheet, context: Excel.RequestContext) => unknown]>([
    ['rowHidden', 2, (sheet) => sheet.getRange('A1').load('rowHidden')],
    ['protection', 2, (sheet) => sheet.load('protection/protected')],
    ['getUsedRangeOrNullObject', 4, (sheet) => sheet.getUsedRangeOrNullObject()],
    ['conditionalFormats', 6, (sheet) => sheet.getRange().conditionalFormats.getCount()],
    ['workbook.name', 7, (_sheet, context) => context.workbook.load('name')],
    ['getRangeByIndexes', 7, (sheet) => sheet.getRangeByIndexes(0, 0, 1, 1)],
    ['getRanges', 9, (sheet) => sheet.getRanges('A1')],
    ['getRowProperties', 9, (sheet) => sheet.getRange('A1').getRowProperties({ rowHidden: true })],
    ['comments', 10, (sheet) => sheet.comments.load('items/id')],
    ['getMergedAreasOrNullObject', 13, (sheet) => sheet.getRange('A1').getMergedAreasOrNullObject()],
    ['notes', 18, (sheet) => sheet.notes.load('items/content')],
  ])('%s is not found before ExcelApi 1.%i', async (_name, since, queue) => {
    expect(await after(since - 1, queue)).toBe('ApiNotFound')
    expect(await after(since, queue)).toBe('ok')
  })

  it.each([1, 7, 14, 17, 21])('are told by isSetSupported at ExcelApi 1.%i', (level) => {
    const { client } = startExcel(book, { level })
    expect(client.isSetSupported('ExcelApi', `1.${level}`)).toBe(true)
    expect(client.isSetSupported('ExcelApi', `1.${level + 1}`)).toBe(false)
    expect(client.isSetSupported('WordApi', '1.1')).toBe(false)
  })

  it('include all that the simulator does not know', async () => {
    expect(await after(21, (sheet) => sheet.charts.load('items/name'))).toBe('ApiNotFound')
    expect(await after(21, (sheet) => sheet.getRange('A1').load('hyperlink'))).toBe('ApiNotFound')
    expect(await after(21, (sheet) => sheet.getRange('A1').load('format'))).toBe('ApiNotFound')
    expect(await after(21, (sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'))).toBe(
      'ApiNotFound',
    )
  })
})

describe('the rules of load and sync', () => {
  it('nothing is done before sync', async () => {
    await running(21, async (sheet, context, session) => {
      sheet.getRange('A1').values = [['新']]
      expect(session.book.sheet(S).at(1, 1).value).toBe('标题')
      await context.sync()
      expect(session.book.sheet(S).at(1, 1).value).toBe('新')
    })
  })

  it('what is not loaded cannot be read', async () => {
    const code = await running(21, async (sheet, context) => {
      const range = sheet.getRange('A1')
      range.load('values')
      await context.sync()
      return range.address
    })
    expect(code).toBe('PropertyNotLoaded')
  })

  it('what came before the error is done, what comes after it is not', async () => {
    await running(21, async (sheet, context, session) => {
      sheet.getRange('A5').values = [[1]]
      sheet.getRange('没有').values = [[2]]
      sheet.getRange('A6').values = [[3]]
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' })
      expect([5, 6].map((row) => session.book.sheet(S).at(row, 1).value)).toEqual([1, null])
    })
  })

  it('names the statement that failed', async () => {
    await running(21, async (_sheet, context) => {
      context.workbook.worksheets.getItem('没有').load('name')
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ItemNotFound',
        debugInfo: { statement: expect.stringContaining('getItem') },
      })
    })
  })

  it('counts each sync once, and not what the library does afterwards', async () => {
    const { client, session } = startExcel(book, { level: 21 })
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(S)
      sheet.getRange('A1').load('values')
      await context.sync()
      sheet.getRange('A2').load('values')
      await context.sync()
    })
    await expect.poll(() => session.batches.some(({ cleanup }) => cleanup)).toBe(true)
    expect(session.syncs).toBe(2)
  })

  it('an object that is not there is told, not thrown', async () => {
    await running(21, async (_sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有')
      const empty = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject()
      await context.sync()
      expect([none.isNullObject, empty.isNullObject]).toEqual([true, true])
    })
  })
})

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

describe('a protected sheet', () => {
  it.each<[string, (sheet: Sheet) => unknown]>([
    [
      'values',
      (sheet) => {
        sheet.getRange('A1').values = [[1]]
      },
    ],
    [
      'number formats',
      (sheet) => {
        sheet.getRange('A1').numberFormat = [['@']]
      },
    ],
    [
      'fills',
      (sheet) => {
        sheet.getRange('A1').format.fill.color = '#FF0000'
      },
    ],
    ['conditional formats', (sheet) => sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['clearing of formats', (sheet) => sheet.getRange().conditionalFormats.clearAll()],
    ['notes', (sheet) => sheet.notes.add('A1', '说明')],
  ])('takes no %s', async (_what, queue) => {
    const locked = (sheet: Sheet): unknown => {
      sheet.protection.protect()
      return queue(sheet)
    }
    expect(await after(21, locked)).toBe('AccessDenied')
    expect(await after(21, queue)).toBe('ok')
  })
})

describe('conditional formats', () => {
  it('of a block are those that touch it; the newest comes first', async () => {
    await running(21, async (sheet, context) => {
      for (const address of ['A1:A3', 'B1', 'C5:D6']) {
        const { custom } = sheet.getRange(address).conditionalFormats.add('Custom')
        custom.rule.formula = `="${address}"<>""`
      }
      const all = sheet.getRange().conditionalFormats
      const some = sheet.getRange('A3:C5').conditionalFormats
      for (const each of [all, some]) each.load('items/priority,items/custom/rule/formula')
      await context.sync()
      const formulas = (of: Excel.ConditionalFormatCollection): string[] =>
        of.items.map(({ custom }) => custom.rule.formula)
      expect(formulas(all)).toEqual(['="C5:D6"<>""', '="B1"<>""', '="A1:A3"<>""'])
      expect(formulas(some)).toEqual(['="C5:D6"<>""', '="A1:A3"<>""'])
      expect(all.items.map(({ priority }) => priority)).toEqual([0, 1, 2])
    })
  })

  it('of several blocks have no single range', async () => {
    const code = await running(21, async (sheet, context) => {
      const format = sheet.getRanges('A1,C3').conditionalFormats.add('Custom')
      const none = format.getRangeOrNullObject()
      const areas = format.getRanges()
      areas.load('address')
      await context.sync()
      expect(none.isNullObject).toBe(true)
      expect(areas.address).toBe(`'${S}'!A1, '${S}'!C3`)
      const [again] = [sheet.getRange().conditionalFormats.getItemAt(0)]
      again.getRange().load('address')
      await context.sync()
      return 'ok'
    })
    expect(code).not.toBe('ok')
  })
})

describe('events', () => {
  it('reach only what is registered, and tell who wrote', async () => {
    const { client, session } = startExcel(book, { level: 21 })
    const told: unknown[] = []
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(S)
      sheet.load('id')
      await context.sync()
      sheet.onChanged.add(async ({ address, changeType, triggerSource }) => {
        told.push([address, changeType, triggerSource])
      })
      await context.sync()
      sheet.getRange('A2').values = [[1]]
      await context.sync()
    })
    session.user.type('空表', 'A1', 1)
    session.user.deleteRows(S, 2)
    await expect
      .poll(() => told)
      .toEqual([
        ['A2', 'RangeEdited', 'ThisLocalAddin'],
        ['2:2', 'RowDeleted', 'Unknown'],
      ])
  })

  it('cannot be had before their time', async () => {
    const add = (_sheet: Sheet, context: Excel.RequestContext): unknown =>
      context.workbook.worksheets.onChanged.add(async () => {})
    expect(await after(8, add)).toBe('ApiNotFound')
    expect(await after(9, add)).toBe('ok')
  })
})

it('is what the book was', () => {
  expect(startExcel(book).session.book.book()).toEqual(book)
})
