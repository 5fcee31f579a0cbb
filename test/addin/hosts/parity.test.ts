/** A workbook file, and the same workbook open in Excel, are read alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openFile } from '../../../addin/hosts/open-file.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { shownNumbers, struckCells, valuesOnly } from '../../workbook/support/values-only.ts'
import { openExcel } from './open-excel.ts'

const ROOT = new URL('../../../', import.meta.url)

/** Examples of files that nobody can read. */
const UNREADABLE = /加密|补充情况说明/

const workbooks = ['templates/', 'examples/'].flatMap((folder) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !UNREADABLE.test(name))
    .map((name) => folder + name),
)

it('there are workbooks to compare', () => {
  expect(workbooks.length).toBeGreaterThan(20)
})

it.each(workbooks)('%s', async (name) => {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL(name, ROOT))))
  const fromFile = readBook(bytes)
  const asRead = (merged: typeof fromFile): typeof fromFile => ({
    sheets: merged.sheets.map((grid) => ({
      ...grid,
      merges: [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    })),
  })
  expect(await (await openFile(name, bytes)).read({ sheets: 'all' })).toEqual(fromFile)
  const inExcel = await openExcel(21, fromFile).host.read({ sheets: 'all' })
  expect(asRead(valuesOnly(inExcel))).toEqual(asRead(valuesOnly(fromFile)))
  expect(shownNumbers(inExcel)).toEqual(shownNumbers(fromFile))
  expect(struckCells(inExcel)).toEqual(struckCells(fromFile))
})

it('a number that Excel turned into a day, and noughts of a format, are found in Excel as in the file', async () => {
  const look = {
    styles: [{ format: 'm"月"d"日"' }, { format: '000' }],
    rows: new Map([[2, [0, 1]]]),
    crossedOut: [],
  }
  const rows = [{ number: 2, cells: [46083, 1, 2] }]
  const book = { sheets: [{ name: '表', hidden: false, merges: [], rows, look }] }
  for (const level of [1, 21]) {
    const { host } = openExcel(level, book)
    expect(shownNumbers(await host.read({ sheets: 'all' }))).toEqual([
      ['表', 2, 1, 'm"月"d"日"'],
      ['表', 2, 2, '000'],
    ])
  }
})

const LOOKED_AT = ['甲', 1, '乙', 2]

/** Six rows of which the fourth is struck out, in the fifth one cell, and in the sixth a part of one. */
function struckBook(): Book {
  const rows = Array.from({ length: 6 }, (_, i) => ({ number: i + 1, cells: LOOKED_AT }))
  const look = {
    styles: [{ struck: true }, { struck: 'partly' }] as const,
    rows: new Map([
      [4, [0, 0, 0, 0]],
      [5, [undefined, undefined, 0]],
      [6, [1]],
    ]),
    crossedOut: [],
  }
  return { sheets: [{ name: '表', hidden: false, merges: [], rows, look }] }
}

it('what is struck out is found in Excel since it tells, with two questions more and none where nothing is', async () => {
  const plain = { sheets: [{ ...struckBook().sheets[0]!, look: undefined! }] }
  const syncs = async (book: Book): Promise<number> => {
    const { host, session } = openExcel(21, book)
    await host.read({ sheets: 'all' })
    return session.syncs
  }
  for (const level of [9, 21])
    expect(struckCells(await openExcel(level, struckBook()).host.read({ sheets: 'all' }))).toEqual(
      struckCells(struckBook()),
    )
  expect(struckCells(await openExcel(7, struckBook()).host.read({ sheets: 'all' }))).toEqual([])
  expect((await syncs(struckBook())) - (await syncs(plain))).toBe(2)
})

it('an Excel that tells of no row what is struck out is read all the same, and that is told', async () => {
  const { host } = openExcel(21, struckBook(), [], { propertiesFail: true })
  const book = await host.read({ sheets: 'all' })
  expect(valuesOnly(book)).toEqual(valuesOnly(struckBook()))
  expect(book.sheets[0]!.look).toMatchObject({ struckSomewhere: true })
})

const DAYS = {
  styles: [{ format: 'yyyy/m/d' }, { format: 'm"月"d"日"' }, { format: '000' }],
  rows: new Map([
    [2, [0, 1, 2]],
    [3, [0, 1, 2]],
  ]),
  crossedOut: [],
}

const dayBook = (serial: number): Book => ({
  sheets: [
    {
      name: '表',
      hidden: false,
      merges: [],
      rows: [2, 3].map((number) => ({ number, cells: [serial, serial + 1, 7, 46083] })),
      look: DAYS,
    },
  ],
})

it.each([46083, 44197, 46022.5])(
  'a workbook that counts from 1904 has the same days in Excel: %d',
  async (serial) => {
    for (const level of [1, 7, 21]) {
      const { host, session } = openExcel(level, dayBook(serial), [], { from1904: true })
      expect(session.book.sheet('表').at(2, 1).value).toBe(serial - 1462)
      expect(valuesOnly(await host.read({ sheets: 'all' }))).toEqual(valuesOnly(dayBook(serial)))
    }
  },
)

it('and takes the days that are written, and their way back', async () => {
  const { host, session } = openExcel(21, dayBook(46083), [], { from1904: true })
  const sheet = session.book.sheet('表')
  await host.read({ sheets: 'all' })
  const { back, astray } = await host.write([
    { sheet: '表', row: 2, column: 1, value: 46100 },
    { sheet: '表', row: 2, column: 4, value: 46100 },
    { sheet: '表', row: 3, column: 4, value: 46100, format: 'yyyy-mm-dd' },
  ])
  expect(astray).toEqual([])
  expect([sheet.at(2, 1).value, sheet.at(2, 4).value, sheet.at(3, 4).value]).toEqual([
    46100 - 1462,
    46100,
    46100 - 1462,
  ])
  await host.write(back)
  expect([sheet.at(2, 1).value, sheet.at(2, 4).value, sheet.at(3, 4).value]).toEqual([
    46083 - 1462,
    46083,
    46083,
  ])
})
