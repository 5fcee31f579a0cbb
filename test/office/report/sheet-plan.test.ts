import { describe, expect, it } from 'vitest'
import { words } from '../../../office/report/columns.ts'
import { measured } from '../../../office/report/measured.ts'
import { pagesDown, scaleOf } from '../../../office/report/pages-down.ts'
import { sumOf } from '../../../office/report/placed.ts'
import type { ReportSheet } from '../../../office/report/sheet.ts'
import { planSheet } from '../../../office/report/sheet-plan.ts'
import { squeezed } from '../../../office/report/squeeze.ts'

const sheetOf = (columns: number, rows: readonly (readonly string[])[], more: Partial<ReportSheet> = {}) => {
  const sheet: ReportSheet = {
    name: '表',
    title: '表',
    captions: [],
    columns: Array.from({ length: columns }, (_, at) => words(`第${at + 1}栏`, 30)),
    lines: rows.map((cells) => ({ cells })),
    keeps: 1,
    repeats: 'header',
    hides: false,
    ...more,
  }
  const lines = measured(sheet)
  return { sheet, lines, plan: planSheet(sheet, lines) }
}
const rowsOf = (count: number, ...cells: string[]) => Array.from({ length: count }, () => cells)

describe('how a report sheet is set out on paper', () => {
  it('is printed as large as it is where that takes no more pages', () => {
    const { plan } = sheetOf(3, rowsOf(5, '甲', '乙', '丙'))
    expect([plan.size, scaleOf(plan), plan.down]).toEqual([10.5, 1, undefined])
  })

  it('becomes smaller where that saves a page, and no smaller than it may', () => {
    const over = sheetOf(3, rowsOf(40, '甲', '乙', '丙'))
    expect(over.plan.down).toBe(1)
    const asked = sheetOf(3, rowsOf(40, '甲', '乙', '丙'), { print: 10.5 })
    expect([asked.plan.down, asked.plan.size]).toEqual([undefined, 10.5])
    expect(pagesDown(asked.sheet, asked.lines)(asked.plan)(scaleOf(asked.plan))).toBe(2)
  })

  it.each([9, 10])(
    'that is signed is not under %s points on paper, in a program whose columns are wider too',
    (print) => {
      const text = '中国制造业职工技术创新推荐单位全称'
      const { plan } = sheetOf(14, rowsOf(30, ...Array(14).fill(text)), { onePage: 'landscape', print })
      expect(plan.starts).toEqual([1])
      expect(plan.size * Math.min(1, scaleOf(plan) / 1.05)).toBeGreaterThanOrEqual(print)
    },
  )

  it('gives room to the cells that make rows tall, not to those of a single tall row', () => {
    const tall = '长'.repeat(60)
    const usual = '中'.repeat(12)
    const { lines } = sheetOf(2, [...rowsOf(19, '短', usual), [tall, '短']])
    const widths = squeezed([60, 30], [8, 8], 40, lines, 10.5)!
    expect(sumOf(widths)).toBeCloseTo(40)
    // Two lines of the usual cell, in nineteen rows, for a few more in one.
    expect(widths[1]).toBeGreaterThanOrEqual(14)
    expect(squeezed([60, 30], [25, 25], 40, lines, 10.5)).toBeNull()
  })
})
