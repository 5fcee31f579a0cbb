/** However a sheet is laid out, its records stay the same, and no row of it is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { achievements } from '../../../templates/forms/achievements.ts'
import { members } from '../../../templates/forms/members.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import { headerPath } from '../../../templates/sheet/form.ts'
import type { Cell, Grid, GridRow } from '../../../templates/sheet/grid.ts'

const KEYS = ['number', 'name', 'age', 'education', 'frontLine', 'certificate', 'explanation'] as const
type Key = (typeof KEYS)[number]
type Typed = Readonly<Record<Key, Cell>>

const HEADERS: Readonly<Record<Key, string>> = Object.fromEntries(
  KEYS.map((key) => [key, headerPath(members.columns[key])]),
) as Record<Key, string>

const typed: fc.Arbitrary<Typed> = fc.record({
  number: fc.constantFrom('LX-01', 'LX-02', 'ＬＸ－03'),
  name: fc.constantFrom('李示例', '钱 示例', '孙示例'),
  age: fc.constantFrom<Cell>(41, '35岁', '４０', null),
  education: fc.constantFrom<Cell>('本科', '大专', null),
  frontLine: fc.constantFrom<Cell>('是', '否', '√', null),
  certificate: fc.constantFrom<Cell>('J-1', 'J-2', null),
  explanation: fc.constantFrom<Cell>('无', null),
})

const TABLE = fc.array(typed, { minLength: 1, maxLength: 12 })

/** Rows of a table, its columns in an order, with columns that no form knows put in between. */
const rowsOf = (records: readonly Typed[], order: readonly (Key | null)[]): Cell[][] => [
  order.map((key, i) => (key === null ? `自用栏${i}` : HEADERS[key])),
  ...records.map((record) => order.map((key) => (key === null ? '自用' : record[key]))),
]

const order = fc
  .tuple(
    fc.shuffledSubarray([...KEYS], { minLength: KEYS.length }),
    fc.array(fc.nat(KEYS.length), { maxLength: 3 }),
  )
  .map(([keys, places]): (Key | null)[] => {
    const found: (Key | null)[] = [...keys]
    for (const place of places) found.splice(place, 0, null)
    return found
  })

/** A sheet with rows at numbers that grow by the given gaps. */
const sheetOf = (
  cells: readonly (readonly Cell[])[],
  gaps: readonly number[],
  bound: ReadonlySet<number> = new Set(),
): Grid => {
  let number = 0
  const rows = cells.map((each, i): GridRow => {
    number += 1 + (bound.has(i) ? 0 : (gaps[i % gaps.length] ?? 0))
    return { number, cells: each }
  })
  return { name: '团队成员', hidden: false, merges: [], rows }
}

const gaps = fc.array(fc.nat(3), { minLength: 1, maxLength: 9 })

const read = (grid: Grid): Record<string, unknown>[] =>
  recognise({ sheets: [grid] }, [members, achievements]).readings.flatMap(({ records }) =>
    records.map(({ row, unreadable }) => ({ ...row, unreadable: [...unreadable].sort() })),
  )

const plain = (records: readonly Typed[]): Record<string, unknown>[] =>
  read(sheetOf(rowsOf(records, KEYS), [0]))

describe('the records stay the same', () => {
  it('in any order of columns, with other columns between, with blank rows between', () => {
    fc.assert(
      fc.property(TABLE, order, gaps, (records, columns, between) => {
        expect(read(sheetOf(rowsOf(records, columns), between))).toEqual(plain(records))
      }),
    )
  })

  it('in two tables on one sheet, each with columns in an order of its own', () => {
    fc.assert(
      fc.property(TABLE, TABLE, order, order, gaps, (one, two, first, second, between) => {
        const cells = [...rowsOf(one, first), ...rowsOf(two, second)]
        expect(read(sheetOf(cells, between))).toEqual(plain([...one, ...two]))
      }),
    )
  })

  it('on one sheet or on two', () => {
    fc.assert(
      fc.property(TABLE, TABLE, order, order, (one, two, first, second) => {
        const sheets = [
          sheetOf(rowsOf(one, first), [0]),
          { ...sheetOf(rowsOf(two, second), [0]), name: '成员（续）' },
        ]
        const { readings } = recognise({ sheets }, [members, achievements])
        expect(readings.flatMap(({ records }) => records.map(({ row }) => row))).toEqual(
          plain([...one, ...two]).map(({ unreadable: _, ...row }) => row),
        )
      }),
    )
  })

  it('with a table of another form above or below', () => {
    const other: Cell[][] = [
      ['创新成果'],
      ['申报编号', '成果名称', '级别', '获得日期', '经济效益（万元）', '证书编号', '说明'],
      ['LX-01', '成果一', '市级', '2025-09-01', 3, 'C-1'],
    ]
    fc.assert(
      fc.property(TABLE, order, fc.boolean(), (records, columns, above) => {
        const table = rowsOf(records, columns)
        const grid = { ...sheetOf(above ? [...other, ...table] : [...table, ...other], [0]), name: 'Sheet1' }
        const { readings } = recognise({ sheets: [grid] }, [members, achievements])
        const of = (form: unknown) =>
          readings.filter((reading) => reading.form === form).flatMap((r) => r.records)
        expect(of(members).map(({ row }) => row)).toEqual(
          plain(records).map(({ unreadable: _, ...row }) => row),
        )
        expect(of(achievements).length).toBe(1)
      }),
    )
  })
})

/** Whatever may stand in a cell. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<Cell>(
    '同上',
    '〃',
    '合计',
    '小计',
    '历下区小计',
    '填表人：李示例',
    '（盖章）',
    '2026年5月1日',
    '年  月  日',
    '注：见附件',
    '以下空白',
    '例',
    '二、创新成果',
    '以上内容均已公示五个工作日',
    '姓名',
    '申报编号',
    '学历',
    '成果名称',
    '级别',
    '说明',
    '第 1 页',
    'LX-01',
    ' ',
    '\u200b',
    41,
    0,
    2020.1,
    3.7e17,
    true,
  ),
  fc.constant<Cell>({ fault: '#REF!' }),
  fc.string({ maxLength: 6 }),
)

const isBlank = (row: GridRow): boolean =>
  row.cells.every(
    (each) => each === null || (typeof each === 'string' && each.replace(/[\s\u200b]/g, '') === ''),
  )

describe('no row is lost', () => {
  it('each that holds something is a record or set aside, and only once', () => {
    const merge = fc.record({
      top: fc.integer({ min: 1, max: 20 }),
      left: fc.integer({ min: 1, max: 6 }),
      height: fc.nat(4),
      width: fc.nat(3),
    })
    const body = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 20 })
    fc.assert(
      fc.property(order, body, fc.array(merge, { maxLength: 3 }), (columns, cells, merges) => {
        const grid: Grid = {
          ...sheetOf([...rowsOf([], columns), ...cells], [0]),
          merges: merges.map(({ top, left, height, width }) => ({
            top,
            left,
            bottom: top + height,
            right: left + width,
          })),
        }
        const { readings } = recognise({ sheets: [grid] }, [members, achievements])
        const counted = readings.flatMap(({ records, setAside }) => [
          ...records.map(({ number }) => number),
          ...setAside.map(({ row }) => row),
        ])
        const headers = grid.rows.filter(({ number }) => number <= 1)
        const held = grid.rows
          .filter((row) => !isBlank(row) && !headers.includes(row))
          .map(({ number }) => number)
        expect(counted.sort((a, b) => a - b)).toEqual(held)
      }),
      { numRuns: 500 },
    )
  })
})
