/** References of formulas once rows are put in: what stands below moves down, what reaches to the row above grows. */

/** `count` rows are put in below row `after`. */
export interface RowsPutIn {
  readonly after: number
  readonly count: number
}

/** Where a row stands afterwards. */
export const rowAfter = (row: number, { after, count }: RowsPutIn): number =>
  row > after ? row + count : row

/** Rows of a block afterwards: one that reaches to the row above the new ones takes them in. */
export const rowsAfter = (
  top: number,
  bottom: number,
  put: RowsPutIn,
): readonly [top: number, bottom: number] => [
  rowAfter(top, put),
  top <= put.after && bottom === put.after ? bottom + put.count : rowAfter(bottom, put),
]

const SHEET = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/u.source
const CELL = /(\$?[A-Z]{1,3}\$?)(\d+)/.source

/** A text, a name of a sheet with what follows it, a block, a cell, or whole rows. */
const PIECE = new RegExp(
  `"(?:[^"]|"")*"|(${SHEET})?(?<![\\p{L}\\p{N}_.$])(?:${CELL}(?::${CELL})?|(\\$?)(\\d+):(\\$?)(\\d+))(?![\\p{L}\\p{N}_.(!])`,
  'giu',
)

const unquoted = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -2).replaceAll("''", "'") : sheet.slice(0, -1)

const isSameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** Of other workbooks, or through several sheets: it is not ours to say what they mean. */
const FOREIGN = /\[|[^!:'"]:[^!:'"]+!/

/**
 * @param own whether what names no sheet is of the one in which the rows are put
 * @returns `null` where it cannot be told what the formula means
 */
export function formulaAfter(formula: string, sheet: string, own: boolean, put: RowsPutIn): string | null {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""')
  if (FOREIGN.test(bare)) return bare.includes('!') || bare.includes('[') ? null : formula
  return formula.replace(
    PIECE,
    (
      found: string,
      named: string | undefined,
      left: string | undefined,
      top: string | undefined,
      right: string | undefined,
      bottom: string | undefined,
      fixedTop: string | undefined,
      topRow: string | undefined,
      fixedBottom: string | undefined,
      bottomRow: string | undefined,
    ) => {
      const isHere = named === undefined ? own : isSameSheet(unquoted(named), sheet)
      if (!isHere || found.startsWith('"')) return found
      const prefix = named ?? ''
      if (topRow !== undefined) {
        const [from, to] = rowsAfter(Number(topRow), Number(bottomRow), put)
        return `${prefix}${fixedTop}${from}:${fixedBottom}${to}`
      }
      if (bottom === undefined) return `${prefix}${left}${rowAfter(Number(top), put)}`
      const [from, to] = rowsAfter(Number(top), Number(bottom), put)
      return `${prefix}${left}${from}:${right}${to}`
    },
  )
}

/** A formula as it stands so many rows further down: what is not held fast moves with it. */
export const formulaDown = (formula: string, by: number): string =>
  formula.replace(PIECE, (found: string, ...groups: (string | undefined)[]) => {
    if (found.startsWith('"')) return found
    const [named = '', left, top, right, bottom] = groups
    if (left === undefined) return found
    const down = (column: string, row: string): string =>
      column.endsWith('$') && column.length > 1 ? `${column}${row}` : `${column}${Number(row) + by}`
    const first = `${named}${down(left, top!)}`
    return bottom === undefined ? first : `${first}:${down(right!, bottom)}`
  })
