/** A workbook file, and the same workbook open in Excel, are read alike. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openFile } from '../../../addin/hosts/open-file.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { valuesOnly } from '../../workbook/support/values-only.ts'
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
  expect(asRead(await openExcel(21, fromFile).host.read({ sheets: 'all' }))).toEqual(
    asRead(valuesOnly(fromFile)),
  )
})
