/** Totals that a clerk wrote, held against the records above them. */
import { describe, expect, it } from 'vitest'
import { read } from '../../../templates/read/read.ts'
import { count, money, text } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import type { Cell } from '../../../templates/sheet/grid.ts'

const grants = form({
  id: 'grants',
  title: '资助表',
  layout: 'table',
  columns: {
    number: text({ header: ['申报编号'], required: true, fill: '' }),
    leader: text({ header: ['领衔人'], fill: '' }),
    grant: money({ header: ['资助金额（元）'], unit: '元', fill: '', rollup: 'sum' }),
    people: count({ header: ['人数'], fill: '', rollup: 'sum' }),
    rank: count({ header: ['排序'], fill: '' }),
  },
})

/** What is said of the totals: severity, address and words. */
function told(rows: readonly Cell[][]) {
  const reading = read(
    {
      name: '资助表',
      hidden: false,
      merges: [],
      rows: [['申报编号', '领衔人', '资助金额（元）', '人数', '排序'], ...rows].map((cells, i) => ({
        number: i + 1,
        cells,
      })),
    },
    grants,
  )!
  return reading.drafts
    .filter(({ message }) => message.startsWith('合计'))
    .map(({ severity, address, message }) => [severity, address, message])
}

const A: Cell[] = ['A1', '张三', 50_000, 3, 1]
const B: Cell[] = ['A2', '李四', 0.01, 4, 2]
const total = (grant: Cell, people: Cell = null, word = '合计'): Cell[] => [word, null, grant, people, 9]
const wrong = (at: string, written: string, due: string) => [
  ['info', at, `合计写的是 ${written}，各行之和是 ${due}；汇总按各行计`],
]

describe('a total', () => {
  it.each<[string, Cell[][], unknown[]]>([
    ['that adds up', [A, B, total(50_000.01, 7)], []],
    ['left blank', [A, B, total(null)], []],
    ['a fen short', [A, B, total(50_000, 7)], wrong('C4', '50,000.00 元', '50,000.01 元')],
    ['of persons, one too many', [A, B, total(50_000.01, 8)], wrong('D4', '8', '7')],
    ['of a column that is not added up', [A, B, ['合计', null, 50_000.01, 7, 99]], []],
    ['over an amount that cannot be read', [A, ['A2', '李四', '若干', 4, 2], total(1, 7)], []],
    [
      'beside an amount that cannot be read',
      [A, ['A2', '李四', '若干', 4, 2], total(1, 8)],
      wrong('D4', '8', '7'),
    ],
    ['of a part, which is no grand total', [A, total(1, null, '小计'), B, total(50_000.01, 7)], []],
    ['under each part, each its own', [A, total(50_000, 3), B, total(0.01, 4)], []],
    ['under each part, the last over all', [A, total(50_000, 3), B, total(50_000.01, 7)], []],
    [
      'of neither its part nor all',
      [A, total(50_000, 3), B, total(0.02, 4)],
      wrong('C5', '0.02 元', '50,000.01 元'),
    ],
    [
      'of a first part that holds what stands below it',
      [A, total(50_000.02, 3), B, total(0.01, 4)],
      wrong('C3', '50,000.02 元', '50,000.01 元'),
    ],
    ['over nothing', [total(1, 1)], []],
  ])('%s', (_name, rows, expected) => {
    expect(told(rows)).toEqual(expected)
  })
})
