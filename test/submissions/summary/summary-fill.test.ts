import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { checkAllSteps } from '../../../submissions/check/check-sheet.ts'
import { planSummary } from '../../../submissions/summary/summary-fill.ts'
import { type SummaryStanding, summaryStandingSteps } from '../../../submissions/summary/summary-mends.ts'
import type { SummaryEdit, SummaryPlan } from '../../../submissions/summary/summary-plan.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import { findHeader } from '../../../templates/read/headers.ts'
import { namedAs } from '../../../templates/read/signs.ts'
import { address, type Book, type Cell, type Grid } from '../../../templates/sheet/grid.ts'
import { AMOUNT_FORMAT } from '../../../templates/values/cell-formats.ts'
import { finish } from '../../../templates/values/steps.ts'
import { readBook } from '../../../workbook/codecs/node.ts'

const ROOT = new URL('../../../examples/2026/报送/', import.meta.url)
const LX = '历下区总工会'

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith(`-2026.xlsx`),
)
const bookOf = (name: string): Book =>
  readBook(new Uint8Array(readFileSync(fileURLToPath(new URL(name, ROOT)))))
const studios = bookOf(files.find((name) => name.includes(LX) && name.includes('济南市创新工作室'))!)
const hazards = bookOf(files.find((name) => name.includes(LX) && name.includes('隐患'))!)

const isSummary = (grid: Grid): boolean => namedAs(grid, studioSummary) || namedAs(grid, hazardSummary)
const headerOf = (grid: Grid) =>
  findHeader(
    grid,
    studioSummary.title === grid.name || namedAs(grid, studioSummary) ? studioSummary : hazardSummary,
  )!

const edited = (book: Book, change: (grid: Grid) => Grid): Book => ({
  sheets: book.sheets.map((grid) => (isSummary(grid) ? change(grid) : grid)),
})

/** The summary with nothing below its header but what is not a record. */
const emptied = (book: Book): Book =>
  edited(book, (grid) => {
    const { bottom } = headerOf(grid)
    return {
      ...grid,
      rows: grid.rows.filter(({ number, cells }) => number <= bottom || String(cells[0]).startsWith('合计')),
    }
  })

const put = (grid: Grid, row: number, column: number, value: Cell): Grid => {
  const rows = new Map(grid.rows.map((each) => [each.number, [...each.cells]]))
  const cells = rows.get(row) ?? []
  while (cells.length < column) cells.push(null)
  cells[column - 1] = value
  rows.set(row, cells)
  return {
    ...grid,
    rows: [...rows].sort(([a], [b]) => a - b).map(([number, each]) => ({ number, cells: each })),
  }
}

const written = (book: Book, edits: readonly SummaryEdit[]): Book => ({
  sheets: book.sheets.map((grid) =>
    edits
      .filter(({ sheet }) => sheet === grid.name)
      .reduce((sheet, { row, column, value }) => put(sheet, row, column, value), grid),
  ),
})

function planned(book: Book): SummaryPlan {
  const plan = planSummary(registry, book)
  if ('reason' in plan) throw new Error(plan.reason)
  return plan
}

/** How the summary stands after a check, as pane and page ask it. */
function standing(book: Book): SummaryStanding {
  const checked = finish(checkAllSteps(registry, book, 'x.xlsx'))
  if (checked.kind !== 'checked') throw new Error('not checked')
  return finish(summaryStandingSteps(checked.programme!, checked.all, book))
}

const columnOf = (book: Book, key: string): number =>
  book.sheets.filter(isSummary).map((grid) => headerOf(grid).columns.get(key)!.column)[0]!

/** Row, by order below the header, of the first record. */
const firstRow = (book: Book): number =>
  book.sheets.filter(isSummary).map((grid) => headerOf(grid).bottom + 1)[0]!

/** Findings at the summary that the application, the report and the summary must settle between them. */
const onSummary = (book: Book) => {
  const checked = checkBook(registry, book, 'x.xlsx')
  if ('reason' in checked) throw new Error(checked.reason)
  const sheets = new Set(book.sheets.filter(isSummary).map(({ name }) => name))
  return checked.findings.filter(
    ({ sheet, rule, severity }) =>
      (sheet !== null && sheets.has(sheet) && severity !== 'info') || rule === 'YH-09d',
  )
}

