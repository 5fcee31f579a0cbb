/** Any values, written into workbooks of any program: what was written is read, and nothing else differs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Grid } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { rowPlaces, rowsData } from '../../../workbook/edit/cells.ts'
import { editBook } from '../../../workbook/edit/edit.ts'
import { type CellEdit, isDay, type Value } from '../../../workbook/edit/plan.ts'
import { WorkbookError } from '../../../workbook/error.ts'
import { Package } from '../../../workbook/package/package.ts'
import { tabs, workbookPart } from '../../../workbook/package/sheet-list.ts'
import { textOf } from '../../../workbook/xml/xml-patch.ts'
import { partsOf, read, unmarked, workbooksIn } from '../support/annotate.ts'
import { readValues as readBook } from '../support/values-only.ts'
import { expectWellFormed } from '../support/well-formed.ts'

/** By the programs that wrote them, and in every turn of the format. */
const FORMATS = [
  ...['excel', 'exceljs', 'libreoffice', 'openpyxl', 'poi', 'wps', 'open-xml-sdk', 'strict', 'bare'],
  ...['dates-1904', 'inline-strings', 'rich-text', 'cdata', 'comments', 'shared-formulas', 'zip64'],
  ...['lower-case-references', 'macro-tab', 'strings-nowhere'],
].map((name) => `test/fixtures/formats/${name}.xlsx`)
const books = [...unmarked, ...FORMATS, workbooksIn('templates/blanks')[0]!]

const letters = fc.constantFrom(...'济南市总工会（元）𠮷é&<>"\' \n_xX0041=,')
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.array(letters, { maxLength: 12 }).map((all) => all.join('')),
  fc.constantFrom('_x0041_', '=1+1', '0071', ' 空格 ', 'a\r\nb', ']]>'),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 2000, max: 60_000 }).map((day) => ({ day })),
)

const shown = (each: Value): Cell =>
  isDay(each)
    ? each.day
    : typeof each === 'string'
      ? each.replace(/\r\n?/g, '\n') || null
      : each === 0
        ? 0
        : each

type Values = Map<string, Cell>
const valuesOf = ({ rows }: Grid): Values =>
  new Map(
    rows.flatMap(({ number, cells }) =>
      cells.flatMap((cell, i): [string, Cell][] => (cell === null ? [] : [[`${number}:${i + 1}`, cell]])),
    ),
  )

/** Text of each part that differs, before and after. */
function differences(before: Uint8Array, after: Uint8Array): [string, string, string][] {
  const [a, b] = [partsOf(before), partsOf(after)]
  expect([...b.keys()]).toEqual([...a.keys()])
  return [...a].flatMap(([name, { raw, content }]) => {
    const other = b.get(name)!
    if (Buffer.compare(other.content, content) === 0) {
      expect(Buffer.compare(other.raw, raw), name).toBe(0)
      return []
    }
    return [[name, Buffer.from(content).toString(), Buffer.from(other.content).toString()]]
  })
}

/** All of a sheet but the rows that were written, and its stated size. */
function untouched(xml: string, written: ReadonlySet<number>): string {
  const data = rowsData(xml)
  const rows = rowPlaces(xml, data).filter(({ number }) => !written.has(number))
  const around = xml.slice(0, data.start) + xml.slice(data.end)
  return [
    around.replace(/<(\w+:)?dimension[^>]*>/, ''),
    ...rows.map(({ element }) => textOf(xml, element)),
  ].join('\n')
}

const done: Record<string, number> = {}

describe.each(books)('%s', (path) => {
  const original = read(path)
  const book = readBook(original)
  const pkg = new Package(original, nodeCodec)
  const part = new Map(tabs(pkg, workbookPart(pkg)).map((tab) => [tab.name, tab.part]))
  const edit = fc.record({
    sheet: fc.constantFrom(...book.sheets.map(({ name }) => name)),
    row: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
    column: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(30, 16_384)),
    value,
    overFormula: fc.boolean(),
  })
  const plans = fc.uniqueArray(edit, {
    minLength: 1,
    maxLength: 8,
    selector: ({ sheet, row, column }) => `${sheet}!${row}:${column}`,
  })

  let last: [string, string][] = []
  it('holds what was written and what was not', async () => {
    fc.assert(
      fc.property(plans, (cells: CellEdit[]) => {
        let bytes: Uint8Array
        try {
          bytes = editBook(original, { cells }, nodeCodec)
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError)
          expect((error as WorkbookError).code).toBe('unwritable')
          return
        }
        done[path] = (done[path] ?? 0) + 1
        const after = readBook(bytes)
        for (const [i, grid] of book.sheets.entries()) {
          const expected = valuesOf(grid)
          for (const each of cells.filter(({ sheet }) => sheet === grid.name)) {
            const cell = shown(each.value)
            if (cell === null) expected.delete(`${each.row}:${each.column}`)
            else expected.set(`${each.row}:${each.column}`, cell)
          }
          const found = valuesOf(after.sheets[i]!)
          expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
          expect({ ...after.sheets[i]!, rows: [] }).toEqual({ ...grid, rows: [] })
        }
        const changed = differences(original, bytes)
        for (const [name, before, now] of changed) {
          const sheet = [...part].find(([, each]) => each === name)?.[0]
          if (sheet === undefined) expect(name).toMatch(/styles|calcChain/i)
          else {
            const rows = new Set(cells.filter((each) => each.sheet === sheet).map(({ row }) => row))
            expect(untouched(now, rows)).toBe(untouched(before, rows))
          }
        }
        last = changed.map(([name, , now]) => [name, now])
        expect(Buffer.compare(editBook(bytes, { cells }, nodeCodec), bytes)).toBe(0)
      }),
      { numRuns: 10 },
    )
    expect(done[path]).toBeGreaterThan(0)
    if (last.length > 0) await expectWellFormed(last)
  })

  const added = fc.record({
    sheet: fc.constantFrom(...book.sheets.map(({ name }) => name)),
    gap: fc.nat({ max: 2 }),
    rows: fc.array(fc.array(fc.option(value, { nil: undefined }), { maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    }),
  })

  it('holds rows added below what it holds, each once', () => {
    let written = 0
    fc.assert(
      fc.property(added, ({ sheet, gap, rows }) => {
        const grid = book.sheets.find(({ name }) => name === sheet)!
        const first = Math.max(2, (grid.rows.at(-1)?.number ?? 0) + 1 + gap)
        const plan = { rows: [{ sheet, first, rows }] }
        let bytes: Uint8Array
        try {
          bytes = editBook(original, plan, nodeCodec)
        } catch (error) {
          expect(error).toMatchObject({ code: 'unwritable' })
          return
        }
        written++
        const expected = valuesOf(grid)
        for (const [r, row] of rows.entries())
          for (const [c, each] of row.entries()) {
            const cell = each === undefined ? null : shown(each)
            if (cell !== null) expected.set(`${first + r}:${c + 1}`, cell)
          }
        const after = readBook(bytes)
        const found = valuesOf(after.sheets.find(({ name }) => name === sheet)!)
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
        const others = (of: typeof book) => of.sheets.filter(({ name }) => name !== sheet)
        expect(others(after)).toEqual(others(book))
        expect(Buffer.compare(editBook(bytes, plan, nodeCodec), bytes)).toBe(0)
      }),
      { numRuns: 10 },
    )
    expect(written).toBeGreaterThan(0)
  })
})
