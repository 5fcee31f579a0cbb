/** What is drawn of something long: as much as is looked at, however long it is. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SummaryChanges } from '../../../addin/pane/preview-changes.tsx'
import type { SummaryLine, SummaryPlan } from '../../../submissions/summary/summary-plan.ts'
import { address, type Grid } from '../../../templates/sheet/grid.ts'
import { SheetView } from '../../../ui/sheet-view.tsx'

const countOf = (html: string, tag: string): number => html.split(`<${tag}`).length - 1

const sheet = (rows: number, columns: number): Grid => ({
  name: '申报表',
  hidden: false,
  merges: [],
  rows: Array.from({ length: rows }, (_, at) => ({
    number: at + 1,
    cells: Array.from({ length: columns }, (_, column) => `${at} ${column}`),
  })),
})

const drawnCells = (grid: Grid): number =>
  countOf(
    renderToStaticMarkup(
      createElement(SheetView, {
        grid,
        frozen: { rows: 4, columns: 2 },
        marks: new Map(grid.rows.map(({ number }) => [address(number, 3), 'error'] as const)),
        selected: { row: 9, column: 3 },
        onSelect: () => undefined,
        show: (cell) => String(cell),
      }),
    ),
    'td',
  )

it('a sheet of thousands of rows draws as many cells as one of a hundred, of a wide one those in view', () => {
  const hundred = drawnCells(sheet(100, 70))
  expect(drawnCells(sheet(5_000, 70))).toBe(hundred)
  expect(hundred).toBeLessThan(3_000)
  // Of the rows below the head only the gap at their end is wider.
  const head = 4
  expect(drawnCells(sheet(100, 150)) - hundred).toBeLessThanOrEqual(head * (150 - 70))
})

const line = (row: number): SummaryLine => ({
  row,
  number: `LX-${row}`,
  name: '创新工作室',
  change: 'added',
  cells: Array.from({ length: 16 }, (_, at) => ({
    address: address(row, at + 1),
    column: at + 1,
    header: '领衔人',
    before: '',
    after: '张三',
  })),
})

const changes = (lines: number): string =>
  renderToStaticMarkup(
    createElement(SummaryChanges, {
      plan: {
        sheet: '汇总表',
        title: '汇总表',
        from: '申报表',
        lines: Array.from({ length: lines }, (_, at) => line(5 + at)),
        lost: [],
        edits: [],
        words: `新增 ${lines} 行`,
      } satisfies SummaryPlan,
    }),
  )

it('the cells of a summary line are drawn where it is open: at first only where there are few', () => {
  expect(countOf(changes(3), 'tr')).toBe(3 * 16)
  expect(countOf(changes(5_000), 'tr')).toBe(0)
  expect(countOf(changes(5_000), 'details')).toBeLessThanOrEqual(200)
  expect(changes(5_000)).toContain('另有 4800 行')
})
