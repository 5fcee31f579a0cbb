/** Values into cells that hold formulas, and into cells with number formats of their own. */
import { describe, expect, it } from 'vitest'
import type { CellEdit } from '../../../addin/host.ts'
import type { SimCell } from '../../support/excel/cell-values.ts'
import { book, LIST } from './marked-book.ts'
import { LEVELS, openExcel } from './open-excel.ts'

const at = (row: number, value: CellEdit['value'], format?: string): CellEdit => ({
  sheet: LIST,
  row,
  column: 8,
  value,
  ...(format === undefined ? {} : { format }),
})

describe.each(LEVELS)('ExcelApi 1.%i', (level) => {
  const opened = (cells: readonly SimCell[]) => {
    const excel = openExcel(level, book)
    const sheet = excel.session.book.sheet(LIST)
    for (const [i, cell] of cells.entries()) sheet.put(20 + i, 8, cell)
    return { ...excel, look: () => cells.map((_, i) => ({ ...sheet.at(20 + i, 8) })) }
  }

  it('leaves formulas as they are, names them, and writes the cells around them', async () => {
    const formula = { value: ' 张三 ', formula: '=B4&" "' }
    const { host, look } = opened([{ value: '甲' }, formula, { value: '丙' }, { value: 3, formula: '=1+2' }])
    const outcome = await host.write([at(20, '一'), at(21, '张三'), at(22, '三'), at(23, 4, '0.00')])
    expect(outcome.formulas).toEqual([
      { sheet: LIST, row: 21, column: 8 },
      { sheet: LIST, row: 23, column: 8 },
    ])
    expect(outcome.back.map(({ row }) => row)).toEqual([20, 22])
    expect(look()).toEqual([{ value: '一' }, formula, { value: '三' }, { value: 3, formula: '=1+2' }])
  })

  it('takes text that begins with an equals sign for text', async () => {
    const { host, look } = opened([{ value: '=1+2' }])
    expect((await host.write([at(20, '三')])).formulas).toEqual([])
    expect(look()[0]!.value).toBe('三')
  })

  it.each<[what: string, cell: SimCell, edit: CellEdit]>([
    ['text under General', { value: '2020年4月27日', numberFormat: 'General' }, at(20, 43_948, 'yyyy-mm-dd')],
    ['text under text', { value: '2020-04-27', numberFormat: '@' }, at(20, 43_948, 'yyyy-mm-dd')],
    ['a day of its own format', { value: 43_948, numberFormat: 'yyyy"年"m"月"' }, at(20, '2020', '@')],
    ['a number under text', { value: 43_948, numberFormat: '@' }, at(20, 43_949, 'yyyy-mm-dd')],
    ['a number under text, under which a number came', { value: 1, numberFormat: '@' }, at(20, 2)],
    ['an amount', { value: 1200.5, numberFormat: '#,##0.00_ ' }, at(20, 1300, '0')],
    ['nothing under a format', { value: null, numberFormat: '0.00' }, at(20, '无', '@')],
    ['a truth value', { value: true, numberFormat: 'General' }, at(20, '是', '@')],
  ])('puts back %s', async (_, cell, edit) => {
    const { host, look } = opened([cell])
    const { back } = await host.write([edit])
    expect(look()).not.toEqual([cell])
    await host.write(back)
    expect(look()).toEqual([cell])
  })
})

it('what is written, though Excel fails at grouping, is put back as it was before both', async () => {
  const { host, session } = openExcel(21, book)
  const cell = { value: '2020年4月27日', numberFormat: 'General' }
  session.book.sheet(LIST).put(20, 8, cell)
  session.groupingFails = true
  const { back } = await host.write([at(20, 43_948, 'yyyy-mm-dd')])
  await host.write(back)
  expect(session.book.sheet(LIST).at(20, 8)).toEqual(cell)
})
