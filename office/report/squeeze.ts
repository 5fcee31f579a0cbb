/** Columns made narrower together until they fit a page, so that the fullest cells take as few lines as can be. */
import { type Placed, sumOf } from './placed.ts'
import { type PrintSize, roomAt } from './print-size.ts'

/** A long list is judged by so many of its rows, spread over it. */
const SAMPLE = 60
/** Characters that a column gives at a time. */
const STEP = 1
/** A row is as tall as its fullest cell: a tall cell weighs far more than several low ones. */
const WEIGHT = 4

/** The widths of the lines of one cell of words. */
type Parts = readonly number[]

/** What the cells of one column weigh where it is so wide. */
function weight(cells: readonly Parts[], width: number, size: PrintSize): number {
  const room = roomAt(width, size)
  let sum = 0
  for (const parts of cells) {
    let lines = 0
    for (const part of parts) lines += Math.max(1, part / room + 0.3)
    sum += lines ** WEIGHT
  }
  return sum
}

/** By column what its cells hold in words; those over several columns are left out. */
function sampled(lines: readonly (readonly Placed[])[], columns: number): Parts[][] {
  const step = Math.max(1, Math.ceil(lines.length / SAMPLE))
  const by: Parts[][] = Array.from({ length: columns }, () => [])
  for (const [index, cells] of lines.entries())
    for (const placed of index % step === 0 ? cells : []) {
      const { parts } = placed
      if (parts !== null && (placed.cell.words.span ?? 1) === 1) by[placed.at - 1]!.push(parts)
    }
  return by
}

/**
 * @param natural as wide as columns would like to be
 * @param least as narrow as they can be
 * @returns `null` where even the narrowest do not fit `room`
 */
export function squeezed(
  natural: readonly number[],
  least: readonly number[],
  room: number,
  lines: readonly (readonly Placed[])[],
  size: PrintSize,
): number[] | null {
  if (sumOf(least) > room) return null
  const cells = sampled(lines, natural.length)
  const widths = [...natural]
  const costOf = (at: number): number => {
    const step = Math.min(STEP, widths[at]! - least[at]!)
    return step <= 0
      ? Number.POSITIVE_INFINITY
      : (weight(cells[at]!, widths[at]! - step, size) - weight(cells[at]!, widths[at]!, size)) / step
  }
  const costs = widths.map((_, at) => costOf(at))
  for (let over = sumOf(widths) - room; over > 0.001; over = sumOf(widths) - room) {
    const at = costs.indexOf(Math.min(...costs))
    widths[at]! -= Math.min(STEP, over, widths[at]! - least[at]!)
    costs[at] = costOf(at)
  }
  return widths
}
