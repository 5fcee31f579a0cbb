/** The same workbook has the same findings, to the last byte of their JSON: in Excel, in the page, in the pipeline. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../addin/hosts/open-file.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { openBook } from '../../../workbook/codecs/node.ts'
import { openExcel } from './open-excel.ts'

/** Examples of files that nobody can read. */
const UNREADABLE = /加密|补充情况说明/

/** The levels at which Excel gives merges and hidden rows in different ways. */
const LEVELS = [13, 21]

const workbooks = ['templates/blanks', 'examples/2026/报送', 'examples/2026/办公室', 'examples/over'].flatMap(
  (folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(xlsx|xls|csv)$/.test(name) && !UNREADABLE.test(name))
      .map((name) => join(folder, name)),
)

/** Findings, checklist and defects, or the refusal. */
function found(book: Book, file: string): string {
  const checked = checkBook(registry, book, file)
  if ('reason' in checked) return JSON.stringify(checked)
  const { findings, checklist, defects } = checked
  return JSON.stringify({ findings, checklist, defects })
}

const seen = { findings: 0, refused: 0 }

describe('findings are the same', () => {
  it.each(workbooks)('%s', async (file) => {
    const bytes = new Uint8Array(readFileSync(file))
    const book = await openBook(bytes, file)
    const expected = found(book, file)
    const page = await openFile(file, bytes)
    expect(found(await page.read({ sheets: 'all' }), file)).toBe(expected)
    for (const level of LEVELS) {
      const { host } = openExcel(level, book)
      expect(found(await host.read({ sheets: 'all' }), file), `ExcelApi 1.${level}`).toBe(expected)
    }
    const checked = JSON.parse(expected) as { findings?: unknown[] }
    if (checked.findings === undefined) seen.refused++
    else seen.findings += checked.findings.length
  })
})

it('there was something to compare', () => {
  expect(workbooks.length).toBeGreaterThanOrEqual(100)
  expect(seen.findings).toBeGreaterThan(20)
  expect(seen.refused).toBeGreaterThan(0)
})

/** What clerks and programs put into cells. */
const SLIPS: readonly Cell[] = [
  ' 松　学铸 ',
  43948,
  '2020年4月',
  true,
  { fault: '#REF!' },
  '#REF!',
  '370102198506150128',
  370102198506150100,
  -1.5,
  '第一行\n第二行',
  null,
]

/** Without these nobody knows whose workbook it is, and nothing would be judged. */
const KEPT = /信息|参数/

/** Every seventh cell below the headers with a slip, each row differently; some rows hidden, one merged. */
const withSlips = (book: Book): Book => ({
  sheets: book.sheets.map((grid) =>
    KEPT.test(grid.name)
      ? grid
      : {
          ...grid,
          rows: grid.rows.map((row, at) => ({
            ...row,
            ...(at % 9 === 8 ? { hidden: true } : {}),
            cells: row.cells.map((cell, column) =>
              at > 3 && (at + column) % 7 === 0 ? SLIPS[(at * 5 + column) % SLIPS.length]! : cell,
            ),
          })),
          merges: [...grid.merges, { top: 900, left: 1, bottom: 901, right: 2 }],
        },
  ),
})

describe('findings are the same where much is wrong', () => {
  const submissions = workbooks.filter((file) => file.startsWith('examples/2026'))
  let slips = 0
  it.each(submissions.filter((_, at) => at % 4 === 0))('%s', async (file) => {
    const book = withSlips(await openBook(new Uint8Array(readFileSync(file)), file))
    const expected = found(book, file)
    slips += (JSON.parse(expected) as { findings?: unknown[] }).findings?.length ?? 0
    for (const level of LEVELS) {
      const { host } = openExcel(level, book)
      expect(found(await host.read({ sheets: 'all' }), file), `ExcelApi 1.${level}`).toBe(expected)
    }
  })

  it('and much was wrong', () => {
    expect(slips).toBeGreaterThan(500)
  })
})
