/** A workbook file, and the same workbook open in Excel, are read alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openFile } from '../../../addin/hosts/open-file.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { shownNumbers, valuesOnly } from '../../workbook/support/values-only.ts'
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
  // What is struck out is not asked of Excel; how numbers are shown is.
  expect(shownNumbers(inExcel)).toEqual(shownNumbers(fromFile))
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
