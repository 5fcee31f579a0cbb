/** Where the printed pages of a card begin, and what they have left. */
import type { CardRow } from './card-boxes.ts'
import { PAGE } from './card-paper.ts'

/** Rows that stay together, by the index of their first one. */
function groupsOf(rows: readonly CardRow[]): number[] {
  return rows.flatMap(({ follows }, index) => (follows ? [] : [index]))
}

/**
 * The rows, from 1, with which pages after the first begin: a part that asks for it, and what no longer fits.
 * @param names the row that is printed on top of each page, from 1
 */
export function pageStarts(rows: readonly CardRow[], names: number): number[] {
  const repeated = rows[names - 1]?.height ?? 0
  const starts: number[] = []
  let filled = 0
  const groups = groupsOf(rows)
  groups.forEach((from, at) => {
    const height = rows.slice(from, groups[at + 1]).reduce((sum, row) => sum + row.height, 0)
    if (filled > 0 && (rows[from]!.newPage === true || filled + height > PAGE)) {
      starts.push(from + 1)
      filled = repeated
    }
    filled += height
  })
  return starts
}

/** Of what a page has left: the rest is for rows that a person puts in. */
const GIVEN = 0.6

/** Points that a row is higher at most: then a seal has room in it, or five lines more. */
const HIGHER = 60

/**
 * The rows, with those that need room as high as their page allows.
 * @param starts where pages after the first begin
 * @param names the row that is printed on top of each page, from 1
 */
export function grown(rows: readonly CardRow[], starts: readonly number[], names: number): CardRow[] {
  const bounds = [1, ...starts, rows.length + 1]
  return starts.concat(0).flatMap((_, page) => {
    const own = rows.slice(bounds[page]! - 1, bounds[page + 1]! - 1)
    const growing = own.filter(({ grows }) => grows === true).length
    const taken = own.reduce(
      (sum, { height }) => sum + height,
      page === 0 ? 0 : (rows[names - 1]?.height ?? 0),
    )
    const more = Math.floor(Math.max(0, Math.min(HIGHER, ((PAGE - taken) * GIVEN) / Math.max(1, growing))))
    return own.map((row) => (row.grows === true ? { ...row, height: row.height + more } : row))
  })
}
