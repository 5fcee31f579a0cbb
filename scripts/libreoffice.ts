/**
 * `npm run libreoffice`: marked copies as another program opens and saves them. Their marks keep place and colour,
 * their notes stay, and no value is another one. Where soffice is not installed one line says that nothing was run.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { SEVERITIES } from '../templates/findings/finding.ts'
import { MARK_COLOURS, type Mark, RESULT_SHEET } from '../templates/findings/marks.ts'
import { address, type Book, type Grid, isFilled } from '../templates/sheet/grid.ts'
import { resultSheet } from '../workbook/annotate/annotate-result.ts'
import { annotateBook, cleanBook, marksInBook, readBook } from '../workbook/codecs/node.ts'
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
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${FILES.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
