/** Columns made narrower together until they fit a page, so that the rows become as low as can be. */
import type { Measured } from './measured.ts'
import { sumOf } from './placed.ts'
import { type PrintSize, roomAt } from './print-size.ts'

/** A long list is judged by so many of its rows, spread over it. */
const SAMPLE = 60
/** Characters that a column gives at a time. */
const STEP = 1

/** The widths of the lines of one cell of words. */
type Parts = readonly number[]

/** About how many lines a cell takes: the last of a part is seldom full, and words break before they must. */
function linesIn(parts: Parts, width: number, size: PrintSize): number {
  const room = roomAt(width, size)
  let lines = 0
  for (const part of parts) lines += Math.max(1, part / room + 0.3)
  return lines
}

/**
 * A row is as tall as its fullest cell. The eighth power lets a cell that is nearly as full count too: who narrows the
 * fullest last and all others as one sees no difference until it is too late.
 */
function power(lines: number): number {
  const square = lines * lines
  return square * square * square * square
}
const root = (sum: number): number => Math.sqrt(Math.sqrt(Math.sqrt(sum)))

/** By sampled row what its cells of words hold, by column. */
function sampled(lines: Measured): (Parts | null)[][] {
  const step = Math.max(1, Math.ceil(lines.count / SAMPLE))
  const rows: (Parts | null)[][] = []
  for (let line = 0; line < lines.count; line += step)
    if (lines.hasCells(line)) rows.push(lines.wordsOf(line))
  return rows
}

/** The rows of a list as columns become narrower. */
class Rows {
  /** By row, the sum of the powers of its cells. */
  private readonly sums: number[]
  /** By column and row. */
  private readonly powers: number[][]

  constructor(
    private readonly cells: readonly (readonly (Parts | null)[])[],
    widths: readonly number[],
    private readonly size: PrintSize,
  ) {
    this.powers = widths.map((_, at) => cells.map((row) => this.powerAt(row[at]!, widths[at]!)))
    this.sums = cells.map((_, row) => 1 + sumOf(this.powers.map((of) => of[row]!)))
  }

  private powerAt(parts: Parts | null, width: number): number {
    return parts === null ? 0 : power(linesIn(parts, width, this.size))
  }

  /** How much taller all rows become together where a column is so wide. */
  growth(at: number, width: number): number {
    let growth = 0
    for (const [index, row] of this.cells.entries()) {
      const parts = row[at]!
      if (parts === null) continue
      const sum = this.sums[index]!
      growth += root(sum - this.powers[at]![index]! + this.powerAt(parts, width)) - root(sum)
    }
    return growth
  }

  narrow(at: number, width: number): void {
    for (const [index, row] of this.cells.entries()) {
      const now = this.powerAt(row[at]!, width)
      this.sums[index]! += now - this.powers[at]![index]!
      this.powers[at]![index] = now
    }
  }
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
  lines: Measured,
  size: PrintSize,
): number[] | null {
  if (sumOf(least) > room) return null
  const widths = [...natural]
  const rows = new Rows(sampled(lines), natural, size)
  const costOf = (at: number): number => {
    const step = Math.min(STEP, widths[at]! - least[at]!)
    return step <= 0 ? Number.POSITIVE_INFINITY : rows.growth(at, widths[at]! - step) / step
  }
  for (let over = sumOf(widths) - room; over > 0.001; over = sumOf(widths) - room) {
    const costs = widths.map((_, at) => costOf(at))
    const at = costs.indexOf(Math.min(...costs))
    widths[at]! -= Math.min(STEP, over, widths[at]! - least[at]!)
    rows.narrow(at, widths[at]!)
  }
  return widths
}
