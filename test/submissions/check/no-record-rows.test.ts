import { describe, expect, it } from 'vitest'
import { hazardApplication } from '../../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { hazardRows } from '../support/samples.ts'
import { bookOf } from '../support/submissions.ts'

const FORMS = { application: hazardApplication, report: hazardReport, summary: hazardSummary }
const SHEET = hazardApplication.sheet

/** One good application, and further rows of its sheet by their numbers and the cells by their columns. */
function found(rows: Readonly<Record<number, Readonly<Record<number, Cell>>>>) {
  const book = bookOf({
    programme: 'jinan-hazard',
    unit: '济阳区总工会',
    rows: hazardRows(FORMS, [{ number: 'JY-01', hazard: '安全阀锈死', place: '冷库机房' }]),
  })
  const more = Object.entries(rows).map(([number, cells]) => {
    const line: Cell[] = Array(Math.max(...Object.keys(cells).map(Number))).fill(null)
    for (const [column, cell] of Object.entries(cells)) line[Number(column) - 1] = cell
    return { number: Number(number), cells: line }
  })
  const changed: Book = {
    sheets: book.sheets.map((grid) =>
      grid.name === SHEET ? { ...grid, rows: [...grid.rows, ...more] } : grid,
    ),
  }
  const checked = checkBook(registry, changed, '济阳.xlsx')
  if (!('findings' in checked)) throw new Error(checked.reason)
  return checked.findings
    .filter(({ sheet, address, row }) => sheet === SHEET && address !== null && row! > 4)
    .map(({ severity, address, message }) => `${severity} ${address} ${message}`)
}

describe('rows that are no record', () => {
  it('are reported once for each block, at the first cell, as a hint, and nothing is asked of them', () => {
    expect(
      found({
        10: { 4: '.' },
        12: { 1: 'JY-02' },
        13: { 1: 'JY-03', 5: '/' },
        14: { 1: 'JY-04' },
        20: { 2: '……', 3: '……' },
        30: { 22: 0, 23: 0 },
        31: { 22: 0 },
      }),
    ).toEqual([
      'info D10 这一行只有 D10 这一格有内容，不作记录',
      'info A12 第 12–14 行只有申报编号，不作记录',
      'info B20 第 20 行只有占位的符号，不作记录',
      'info V30 第 30、31 行只有公式得出的 0，不作记录',
    ])
  })

  it('scratch outside the table is reported with the columns that it fills', () => {
    expect(found({ 20: { 40: '3000*2', 41: 6000 }, 21: { 40: 'x' } })).toEqual([
      'info AN20 AN、AO 列没有表头，有 2 行填了内容，没有读取',
    ])
  })

  it('a row of two words is a record, and what it lacks is asked', () => {
    const all = found({ 10: { 1: 'JY-02', 4: '李四' } })
    expect(all.length).toBeGreaterThan(5)
    expect(all.some((each) => each.startsWith('error B10'))).toBe(true)
  })
})
