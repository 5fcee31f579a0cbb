import { expect, it } from 'vitest'
import { address, placeOf } from '../../../templates/sheet/grid.ts'

it.each([
  [1, 1],
  [12, 26],
  [3, 27],
  [1_048_576, 16_384],
])('gives row %i and column %i back from their address', (row, column) => {
  expect(placeOf(address(row, column))).toEqual({ row, column })
})

it.each(['', 'A', '12', 'A0', 'a1', 'A1:B2', '第12行'])('knows no address in %j', (text) => {
  expect(placeOf(text)).toBeNull()
})
