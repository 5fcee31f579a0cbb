/** Many cells in few blocks, and many blocks in few addresses. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { blockAddress } from './a1.ts'

interface CellAt {
  readonly row: number
  readonly column: number
}

const sameColumns = (a: CellRange, b: CellRange): boolean => a.left === b.left && a.right === b.right

/** Runs of neighbours in a row, each cell once. */
function runs(cells: readonly CellAt[]): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  const found: CellRange[] = []
  for (const { row, column } of sorted) {
    const last = found.at(-1)
    if (last?.top === row && column <= last.right) continue
    if (last?.top === row && column === last.right + 1) found[found.length - 1] = { ...last, right: column }
    else found.push({ top: row, left: column, bottom: row, right: column })
  }
  return found
}

/** Blocks that hold these cells and no others; runs of the same width stacked on each other become one block. */
export function blocksOf(cells: readonly CellAt[]): CellRange[] {
  const done: CellRange[] = []
  const open = new Map<string, CellRange>()
  for (const run of runs(cells)) {
    const key = `${run.left}:${run.right}`
    const above = open.get(key)
    if (above && above.bottom + 1 === run.top && sameColumns(above, run))
      open.set(key, { ...above, bottom: run.bottom })
    else {
      if (above) done.push(above)
      open.set(key, run)
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left)
}

/** Addresses of several blocks each, `A1,B2:C3`, none longer than `length` characters. */
export function addressesOf(blocks: readonly CellRange[], length: number): string[] {
  const addresses: string[] = []
  let current = ''
  for (const block of blocks) {
    const next = blockAddress(block)
    if (current !== '' && current.length + 1 + next.length > length) {
      addresses.push(current)
      current = next
    } else current = current === '' ? next : `${current},${next}`
  }
  if (current !== '') addresses.push(current)
  return addresses
}
