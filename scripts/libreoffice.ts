/**
 * `npm run libreoffice`: marked copies as another program opens and saves them. Their marks keep place and colour,
 * their notes stay, and no value is another one. And a blank that got more rows: its totals are what we say they are. Where soffice is not installed one line says that nothing was run.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import ExcelJS from 'exceljs'
import { SEVERITIES } from '../templates/findings/finding.ts'
import { MARK_COLOURS, type Mark, RESULT_SHEET } from '../templates/findings/marks.ts'
import { address, type Book, type Grid, isFilled } from '../templates/sheet/grid.ts'
import { resultSheet } from '../workbook/annotate/annotate-result.ts'
import { annotateBook, cleanBook, marksInBook, nodeCodec, readBook } from '../workbook/codecs/node.ts'
import { calculatedAnew } from '../workbook/edit/calculated-anew.ts'
import { editBook } from '../workbook/edit/edit.ts'
import { insertRows } from '../workbook/edit/insert-rows.ts'
import { convert, hasSoffice } from './soffice.ts'

/** A sender's workbooks, and one that has conditional formats and notes of its own. */
const FILES = [
  'examples/2026/报送/济南市创新工作室/天桥区总工会-济南市创新工作室-2026.xlsx',
  'examples/2026/报送/济南市隐患排查奖励/历下区总工会-济南市隐患排查奖励-2026.xlsx',
  'test/fixtures/annotate/rich.xlsx',
]

/** Of each severity so many marks. */
const MARKS = 3

/** Cells that stand alone, of every severity in turn. */
function someMarks({ name, rows, merges }: Grid): Mark[] {
  const alone = rows.flatMap(({ number, cells, hidden }) =>
    cells.flatMap((cell, i) => {
      const column = i + 1
      const merged = merges.some(
        (area) => area.top <= number && number <= area.bottom && area.left <= column && column <= area.right,
      )
      return hidden || merged || !isFilled(cell) ? [] : [{ row: number, column }]
    }),
  )
  return alone.slice(0, MARKS * SEVERITIES.length).map((place, index) => ({
    ...place,
    sheet: name,
    severity: SEVERITIES[index % SEVERITIES.length]!,
    note: `${address(place.row, place.column)}：请核对`,
  }))
}

const valuesOf = ({ sheets }: Book): unknown =>
  sheets
    .filter(({ name }) => name !== RESULT_SHEET)
    .map(({ name, rows }) => [
      name,
      rows.flatMap(({ number, cells }) =>
        cells.flatMap((cell, i) => (isFilled(cell) ? [[address(number, i + 1), cell]] : [])),
      ),
    ])

/** How many cells of a page have each colour of a mark. */
const coloured = (html: string): number[] =>
  SEVERITIES.map((severity) => html.split(`bgcolor="#${MARK_COLOURS[severity].fill}"`).length - 1)

/** What is wrong with a copy that LibreOffice has saved; nothing where all is well. */
function faults(original: Uint8Array, copy: Uint8Array, saved: Uint8Array, marks: readonly Mark[]): string[] {
  const [before, after] = [cleanBook(copy).removed, cleanBook(saved).removed]
  return [
    ...(isDeepStrictEqual(valuesOf(readBook(saved)), valuesOf(readBook(original))) ? [] : ['values changed']),
    ...(isDeepStrictEqual(marksInBook(saved), marksInBook(copy)) ? [] : ['marks stand elsewhere']),
    ...(after.notes === before.notes && before.notes > 0
      ? []
      : [`${after.notes} notes of ours, not ${before.notes}`]),
    ...(before.marks === marks.length ? [] : [`${before.marks} marks before, not ${marks.length}`]),
  ]
}

if (!hasSoffice()) {
  console.log('libreoffice: not run; soffice is not installed')
  process.exit(0)
}

/** In so many rows more than it has room for. */
const GIVEN = 5

