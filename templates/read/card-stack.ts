/** Where each card begins on a sheet that holds several, one below the other. */

import type { Grid, GridRow } from '../sheet/grid.ts'
import type { Labelled, Rows } from './card-labels.ts'
import { cellText } from './headers.ts'

/** Where so many labels come again, another card begins below the one above. */
const STACKED = 3

/** The count that occurs most often. */
function commonest(counts: readonly number[]): number {
  const times = (count: number): number => counts.filter((each) => each === count).length
  return counts.reduce((best, count) => (times(count) > times(best) ? count : best))
}

/** The rows of each card: a card begins where the first of the labels that recur stands again. */
export function cardsOf(grid: Grid, labels: readonly Labelled[], rows: Rows): Rows[] {
  const places = new Map<string, number[]>()
  for (const { key, at } of labels) {
    const same = places.get(key)
    if (same === undefined) places.set(key, [at.row])
    else if (same.at(-1) !== at.row) same.push(at.row)
  }
  const recurring = [...places.values()].filter((each) => each.length > 1)
  if (recurring.length < STACKED) return [rows]
  const cards = commonest(recurring.map((each) => each.length))
  const [first] = recurring.filter((each) => each.length === cards).sort((a, b) => a[0]! - b[0]!)
  const starts = first!.map((row, i) => (i === 0 ? rows.from : titleAbove(grid, row)))
  return starts.map((from, i) => ({ from, to: (starts[i + 1] ?? rows.to + 1) - 1 }))
}

/** The first of the lines of one text each that stand right above a row. */
function titleAbove(grid: Grid, row: number): number {
  let index = grid.rows.findIndex(({ number }) => number === row)
  const alone = ({ cells }: GridRow): boolean => cells.filter((cell) => cellText(cell) !== '').length === 1
  while (
    index > 0 &&
    grid.rows[index - 1]!.number === grid.rows[index]!.number - 1 &&
    alone(grid.rows[index - 1]!)
  )
    index--
  return grid.rows[index]!.number
}
