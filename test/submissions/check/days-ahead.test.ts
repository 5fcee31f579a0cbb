import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Cell, Grid } from '../../../templates/sheet/grid.ts'
import { Day, dayOfText, serialOfDay } from '../../../templates/values/day.ts'
import { hazardRows } from '../support/samples.ts'
import { bookOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const SENT = '2026-06-30'

interface Changed {
  /** Cells of the one application, by column. */
  readonly cells?: Readonly<Record<string, Cell>>
  /** Days as Excel holds them, all moved by so many. */
  readonly moved?: number
  readonly date?: string
}

const serialOf = (cell: Cell): number | null => {
  const day = typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? dayOfText(cell) : null
  return day instanceof Day ? serialOfDay({ year: day.year, month: day.month!, day: day.day! }) : null
}

function told({ cells = {}, moved, date = SENT }: Changed) {
  const book = bookOf({
    programme: 'jinan-hazard',
    unit: '济阳区总工会',
    date,
    rows: hazardRows(FORMS, [{ number: '01', hazard: '安全阀锈死', place: '冷库机房' }]),
  })
  const put = (grid: Grid, of: (cell: Cell, key: string | undefined, row: number) => Cell): Grid => {
    const form = [hazardApplication, hazardReport, hazardSummary].find(({ sheet }) => sheet === grid.name)
    const keys = Object.keys((form as Form | undefined)?.columns ?? {})
    return {
      ...grid,
      rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((c, i) => of(c, keys[i], row.number)) })),
    }
  }
  const sheets = book.sheets
    .map((grid) =>
      grid.name === hazardApplication.sheet
        ? put(grid, (cell, key, row) => (row === 4 && key !== undefined && key in cells ? cells[key]! : cell))
        : grid,
    )
    .map((grid) => {
      if (moved === undefined) return grid
      return put(grid, (cell) => {
        const serial = serialOf(cell)
        return serial === null ? cell : serial + moved
      })
    })
  const checked = checkBook(registry, { sheets }, '济阳.xlsx')
  if (!('findings' in checked)) throw new Error(checked.reason)
  return checked.findings
    .filter(({ code }) => code === 'merge/after-sending' || code === 'merge/days-moved')
    .map(({ severity, sheet, header, code, expected }) => [severity, sheet, header, code, expected])
}

const asked = (header: string) => ['review', hazardApplication.sheet, header, 'merge/after-sending', null]

describe('a day after that of sending', () => {
  it.each<[string, Record<string, Cell>, string[]]>([
    ['nothing', {}, []],
    ['on the day itself', { appliedOn: SENT }, []],
    ['a day later', { appliedOn: '2026-07-01' }, ['申请日期']],
    ['decades later', { rectifiedOn: '2062-05-12' }, ['整改完成日期']],
    ['in the month of sending', { rectifiedOn: '2026年6月' }, []],
    ['in the month after', { rectifiedOn: '2026年7月' }, ['整改完成日期']],
    ['in the year of sending', { rectifiedOn: '2026年' }, []],
    ['in the year after', { rectifiedOn: '2027年' }, ['整改完成日期']],
    ['what the receiver fills in', { cityReviewedOn: '2026-08-01' }, []],
  ])('%s', (_, cells, headers) => {
    expect(told({ cells })).toEqual(headers.map(asked))
  })

  it('is not asked about where the day of sending is no whole day', () => {
    expect(told({ cells: { rectifiedOn: '2062-05-12' }, date: '2026年6月' })).toEqual([])
  })
})

describe('a file all of whose days are moved', () => {
  const once = ['error', '报送信息', '报送日期', 'merge/days-moved', SENT]

  it.each([
    ['as they are', 0, []],
    ['four years and a day on', 1462, [once]],
    ['four years and a day back', -1462, [once]],
    ['four years back, but no day', -1461, []],
  ])('%s', (_, moved, expected) => {
    const found = told({ moved })
    expect(moved === -1461 ? found.filter(([, , , code]) => code === 'merge/after-sending') : found).toEqual(
      expected,
    )
  })

  it('one slip is a slip', () => {
    expect(told({ moved: 0, cells: { rectifiedOn: '2030-05-12' } })).toEqual([asked('整改完成日期')])
  })
})
