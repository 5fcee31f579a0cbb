import { expect, it } from 'vitest'
import { day, money, text } from '../../../templates/sheet/column-kinds.ts'
import { filledWidths } from '../../../workbook/compose/compose-placement.ts'

const words = (header: string, width: number) => text({ header: [header], fill: '', width })

it('columns in which nobody types are as wide as what they hold; what is left of a page goes to the fullest', () => {
  const long = '山东省创新工作室/泰安市/肥城市总工会-山东省创新工作室-2026.xlsx'
  const [number, blank, file] = filledWidths(
    [words('申报编号', 16), words('说明', 30), words('来源文件', 22)],
    [['FC-01'], [null], [long]],
  )
  expect(number).toBeLessThan(9)
  expect(blank).toBe(6)
  expect(file).toBeGreaterThan(60)
})

it('figures and days are never narrower than they are, and a full page gives nothing away', () => {
  const columns = [
    money({ header: ['金额'], unit: '元', fill: '', width: 8 }),
    day({ header: ['日期'], fill: '', width: 12 }),
    ...Array.from({ length: 12 }, () => words('单位', 20)),
  ]
  const widths = filledWidths(columns, [
    [1234567.89],
    [46_000],
    ...Array.from({ length: 12 }, () => ['济'.repeat(40)]),
  ])
  expect(widths[0]).toBeGreaterThanOrEqual(10)
  expect(widths[1]).toBeGreaterThanOrEqual(11)
  expect(widths.slice(2)).toEqual(Array(12).fill(20))
})
