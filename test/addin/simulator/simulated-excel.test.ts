/** That the simulated Excel refuses what Excel refuses. */
import { describe, expect, it } from 'vitest'
import { startExcel } from '../../support/excel/load.ts'
import { after, book, running, S, type Sheet } from './running.ts'

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

  it.each([1, 7, 14, 17, 21])('are recognised by isSetSupported at ExcelApi 1.%i', (level) => {
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

  it('an object that is not there is reported, not thrown', async () => {
    await running(21, async (_sheet, context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('没有')
      const empty = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject()
      await context.sync()
      expect([none.isNullObject, empty.isNullObject]).toEqual([true, true])
    })
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
  it('reach only what is registered, and say who wrote', async () => {
    const { client, session } = startExcel(book, { level: 21 })
    const outcome: unknown[] = []
    await client.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(S)
      sheet.load('id')
      await context.sync()
      sheet.onChanged.add(async ({ address, changeType, triggerSource }) => {
        outcome.push([address, changeType, triggerSource])
      })
      await context.sync()
      sheet.getRange('A2').values = [[1]]
      await context.sync()
    })
    session.user.type('空表', 'A1', 1)
    session.user.deleteRows(S, 2)
    await expect
      .poll(() => outcome)
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