describe('filled from nothing, the summary agrees with its applications', () => {
  const withSummary = files.filter((name) => {
    const book = bookOf(name)
    const checked = checkBook(registry, book, name)
    return book.sheets.some(isSummary) && !('reason' in checked) && checked.findings.length === 0
  })

  it('in some fifty workbooks', () => expect(withSummary.length).toBeGreaterThan(40))

  it.each(withSummary)('%s', (name) => {
    const book = bookOf(name)
    const bare = emptied(book)
    const plan = planned(bare)
    expect(
      plan.lines.filter(({ number }) => number !== '合计').every(({ change }) => change === 'added'),
    ).toBe(true)
    const filled = written(bare, plan.edits)
    expect(onSummary(filled)).toEqual([])
    expect(planned(filled)).toMatchObject({ edits: [], lost: [] })
  })
})

describe('a summary that is there already', () => {
  it('keeps its rows and what only it gives', () => {
    const plan = planned(studios)
    expect(plan).toMatchObject({ edits: [], lost: [], words: '3 行不变' })
  })

  it('is brought into line cell by cell', () => {
    const row = firstRow(studios)
    const wrong = edited(studios, (grid) =>
      put(put(grid, row, columnOf(studios, 'leader'), '别人'), row, columnOf(studios, 'patents'), 99),
    )
    expect(onSummary(wrong).map(({ rule }) => rule)).toEqual(['workbook/same-studio', 'workbook/same-studio'])
    const { mends, lacks } = standing(wrong)
    expect(lacks).toBeNull()
    expect(mends.map(({ address: at, before, value }) => [at, before, value])).toEqual([
      [address(row, columnOf(studios, 'leader')), '别人', expect.any(String)],
      [address(row, columnOf(studios, 'patents')), 99, expect.any(Number)],
    ])
    expect(standing(written(wrong, mends))).toEqual({ mends: [], lacks: null })
    const plan = planned(wrong)
    expect(plan.words).toBe('改动 1 行，2 行不变')
    expect(plan.lines[0]!.cells.map(({ address: at, before }) => [at, before])).toEqual([
      [address(row, columnOf(studios, 'leader')), '别人'],
      [address(row, columnOf(studios, 'patents')), '99'],
    ])
    expect(onSummary(written(wrong, plan.edits))).toEqual([])
  })

  it('takes a date or a word that is only typed otherwise for the same', () => {
    const row = firstRow(studios)
    const typed = edited(studios, (grid) => {
      const { cells } = grid.rows.find(({ number }) => number === row)!
      const column = columnOf(studios, 'studio')
      return put(grid, row, column, ` ${cells[column - 1]} `)
    })
    expect(planned(typed).edits).toEqual([])
  })

  it('names the rows that would be lost, and puts new ones in their place', () => {
    const row = firstRow(studios)
    const stray = edited(studios, (grid) => put(grid, row, columnOf(studios, 'number'), 'ZZ-9'))
    const plan = planned(stray)
    expect(plan.lost).toMatchObject([{ row, words: expect.stringMatching(/^第 \d+ 行 ZZ-9 /) }])
    expect(plan.words).toBe('新增 1 行，去掉 1 行，2 行不变')
    // Lines that come and go are made by filling it anew, which asks first.
    expect(standing(stray)).toEqual({ mends: [], lacks: '新增 1 行，去掉 1 行' })
    const filled = written(stray, plan.edits)
    expect(onSummary(filled)).toEqual([])
    // What the other record said of its rank is not this one's.
    const rank = columnOf(studios, 'rank')
    const grid = filled.sheets.find(isSummary)!
    expect(grid.rows.find(({ number }) => number === row)!.cells[rank - 1]).toBeNull()
  })

  it.each([
    ['一级', 800_000],
    ['二级', 500_000],
    ['三级', 300_000],
  ])('follows the level that the city settled on: %s', (cityLevel, fen) => {
    const isApplication = (grid: Grid): boolean => namedAs(grid, hazardApplication)
    const application = hazards.sheets.find(isApplication)!
    const header = findHeader(application, hazardApplication)!
    const at = (key: string): number => header.columns.get(key)!.column
    const regraded: Book = {
      sheets: hazards.sheets.map((grid) =>
        isApplication(grid)
          ? put(
              put(grid, header.bottom + 1, at('cityLevel'), cityLevel),
              header.bottom + 1,
              at('reward'),
              fen / 100,
            )
          : grid,
      ),
    }
    const filled = written(regraded, planned(regraded).edits)
    const line = filled.sheets.find(isSummary)!.rows.find(({ number }) => number === firstRow(hazards))!
    expect(line.cells[columnOf(hazards, 'level') - 1]).toBe(cityLevel)
    expect(line.cells[columnOf(hazards, 'reward') - 1]).toBe(fen / 100)
    expect(onSummary(filled)).toEqual([])
  })

  describe('the total', () => {
    const [row, reward] = [firstRow(hazards), columnOf(hazards, 'reward')]
    const at = row + 40
    const withTotal = (value: Cell, book: Book = hazards): Book =>
      edited(book, (each) => put(put(each, at, 1, '合计'), at, reward, value))
    /** The sum of what the rows hold, in yuan. */
    const sumOf = (book: Book): number =>
      book.sheets
        .find(isSummary)!
        .rows.filter((each) => each.number >= row && each.number < at)
        .reduce((sum, { cells }) => sum + Number(cells[reward - 1] ?? 0), 0)
    const totalOf = (plan: SummaryPlan) => plan.lines.filter((line) => line.number === '合计')
    const right = sumOf(hazards)

    it.each<[string, Cell, string]>([
      ['a wrong sum', 1, '1'],
      ['a yuan too much', right + 1, String(right + 1)],
      ['words', '见附件', '见附件'],
    ])('over %s is written anew: cell, sum and format', (_, value, before) => {
      const plan = planned(withTotal(value))
      const cell = address(at, reward)
      expect(totalOf(plan)).toMatchObject([
        { row: at, name: '', change: 'changed', cells: [{ address: cell, before, after: String(right) }] },
      ])
      expect(plan.edits).toEqual([
        { sheet: hazardSummary.sheet, row: at, column: reward, value: right, format: AMOUNT_FORMAT },
      ])
      expect(onSummary(written(withTotal(value), plan.edits))).toEqual([])
      expect(standing(withTotal(value)).mends).toMatchObject([
        { kind: 'summary', address: cell, shownBefore: before, value: right, format: AMOUNT_FORMAT },
      ])
    })

    it.each<[string, Cell]>([
      ['that is right', right],
      ['that is right, typed as text', String(right)],
      ['that was left blank', null],
    ])('%s stays as it is', (_, value) => {
      const plan = planned(withTotal(value))
      expect(totalOf(plan)).toMatchObject([{ row: at, change: 'same', cells: [] }])
      expect(plan.edits).toEqual([])
    })

    it('counts the rows that are added, and no longer those that go', () => {
      const bare = planned(withTotal(1, emptied(hazards)))
      expect(totalOf(bare)).toMatchObject([{ cells: [{ after: String(right) }] }])
      const stray = edited(hazards, (grid) => put(grid, row, columnOf(hazards, 'number'), 'ZZ-9'))
      expect(standing(withTotal(1, stray))).toMatchObject({
        mends: [],
        lacks: expect.stringContaining('新增 1 行'),
      })
      expect(totalOf(planned(withTotal(1, stray)))).toMatchObject([{ cells: [{ after: String(right) }] }])
    })

    it('writes the first of several, and no column that is not added up', () => {
      const finder = columnOf(hazards, 'finder')
      const two = edited(withTotal(1), (each) =>
        put(put(put(each, at, finder, '共若干人'), at + 1, 1, '合计'), at + 1, reward, 2),
      )
      const plan = planned(two)
      expect(plan.edits.map(({ row: on, column }) => [on, column])).toEqual([[at, reward]])
    })
  })

  it('does not write over a total that stands too near', () => {
    const row = firstRow(studios)
    const tight = edited(emptied(studios), (grid) => put(grid, row + 1, 1, '合计'))
    expect(standing(tight)).toEqual({ mends: [], lacks: '' })
    expect(planSummary(registry, tight)).toEqual({
      reason: `“创新工作室推荐汇总表”还要写 3 行，第 ${row + 1} 行之前只剩 1 行空行：请先插入空行，再生成`,
    })
  })
})

describe('applications that cannot have a line', () => {
  const application = (book: Book, row: number, number: Cell): Book => ({
    sheets: book.sheets.map((grid) => (grid.name === '创新工作室申报表' ? put(grid, row, 1, number) : grid)),
  })
  it.each([
    [null, '申报表第 6 行没有申报编号，不写入汇总表'],
    ['lx-01', '申报表第 6 行的申报编号 lx-01 重复，不写入汇总表'],
  ])('number %j', (number, words) => {
    expect(planned(application(emptied(studios), 6, number)).words).toBe(`新增 2 行；${words}`)
  })
})

describe('nothing can be filled', () => {
  it.each<[string, Book, string]>([
    [
      'without applications',
      { sheets: studios.sheets.filter(isSummary) },
      '没有找到申报表，生成不了汇总表：请先填申报表',
    ],
    [
      'without a summary sheet',
      { sheets: studios.sheets.filter((grid) => !isSummary(grid)) },
      '没有工作表“创新工作室推荐汇总表”：请从本年度模板复制这张表到本工作簿，再生成',
    ],
  ])('%s', (_, book, reason) => {
    expect(planSummary(registry, book)).toEqual({ reason })
  })
})
