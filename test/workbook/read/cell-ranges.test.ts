/** Sets of cells as rectangles, and back. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  areaOf,
  isCell,
  parseRanges,
  rangeText,
  rectangles,
  sqrefs,
} from '../../../workbook/read/cell-ranges.ts'

it.each([
  [[], ''],
  [[[1, 1]], 'A1'],
  [
    [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ],
    'A1:B2',
  ],
  [
    [
      [2, 3],
      [1, 3],
      [4, 3],
    ],
    'C1:C2 C4',
  ],
  [
    [
      [1, 1],
      [1, 2],
      [2, 1],
    ],
    'A1:B1 A2',
  ],
  [
    [
      [1, 1],
      [1, 1],
    ],
    'A1',
  ],
  [[[1_048_576, 16_384]], 'XFD1048576'],
] as [number[][], string][])('%j is %s', (cells, text) => {
  const ranges = rectangles(cells.map(([row, column]) => ({ row: row!, column: column! })))
  expect(ranges.map(rangeText).join(' ')).toBe(text)
})

const cell = fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) })

it('covers exactly the cells, each once', () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const key = ({ row, column }: { row: number; column: number }): string => `${row}:${column}`
      const ranges = sqrefs(rectangles(cells)).flatMap(parseRanges)
      const covered = ranges.flatMap((r) => {
        const all: string[] = []
        for (let row = r.top; row <= r.bottom; row++)
          for (let column = r.left; column <= r.right; column++) all.push(key({ row, column }))
        return all
      })
      expect(covered.toSorted()).toEqual([...new Set(cells.map(key))].toSorted())
      expect(covered).toHaveLength(ranges.reduce((sum, range) => sum + areaOf(range), 0))
    }),
  )
})

it.each([
  [0, 1, false],
  [1, 0, false],
  [1.5, 1, false],
  [Number.NaN, 1, false],
  [1_048_577, 1, false],
  [1, 16_385, false],
  [1_048_576, 16_384, true],
])('row %d, column %d is a cell: %s', (row, column, expected) =>
  expect(isCell({ row, column })).toBe(expected),
)

it('reads what programs write in sqref', () => {
  expect(parseRanges(' A1  $B$2:C3\nD:D 5:5 nonsense A0').map(rangeText)).toEqual([
    'A1',
    'B2:C3',
    'D1:D1048576',
    'A5:XFD5',
  ])
})
