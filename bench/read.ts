/** How long three readers take for the workbooks of a city's year. */
import ExcelJS from 'exceljs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { readBook } from '../workbook/codecs/node.ts'

const WORKBOOKS = 50
const SHEETS = 6
const ROWS = 100
const COLUMNS = 20
const ROUNDS = 3

const PLACES = ['济南市历下区总工会', '济南市市中区总工会', '济南市槐荫区总工会', '济南市章丘区总工会']

/** Text, days and money in the mixture of the official sheets; most texts stand in one workbook only. */
function cell(book: number, sheet: number, row: number, column: number): string | number {
  const seed = ((book * SHEETS + sheet) * ROWS + row) * COLUMNS + column
  if (column % 5 === 4) return 36_526 + (seed % 9_000)
  if (column % 5 === 3) return (seed % 900_000) / 100
  return column % 5 === 2 ? PLACES[seed % PLACES.length]! : `创新工作室 ${seed % 50_000}`
}

const workbook = (book: number): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Array.from({ length: SHEETS }, (_, sheet) => ({
      name: `表${sheet + 1}`,
      rows: Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (_, column) => cell(book, sheet, row, column)),
      ),
    })),
  })

/** Reads one workbook and visits every value; gives how many there were. */
type Reader = (bytes: Uint8Array) => Promise<number>

const READERS: Record<string, Reader> = {
  'union-workbooks': async (bytes) => {
    let values = 0
    for (const sheet of readBook(bytes).sheets)
      for (const row of sheet.rows) for (const each of row.cells) if (each !== null) values++
    return values
  },
  hucre: async (bytes) => {
    let values = 0
    for (const sheet of (await readXlsx(bytes)).sheets)
      for (const row of sheet.rows) for (const each of row) if (each !== null) values++
    return values
  },
  exceljs: async (bytes) => {
    let values = 0
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    for (const sheet of book.worksheets)
      sheet.eachRow((row) => {
        row.eachCell((each) => {
          if (each.value !== null) values++
        })
      })
    return values
  },
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!

/** Milliseconds that a reader takes for all workbooks. */
async function timed(read: Reader, files: readonly Uint8Array[]): Promise<number> {
  const start = performance.now()
  let values = 0
  for (const bytes of files) values += await read(bytes)
  const took = performance.now() - start
  const expected = files.length * SHEETS * ROWS * COLUMNS
  if (values !== expected) throw new Error(`${values} values instead of ${expected}`)
  return took
}

/** Prints the medians and how many times as long as ours each takes. The readers take turns in one process. */
export async function benchRead(): Promise<void> {
  const files = await Promise.all(Array.from({ length: WORKBOOKS }, (_, book) => workbook(book)))
  const names = Object.keys(READERS)
  const times = new Map(names.map((name) => [name, [] as number[]]))
  for (const name of names) await timed(READERS[name]!, files.slice(0, 5))
  for (let round = 0; round < ROUNDS; round++)
    for (const name of names) times.get(name)!.push(await timed(READERS[name]!, files))
  const ours = median(times.get(names[0]!)!)
  console.log(
    `Reading ${WORKBOOKS} workbooks of ${SHEETS} sheets, ${ROWS} × ${COLUMNS} cells (median of ${ROUNDS})`,
  )
  console.table(
    names.map((name) => {
      const took = median(times.get(name)!)
      return { reader: name, ms: Math.round(took), 'times ours': Number((took / ours).toFixed(1)) }
    }),
  )
}
