/** Our reader beside exceljs and hucre, on workbooks that they wrote. */
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Book, Cell, GridRow } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

type Value = string | number | boolean | null

/** Text that Excel keeps as it is: no control characters, no lone surrogates, no escapes of Excel's own. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'济南市总工会创新工作室领衔人（元）、。“”１２〇𠮷'),
      fc.constantFrom(...'&<>"\'_;=x#/! \n09AZaz\u00a0\u3000é😀'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((letters) => letters.join(''))
  .filter((each) => !/_x[0-9a-f]{4}_/i.test(each))

const number = fc.oneof(
  fc.integer(),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
)

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constant(null) },
)

const table = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 })

/** A table as a grid holds it: no empty tails, no empty rows. */
function rowsOf(values: readonly (readonly Value[])[]): GridRow[] {
  return values.flatMap((row, i) => {
    const cells: Cell[] = [...row]
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    return cells.length === 0 ? [] : [{ number: i + 1, cells }]
  })
}

async function byExceljs(tables: readonly (readonly (readonly Value[])[])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [n, values] of tables.entries()) {
    const sheet = workbook.addWorksheet(`表${n + 1}`)
    for (const [r, row] of values.entries())
      for (const [c, each] of row.entries()) if (each !== null) sheet.getCell(r + 1, c + 1).value = each
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const byHucre = (
  tables: readonly (readonly (readonly Value[])[])[],
  stringMode: 'shared' | 'inline',
): Promise<Uint8Array> =>
  writeXlsx({
    stringMode,
    sheets: tables.map((values, n) => ({ name: `表${n + 1}`, rows: values.map((row) => [...row]) })),
  })

const rows = (book: Book): (readonly GridRow[])[] => book.sheets.map((sheet) => sheet.rows)

describe('what others wrote is read back the same', () => {
  test('exceljs', () =>
    fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        expect(rows(readBook(await byExceljs(tables)))).toEqual(tables.map(rowsOf))
      }),
      { numRuns: 100 },
    ))

  test.each(['shared', 'inline'] as const)('hucre, %s strings', (mode) =>
    fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
        expect(rows(readBook(await byHucre(tables, mode)))).toEqual(tables.map(rowsOf))
      }),
      { numRuns: 100 },
    ),
  )
})

/** What exceljs makes of a cell, in our terms; merged cells other than the first hold nothing in the file. */
function fromExceljs(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged && cell.master !== cell) return null
  const raw = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value
  if (raw === null || raw === undefined || raw === '') return null
  if (raw instanceof Date) return raw.getTime() / 86_400_000 + 25_569
  if (typeof raw !== 'object') return raw
  if ('error' in raw) return { fault: String(raw.error) }
  if ('richText' in raw) return raw.richText.map((run) => run.text).join('')
  throw new Error(`unexpected ${JSON.stringify(raw)}`)
}

async function exceljsRows(bytes: Uint8Array): Promise<GridRow[][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return workbook.worksheets.map((sheet) => {
    const found: GridRow[] = []
    sheet.eachRow((row, number) => {
      const cells: Cell[] = []
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        cells[column - 1] = fromExceljs(cell)
      })
      while (cells.length > 0 && cells.at(-1) === null) cells.pop()
      if (cells.length > 0) found.push(row.hidden ? { number, cells, hidden: true } : { number, cells })
    })
    return found
  })
}

/** A workbook with what the official sheets contain: titles, merges, dates, money, formulas, rich text. */
async function official(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('推荐汇总表')
  sheet.mergeCells('A1:F1')
  sheet.getCell('A1').value = '创新工作室推荐汇总表'
  sheet.addRow([])
  sheet.addRow(['申报编号', '姓名', '命名日期', '资助金额（元）', '合计', '说明'])
  for (let i = 4; i < 60; i++) {
    sheet.addRow([`JN-${i}`, '张三', new Date(Date.UTC(2019, i % 12, i % 28)), i * 100.25])
    sheet.getCell(`C${i}`).numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell(`E${i}`).value = { formula: `D${i}-D${i}`, result: 0 }
    sheet.getCell(`F${i}`).value = { richText: [{ text: '济' }, { font: { bold: true }, text: ' 南' }] }
  }
  sheet.getCell('B61').value = { error: '#REF!' }
  sheet.getCell('B62').value = { formula: '1/0', result: { error: '#DIV/0!' } }
  sheet.getCell('B63').value = { formula: 'A1', result: '甲' }
  sheet.getRow(20).hidden = true
  sheet.mergeCells('A61:A63')
  workbook.addWorksheet('选项', { state: 'veryHidden' }).getCell('C3').value = true
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('the same file in three readers', () => {
  test('a sheet like the official ones', async () => {
    const bytes = await official()
    const ours = readBook(bytes)
    expect(rows(ours)).toEqual(await exceljsRows(bytes))
    expect(ours.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['推荐汇总表', false],
      ['选项', true],
    ])
    expect(ours.sheets[0]!.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 6 },
      { top: 61, left: 1, bottom: 63, right: 1 },
    ])

    const second = await readXlsx(bytes)
    for (const [n, sheet] of ours.sheets.entries())
      for (const row of sheet.rows)
        for (const [c, cell] of row.cells.entries()) {
          const theirs = second.sheets[n]!.rows[row.number - 1]?.[c] ?? null
          const plain = theirs instanceof Date ? theirs.getTime() / 86_400_000 + 25_569 : theirs
          expect(plain).toEqual(typeof cell === 'object' && cell !== null ? cell.fault : cell)
        }
  })

  test('random tables', () =>
    fc.assert(
      fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 2 }), async (tables) => {
        const bytes = await byHucre(tables, 'shared')
        expect(rows(readBook(bytes))).toEqual(await exceljsRows(bytes))
      }),
      { numRuns: 50 },
    ))

  test('the 1904 system gives the dates that hucre reads', async () => {
    const day = new Date(Date.UTC(2020, 3, 27))
    const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: '甲', rows: [[day, 5]] }] })
    expect(readBook(bytes).sheets[0]!.rows).toEqual([{ number: 1, cells: [43_948, 5] }])
    expect((await readXlsx(bytes)).sheets[0]!.rows[0]).toEqual([day, 5])
  })
})
