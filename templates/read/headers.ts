/** Finding a form's columns in a sheet by what their headers say, wherever they stand. */
import type { Form } from '../sheet/form.ts'
import { type Cell, type CellRange, type Grid, type GridRow, isFault } from '../sheet/grid.ts'
import { onceFor } from '../values/once-for.ts'
import { foldedTitle, foldTitle, headerKey } from '../values/text.ts'
import { type Names, namesOf } from './names.ts'

export interface FoundColumn {
  /** From 1. */
  readonly column: number
  /** The header as the sheet writes it, its lines joined by `·`. */
  readonly header: string
  /** The unit that the sheet's own header names, if it names one. */
  readonly unit: string | null
}

export interface FoundHeader {
  /** First and last row of the header, as Excel shows them. */
  readonly top: number
  readonly bottom: number
  readonly columns: ReadonlyMap<string, FoundColumn>
  /** Columns whose header belongs to nothing in the form. */
  readonly extra: readonly FoundColumn[]
  /** Columns whose header names a form column that an earlier one already took. */
  readonly repeated: readonly (FoundColumn & { readonly key: string })[]
}

/** How far down a sheet the header is looked for. */
export const HEADER_SEARCH_ROWS = 40

/** Headers are looked for in so many columns; no form has a twentieth of them. */
export const MOST_COLUMNS = 2048

/** A header has at most so many lines: group over group over name. */
export const MOST_LINES = 3

/** Fewer columns than this are a coincidence, unless the form has no more. */
export const enoughColumns = (form: Form): number => Math.min(3, Object.keys(form.columns).length)

export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? '' : String(cell).trim()

/** Merges that cover a row, from left to right. */
const mergesOfRow = (merges: readonly CellRange[], row: number): CellRange[] =>
  merges.filter((m) => row >= m.top && row <= m.bottom).sort((a, b) => a.left - b.left)

/** The group that each column has in a line of the header: a merged or left-filled heading covers those to its right. */
export function groupsOf(
  line: GridRow,
  below: readonly GridRow[],
  merges: readonly CellRange[],
  width: number,
): string[] {
  const covering = mergesOfRow(merges, line.number)
  const groups: string[] = []
  let current = ''
  let next = 0
  let merge: CellRange | undefined
  for (let i = 0; i < width; i++) {
    for (; next < covering.length && covering[next]!.left <= i + 1; next++)
      if (merge === undefined || covering[next]!.right > merge.right) merge = covering[next]
    const own = cellText(line.cells[i])
    if (own !== '') current = own
    else if (merge !== undefined && merge.right > i)
      current = merge.top === line.number ? cellText(line.cells[merge.left - 1]) : ''
    else if (below.every((row) => cellText(row.cells[i]) === '')) current = ''
    groups.push(current)
  }
  return groups
}

/** The name of a column in its header as found. */
export const lastLine = (header: string): string => header.split('·').at(-1)!

const SERIAL = /^(序号|编号|行号|no\.?)$/i

/** Whether a header is every clerk's for numbering rows. 编号 is not among them: it may be the record's own number. */
export const numbersRows = (header: string): boolean => /^(序号|行号|no\.?)$/i.test(lastLine(header))

/** Whether a column only numbers the rows. */
export const isSerial = ({ header }: FoundColumn): boolean => SERIAL.test(lastLine(header))

type Candidate = Omit<FoundHeader, 'top' | 'bottom'>

/** Headers of one form that were read, by what their lines say: counties fill the same blank. */
const matched = onceFor((_: Names) => new Map<string, Candidate>())

/** So many headers are kept for a form. */
const KEPT = 200

/** All that {@link readLines} looks at, as one text; `null` where the lines are no usual header. */
function fingerprint(lines: readonly GridRow[], merges: readonly CellRange[]): string | null {
  const parts: string[] = []
  for (const [at, { number, cells }] of lines.entries()) {
    if (cells.length > USUAL_COLUMNS) return null
    for (const cell of cells) {
      const text = cellText(cell)
      if (text.length > USUAL_LENGTH) return null
      parts.push(text)
    }
    parts.push('\n')
    // The lowest line is nobody's group.
    if (at === lines.length - 1) break
    for (const { top, left, right } of mergesOfRow(merges, number))
      parts.push(`${left}:${right}${top === number ? '' : '^'}`)
    parts.push('\n')
  }
  return parts.join('\t')
}

const USUAL_COLUMNS = 200
const USUAL_LENGTH = 200

/** {@link readLines}, each header once. */
function matchLines(names: Names, lines: readonly GridRow[], merges: readonly CellRange[]): Candidate {
  const print = fingerprint(lines, merges)
  if (print === null) return readLines(names, lines, merges)
  const known = matched(names)
  const before = known.get(print)
  if (before !== undefined) return before
  if (known.size >= KEPT) known.clear()
  const candidate = readLines(names, lines, merges)
  known.set(print, candidate)
  return candidate
}

