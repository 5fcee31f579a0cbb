import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAddress, parseBlock, parseBlocks } from '../../../addin/hosts/a1.ts'
import { addressesOf, blocksOf } from '../../../addin/hosts/blocks.ts'
import type { CellRange } from '../../../templates/sheet/grid.ts'

const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 8 }) })
const block = fc
  .record({
    top: fc.integer({ min: 1, max: 1_048_576 }),
    left: fc.integer({ min: 1, max: 16_384 }),
    tall: fc.integer({ min: 0, max: 40 }),
    wide: fc.integer({ min: 0, max: 40 }),
  })
  .map(
    ({ top, left, tall, wide }): CellRange => ({
      top,
      left,
      bottom: Math.min(1_048_576, top + tall),
      right: Math.min(16_384, left + wide),
    }),
  )

const cellsIn = ({ top, left, bottom, right }: CellRange): string[] => {
  const cells: string[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push(`${row} ${column}`)
  return cells
}

describe('addresses', () => {
  it.each([
    ['A1', [1, 1, 1, 1]],
    ['$B$3:$AA$4', [3, 2, 4, 27]],
    ["'申报 表'!C5", [5, 3, 5, 3]],
    ['XFD1048576', [1048576, 16384, 1048576, 16384]],
    ['5:7', [5, 1, 7, 16384]],
    ['B:C', [1, 2, 1048576, 3]],
  ])('reads %s', (text, [top, left, bottom, right]) => {
    expect(parseBlock(text)).toEqual({ top, left, bottom, right })
  })

  it.each(['', '没有', 'A1:B2:C3', 'A-1', ':'])('knows that %j is none', (text) => {
    expect(parseBlock(text)).toBeNull()
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(block, (one) => {
        expect(parseBlock(blockAddress(one))).toEqual(one)
      }),
    )
  })
})

describe('blocks of cells', () => {
  it('hold these cells, each once', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        const held = blocksOf(cells).flatMap(cellsIn)
        expect([...held].sort()).toEqual(
          [...new Set(cells.map(({ row, column }) => `${row} ${column}`))].sort(),
        )
      }),
    )
  })

  it('are few where cells are neighbours', () => {
    const column = Array.from({ length: 5000 }, (_, i) => ({ row: i + 4, column: 8 }))
    expect(blocksOf(column)).toEqual([{ top: 4, left: 8, bottom: 5003, right: 8 }])
    const field = Array.from({ length: 200 }, (_, i) => ({
      row: 1 + Math.floor(i / 10),
      column: 1 + (i % 10),
    }))
    expect(blocksOf(field.reverse())).toHaveLength(1)
  })

  it('go into addresses of limited length, none lost', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 80 }), fc.integer({ min: 40, max: 300 }), (blocks, length) => {
        const addresses = addressesOf(blocks, length)
        expect(addresses.every((each) => each.length <= length)).toBe(true)
        expect(addresses.flatMap(parseBlocks)).toEqual(blocks)
      }),
    )
  })
})
