/** What the one marks, the other takes away: the add-in in Excel, and the pipeline on files. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { SheetHost } from '../../../addin/host.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { isOurNote, type Mark, marksOf, RESULT_SHEET } from '../../../templates/findings/marks.ts'
import { address } from '../../../templates/sheet/grid.ts'
import { resultSheet } from '../../../workbook/annotate/annotate-result.ts'
import { markCopy } from '../../../workbook/annotate/marked-copy.ts'
import { annotateBook, cleanBook, marksInBook, nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { cellsOf, markedCells } from '../hosts/marked-book.ts'
import { bears, bearsOpen, openFile, saved } from './excel-files.ts'
import { sheetParts } from './sheet-parts.ts'

/** A sender's workbook as it came, and one that has conditional formats and notes of its own. */
const FILES = {
  'an example': 'examples/2026/报送/济南市创新工作室/天桥区总工会-济南市创新工作室-2026.xlsx',
  'a workbook with formats and notes': 'test/fixtures/annotate/rich.xlsx',
} as const

const bytesOf = (name: keyof typeof FILES): Uint8Array => new Uint8Array(readFileSync(FILES[name]))

/** Marks on the first sheets, apart and side by side, some where the sender has a note. */
function someMarks(bytes: Uint8Array): Mark[] {
  const [first, second] = readBook(bytes).sheets
  const at = (sheet: string, row: number, column: number, severity: Mark['severity']): Mark => ({
    sheet,
    row,
    column,
    severity,
    note: `${address(row, column)}：<请核对> & “改正”`,
  })
  return [
    at(first!.name, 2, 1, 'error'),
    at(first!.name, 2, 2, 'error'),
    at(first!.name, 3, 2, 'error'),
    at(first!.name, 5, 1, 'warning'),
    at(first!.name, 9, 30, 'info'),
    at(second!.name, 4, 3, 'review'),
  ]
}

const pipelineMarked = (bytes: Uint8Array): Uint8Array =>
  annotateBook(bytes, { marks: someMarks(bytes), notes: true, result: resultSheet('校验结果', [], []) }).bytes

const allMarked = async (host: SheetHost): Promise<string[]> => {
  const { sheets } = await host.outline()
  const found: string[] = []
  for (const { name } of sheets)
    found.push(...(await markedCells(host, name)).map((each) => `${name} ${each}`))
  return found.sort()
}

it('there are formats and notes of a sender to be kept', () => {
  const parts = sheetParts(bytesOf('a workbook with formats and notes'))
  expect(parts.flatMap(({ formats }) => formats).length).toBeGreaterThan(0)
  expect(parts.flatMap(({ notes }) => notes).length).toBeGreaterThan(0)
})

/** Notes came with ExcelApi 1.18: before, the program cannot see them. */
const LEVELS = [7, 17, 21]

describe.each(Object.keys(FILES) as (keyof typeof FILES)[])('%s', (name) => {
  const original = bytesOf(name)
  const before = new Map(sheetParts(original).map((parts) => [parts.name, bears(parts)]))
  const copy = pipelineMarked(original)

  it('bears marks of the pipeline, and notes', () => {
    const parts = sheetParts(copy)
    expect(marksInBook(copy).length).toBeGreaterThan(3)
    expect(
      parts.flatMap(({ notes }) => notes).filter((note) => isOurNote(note.author, note.content)),
    ).not.toEqual([])
    expect(parts.at(-1)!.name).toBe(RESULT_SHEET)
  })

  it.each(LEVELS)('marked by the pipeline, is cleared by the add-in at ExcelApi 1.%i', async (level) => {
    const opened = openFile(level, copy)
    const { host, session } = opened
    await host.clear()
    expect(await allMarked(host)).toEqual([])
    for (const [sheet, was] of before) {
      const now = bearsOpen(session.book.sheet(sheet)) as { formats: unknown; notes: unknown }
      if (host.capabilities.notes) expect(now).toEqual(was)
      else expect(now.formats).toEqual((was as typeof now).formats)
    }
    expect(session.book.sheets.map(({ name }) => name)).toEqual([...before.keys()])
  })

  it('a sheet that somebody else called 校验结果 stays', async () => {
    const { host, session } = openFile(21, original)
    const names = session.book.sheets.map(({ name }) => name)
    session.book.sheets.at(-1)!.name = RESULT_SHEET
    await host.clear()
    expect(session.book.sheets.map(({ name }) => name)).toEqual([...names.slice(0, -1), RESULT_SHEET])
  })

  it('marked by the pipeline, is marked anew by the add-in without a trace of the old marks', async () => {
    const opened = openFile(21, copy)
    const { host, session } = opened
    const sheet = session.book.sheets[0]!.name
    const [kept] = someMarks(original)
    await host.mark([sheet], [kept!], true)
    expect(await markedCells(host, sheet)).toEqual(cellsOf([kept!]))
    const ours = session.book.sheet(sheet).notes.filter((note) => isOurNote(note.author, note.content))
    expect(ours.length).toBeLessThanOrEqual(1)
  })

  it.each([...LEVELS, 18])(
    'marked by the add-in at ExcelApi 1.%i and saved, is cleaned by the pipeline',
    async (level) => {
      const opened = openFile(level, original)
      const { host } = opened
      const untouched = new Map(sheetParts(await saved(opened)).map((parts) => [parts.name, bears(parts)]))
      const marks = someMarks(original)
      await host.mark([...new Set(marks.map(({ sheet }) => sheet))], marks, host.capabilities.notes)
      const file = await saved(opened)
      const ourNotes = sheetParts(file).flatMap(({ notes }) =>
        notes.filter((note) => isOurNote(note.author, note.content)),
      )
      expect(ourNotes.length > 0).toBe(host.capabilities.notes)
      expect(ourNotes.every(({ author }) => author !== '工会申报校验')).toBe(true)
      const { bytes, removed } = cleanBook(file)
      expect(removed).toEqual({ marks: marks.length, notes: ourNotes.length, sheet: false })
      expect(marksInBook(bytes)).toEqual([])
      const after = new Map(sheetParts(bytes).map((parts) => [parts.name, bears(parts)]))
      expect(after).toEqual(untouched)
      expect(readBook(bytes)).toEqual(readBook(await saved(openFile(21, original))))
    },
  )

  it('has the same marks whether the pipeline or the add-in put them there', async () => {
    const opened = openFile(21, original)
    const marks = someMarks(original)
    await opened.host.mark([...new Set(marks.map(({ sheet }) => sheet))], marks, false)
    expect(await allMarked(openFile(21, copy).host)).toEqual(await allMarked(opened.host))
    const look = (file: Uint8Array) =>
      sheetParts(file)
        .filter((parts) => parts.name !== RESULT_SHEET)
        .map(({ formats }) =>
          formats
            .filter(({ formula }) => formula.includes('union-workbooks'))
            .map(({ formula, fill, font }) => [formula, fill, font])
            .sort(),
        )
    expect(look(await saved(opened))).toEqual(look(copy))
  })
})

it('a copy sent back, mended in Excel and checked again has the findings of the original', () => {
  const original = bytesOf('an example')
  const findings = checkBook(registry, readBook(original), '天桥区.xlsx')
  if ('reason' in findings) throw new Error(findings.reason)
  const { bytes } = markCopy(original, { title: '校验结果', captions: [] }, findings.findings, nodeCodec)
  expect(marksOf(findings.findings).length).toBeGreaterThan(0)
  expect(checkBook(registry, readBook(bytes), '天桥区.xlsx')).toMatchObject({ findings: findings.findings })
})