/** Reads lines as a header. The lowest line that says something names the column; those above it are its groups. */
function readLines(names: Names, lines: readonly GridRow[], merges: readonly CellRange[]): Candidate {
  const width = Math.min(MOST_COLUMNS, Math.max(...lines.map(({ cells }) => cells.length)))
  const groups = lines.slice(0, -1).map((line, i) => groupsOf(line, lines.slice(i + 1), merges, width))
  const columns = new Map<string, FoundColumn>()
  const extra: FoundColumn[] = []
  const repeated: (FoundColumn & { key: string })[] = []
  for (let i = 0; i < width; i++) {
    let at = lines.length - 1
    while (at > 0 && cellText(lines[at]!.cells[i]) === '') at--
    const name = cellText(lines[at]!.cells[i])
    if (name === '') continue
    const above = groups
      .slice(0, at)
      .map((line) => line[i]!)
      .filter((group) => group !== '' && group !== name)
      .reverse()
    const found = {
      column: i + 1,
      header: [...above.slice(0, 1), name].join('·'),
      unit: headerKey(name).tail,
    }
    const key = names.find(above, name)
    const other = key === null ? undefined : columns.get(key)
    if (key === null) extra.push(found)
    else if (other === undefined) columns.set(key, found)
    else if (names.isOwnName(name) === names.isOwnName(lastLine(other.header)))
      repeated.push({ ...found, key })
    else if (names.isOwnName(name)) {
      // A column's own name rules over its other names: beside 申报编号, 编号 is something else.
      columns.set(key, found)
      extra.push(other)
    } else extra.push(found)
  }
  return { columns, extra, repeated }
}

/** The lines from a row on that may be one header: one, two or three rows without a gap. */
function blocks(grid: Grid, index: number): GridRow[][] {
  const first = grid.rows[index]!
  const found = [[first]]
  for (let height = 2; height <= MOST_LINES; height++) {
    const next = grid.rows[index + height - 1]
    if (next === undefined || next.number !== first.number + height - 1) break
    // Only a heading over several columns has two more lines under it.
    if (height > 2 && !grid.merges.some((m) => m.top === first.number && m.right > m.left)) break
    found.push([...found.at(-1)!, next])
  }
  return found
}

/** The better of two headers: more columns; with as many, fewer lines, since a title right above is no group. */
function better(a: FoundHeader | null, b: FoundHeader): FoundHeader {
  if (a === null || b.columns.size > a.columns.size) return b
  return b.columns.size === a.columns.size && b.bottom - b.top < a.bottom - a.top ? b : a
}

/** Whether the lines of a block hold as many different words that name columns as a header must; cheap to find out. */
function mayBe(names: Names, lines: readonly GridRow[], enough: number): boolean {
  const words = new Set<string>()
  for (const { cells } of lines)
    for (const cell of cells.slice(0, MOST_COLUMNS))
      if (typeof cell === 'string' && !words.has(cell) && names.names(cell.trim())) {
        words.add(cell)
        if (words.size >= enough) return true
      }
  return false
}

/** At most so many columns can be named by lines: those whose lowest text is a word of the form. */
function mostColumns(names: Names, lines: readonly GridRow[]): number {
  const width = Math.min(MOST_COLUMNS, Math.max(...lines.map(({ cells }) => cells.length)))
  let most = 0
  for (let i = 0; i < width; i++) {
    let at = lines.length - 1
    while (at > 0 && cellText(lines[at]!.cells[i]) === '') at--
    if (names.names(cellText(lines[at]!.cells[i]))) most++
  }
  return most
}

/**
 * The header of a form whose first line is the row at an index; `null` where too few of its columns are named.
 * @param least so many columns it must have, to be of any use
 */
export function headerAt(grid: Grid, index: number, form: Form, least = 0): FoundHeader | null {
  let best: FoundHeader | null = null
  const names = namesOf(form)
  const enough = Math.max(enoughColumns(form), least)
  const found = blocks(grid, index)
  if (!mayBe(names, found.at(-1)!, enoughColumns(form))) return null
  for (const lines of found) {
    if (mostColumns(names, lines) < enough) continue
    const candidate = matchLines(names, lines, grid.merges)
    if (candidate.columns.size < enough) continue
    best = better(best, { ...candidate, top: lines[0]!.number, bottom: lines.at(-1)!.number })
  }
  return best
}

/**
 * The header of a form in a sheet, or `null` where too few of its columns are named in any row.
 * @param mayBegin whether it may begin at the row at an index; what is known to be none is not looked at
 */
export function findHeader(
  grid: Grid,
  form: Form,
  mayBegin: (index: number) => boolean = () => true,
): FoundHeader | null {
  const all = Object.keys(form.columns).length
  let best: FoundHeader | null = null
  for (const [index, row] of grid.rows.entries()) {
    if (row.number > HEADER_SEARCH_ROWS) break
    if (best && best.columns.size === all && row.number > best.bottom) break
    const found = mayBegin(index) ? headerAt(grid, index, form, best?.columns.size) : null
    if (found !== null) best = better(best, found)
  }
  return best
}

/** The names of a header's columns as they are compared, with their places. */
const namesIn = onceFor(({ columns }: FoundHeader) =>
  [...columns.values()].map(({ column, header }) => ({ column, name: foldedTitle(lastLine(header)) })),
)

/** Whether a row repeats the header, as a print break does. */
export function repeatsHeader(row: GridRow, header: FoundHeader): boolean {
  let same = 0
  for (const { column, name } of namesIn(header)) {
    const word = cellText(row.cells[column - 1])
    if (word === '') continue
    if (foldTitle(word) !== name) return false
    same++
  }
  return same >= 2
}
