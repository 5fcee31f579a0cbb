/** How long a marked copy of a workbook takes: patched in place, or loaded and saved whole. */
import ExcelJS from 'exceljs'
import { writeXlsx } from 'hucre/xlsx'
import type { Severity } from '../templates/findings/finding.ts'
import { type Mark, signature } from '../templates/findings/marks.ts'
import { resultSheet } from '../workbook/annotate/annotate-result.ts'
import { annotateBook, cleanBook } from '../workbook/codecs/node.ts'

const SHEETS = 6
const ROWS = 100
const COLUMNS = 20
const MARKS = 60
const ROUNDS = 7

const SHEET = '表1'

/** 12,000 cells, half of them texts that stand only once. */
const workbook = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: Array.from({ length: SHEETS }, (_, sheet) => ({
      name: `表${sheet + 1}`,
      rows: Array.from({ length: ROWS }, (_, row) =>
        Array.from({ length: COLUMNS }, (_, column) =>
          column % 2 === 0 ? `创新工作室 ${sheet}-${row}-${column}` : row * column,
        ),
      ),
    })),
  })

const SEVERITY: Severity = 'error'

const marks: readonly Mark[] = Array.from({ length: MARKS }, (_, i) => ({
  sheet: SHEET,
  row: 1 + i,
  column: 1 + (i % COLUMNS),
  severity: SEVERITY,
  note: '【必须修改】本级命名至申报日不足 2 年',
}))

type Writer = (bytes: Uint8Array) => Promise<Uint8Array>

const WRITERS: Record<string, Writer> = {
  'union-workbooks': async (bytes) =>
    annotateBook(bytes, { marks, notes: true, result: resultSheet('校验结果', [], []) }).bytes,
  exceljs: async (bytes) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const sheet = book.getWorksheet(SHEET)!
    const fill: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } }
    for (const { row, column, severity, note } of marks) {
      const cell = sheet.getCell(row, column)
      cell.note = note
      const rule: ExcelJS.ConditionalFormattingRule = {
        type: 'expression',
        formulae: [signature(severity)],
        style: { fill },
        priority: 1,
      }
      sheet.addConditionalFormatting({ ref: cell.address, rules: [rule] })
    }
    book.addWorksheet('校验结果').addRow(['校验结果'])
    return new Uint8Array(await book.xlsx.writeBuffer())
  },
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!

async function timed(write: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await write()
  return performance.now() - start
}

/** Prints the medians. The writers take turns in one process. */
export async function benchAnnotate(): Promise<void> {
  const bytes = await workbook()
  const marked = await WRITERS['union-workbooks']!(bytes)
  if (cleanBook(marked).removed.notes !== MARKS) throw new Error('marks went astray')
  const tasks: Record<string, () => Promise<unknown>> = {
    'union-workbooks': () => WRITERS['union-workbooks']!(bytes),
    'union-workbooks, cleaning': async () => cleanBook(marked),
    exceljs: () => WRITERS.exceljs!(bytes),
  }
  const times = new Map(Object.keys(tasks).map((name) => [name, [] as number[]]))
  for (const task of Object.values(tasks)) await task()
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, task] of Object.entries(tasks)) times.get(name)!.push(await timed(task))
  const ours = median(times.get('union-workbooks')!)
  console.log(
    `A marked copy of a workbook of ${SHEETS} × ${ROWS} × ${COLUMNS} cells, ${MARKS} marks and notes (median of ${ROUNDS})`,
  )
  console.table(
    [...times].map(([writer, took]) => ({
      writer,
      ms: Number(median(took).toFixed(1)),
      'times ours': Number((median(took) / ours).toFixed(1)),
    })),
  )
}