/** Somebody's blank with a total and a count under two framed rows, filled with more rows than it has. */
async function grownTotals(): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook()
  const sheet = made.addWorksheet('汇总表')
  sheet.addRow(['名称', '金额', '备注'])
  for (const row of [2, 3]) sheet.mergeCells(`C${row}:D${row}`)
  sheet.getRow(4).values = [
    '合计',
    { formula: 'SUM(B2:B3)', result: 0 },
    { formula: 'COUNTA(A2:A3)', result: 0 },
  ]
  made.addWorksheet('封面').getCell('A1').value = { formula: '汇总表!B4*10000', result: 0 }
  const blank = Buffer.from(await made.xlsx.writeBuffer())
  const roomy = insertRows(blank, '汇总表', 2, GIVEN - 2, nodeCodec)!
  const cells = Array.from({ length: GIVEN }, (_, i) => [
    { sheet: '汇总表', row: 2 + i, column: 1, value: `甲${i}` },
    { sheet: '汇总表', row: 2 + i, column: 2, value: (i + 1) / 10 },
  ]).flat()
  return calculatedAnew(editBook(roomy, { cells }, nodeCodec), nodeCodec)
}

/** What is wrong with the totals of a filled blank as LibreOffice calculates them; nothing where all is well. */
function totalFaults(filled: Uint8Array, saved: Uint8Array): string[] {
  const totalsIn = (bytes: Uint8Array): readonly unknown[] =>
    readBook(bytes)
      .sheets[0]!.rows.find(({ cells }) => cells[0] === '合计')!
      .cells.slice(1, 3)
  const [ours, theirs] = [totalsIn(filled), totalsIn(saved)]
  const cover = readBook(saved).sheets[1]!.rows[0]!.cells[0]
  return [
    ...(isDeepStrictEqual(ours, theirs) && theirs[0] === 1.5 && theirs[1] === GIVEN
      ? []
      : [`totals ${ours} and ${theirs}`]),
    ...(cover === 15_000 ? [] : [`a cover that says ${String(cover)}`]),
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'marked-'))
let failed = 0
try {
  const [plain, marked, again, pages, were] = ['plain', 'marked', 'again', 'pages', 'were'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string]
  for (const each of [plain, marked]) mkdirSync(each)
  const books = FILES.map((file, index) => {
    const name = `${index}.xlsx`
    const original = new Uint8Array(readFileSync(file))
    const marks = someMarks(readBook(original).sheets.find(({ hidden }) => !hidden)!)
    const copy = annotateBook(original, { marks, notes: true, result: resultSheet('校验结果', [], []) }).bytes
    writeFileSync(join(plain, name), original)
    writeFileSync(join(marked, name), copy)
    return { file, name, original, copy, marks }
  })
  const all = (of: string): string[] => books.map(({ name }) => join(of, name))
  const profile = join(folder, 'profile')
  convert(profile, 'xlsx', again, all(marked))
  convert(profile, 'html', pages, all(marked))
  convert(profile, 'html', were, all(plain))
  for (const { file, name, original, copy, marks } of books) {
    const saved = new Uint8Array(readFileSync(join(again, name)))
    const [now, before] = [pages, were].map((of) =>
      coloured(readFileSync(join(of, name.replace('.xlsx', '.html')), 'utf8')),
    ) as [number[], number[]]
    const expected = SEVERITIES.map((severity) => marks.filter((mark) => mark.severity === severity).length)
    const shown = now.map((count, index) => count - before[index]!)
    const wrong = [
      ...faults(original, copy, saved, marks),
      ...(isDeepStrictEqual(shown, expected) ? [] : [`cells with the colours: ${shown}, not ${expected}`]),
    ]
    if (wrong.length > 0) failed++
    console.log(
      `${wrong.length === 0 ? '✓' : '✗'} libreoffice: ${basename(file)} ${wrong.join('; ')}`.trimEnd(),
    )
  }
  const filled = await grownTotals()
  writeFileSync(join(folder, 'filled.xlsx'), filled)
  convert(profile, 'xlsx', again, [join(folder, 'filled.xlsx')])
  const wrong = totalFaults(filled, new Uint8Array(readFileSync(join(again, 'filled.xlsx'))))
  if (wrong.length > 0) failed++
  console.log(
    `${wrong.length === 0 ? '✓' : '✗'} libreoffice: a blank with more rows ${wrong.join('; ')}`.trimEnd(),
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${FILES.length + 1 - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
