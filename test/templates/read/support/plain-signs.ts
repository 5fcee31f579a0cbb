/**
 * A sheet tried for one form as if there were no other: every row, every word, nothing remembered and nothing looked
 * up. Slow; the way in which recognising once found forms, kept to be compared with.
 */
import { fieldsOnCard } from '../../../../templates/read/card.ts'
import {
  cellText,
  enoughColumns,
  type FoundColumn,
  type FoundHeader,
  HEADER_SEARCH_ROWS,
  lastLine,
} from '../../../../templates/read/headers.ts'
import type { Signs } from '../../../../templates/read/signs.ts'
import type { Column } from '../../../../templates/sheet/column.ts'
import { type Form, headerName } from '../../../../templates/sheet/form.ts'
import { type CellRange, type Grid, type GridRow, isFault } from '../../../../templates/sheet/grid.ts'
import { foldTitle, trimmed } from '../../../../templates/values/text.ts'

const MOST_COLUMNS = 2048
const MOST_LINES = 3
const MOST_IN_CARD = 5000
const TITLE_ROWS = 8

function headerKey(text: string): { full: string; bare: string; tail: string | null } {
  const full = foldTitle(text)
  const match = /^(.+?)\(([^()]*)\)$/.exec(full)
  return match ? { full, bare: match[1]!, tail: match[2]! } : { full, bare: full, tail: null }
}

/** `一、领衔人基本情况` names the group 领衔人. */
const GROUP_DRESS = /^[(]?[一二三四五六七八九十\d]+[)、.]+|(?:基本)?(?:情况|信息)$/g

/** Words of these letters only are compared as they stand; all others are folded first. */
const PLAIN = /^[\u4e00-\u9fa5a-z\d/.、]+$/

/** Headers are short; what is longer is somebody's text. */
const LONGEST = 40

class Names {
  private readonly byPath = new Map<string, string>()
  private readonly byName = new Map<string, string | null>()
  private readonly official = new Set<string>()
  private readonly groups = new Set<string>()

  constructor(form: Form) {
    for (const [key, column] of Object.entries(form.columns)) this.add(key, column)
  }

  private add(key: string, column: Column): void {
    const group = column.header.length === 2 ? foldTitle(column.header[0]) : ''
    const names = [headerName(column), ...(column.aliases ?? [])]
    this.official.add(headerKey(headerName(column)).bare)
    if (group !== '') this.groups.add(group)
    for (const name of names) {
      for (const word of new Set([headerKey(name).full, headerKey(name).bare])) {
        if (group !== '') {
          this.byPath.set(`${group}/${word}`, key)
          this.byPath.set(`/${group}${word}`, key)
        }
        // A name that two columns share is known only under its group.
        const other = this.byName.get(word)
        this.byName.set(word, other === undefined || other === key ? key : null)
      }
    }
  }

  /** The column of a name under its groups, the nearest first; `null` where none or several bear it. */
  find(groups: readonly string[], name: string): string | null {
    const { full, bare } = headerKey(name)
    for (const word of full === bare ? [full] : [full, bare]) {
      for (const group of groups) {
        if (group === '') continue
        const folded = foldTitle(group)
        const key =
          this.byPath.get(`${folded}/${word}`) ??
          this.byPath.get(`${folded.replace(GROUP_DRESS, '')}/${word}`)
        if (key !== undefined) return key
      }
      const key = this.byPath.get(`/${word}`) ?? this.byName.get(word)
      if (key) return key
    }
    return null
  }

  /** Whether a word names a column, or several. */
  names(word: string): boolean {
    if (word.length > LONGEST) return false
    if (PLAIN.test(word)) return this.byName.has(word) || this.byPath.has(`/${word}`)
    const { full, bare } = headerKey(word)
    return [full, bare].some((each) => this.byName.has(each) || this.byPath.has(`/${each}`))
  }

  /** Whether a word is a column's own name, not one of its other names. */
  isOwnName = (word: string): boolean => this.official.has(headerKey(word).bare)
}

const known = new Map<Form, Names>()

function namesOf(form: Form): Names {
  const names = known.get(form) ?? new Names(form)
  known.set(form, names)
  return names
}

/** Merges that cover a row, from left to right. */
const mergesOfRow = (merges: readonly CellRange[], row: number): CellRange[] =>
  merges.filter((m) => row >= m.top && row <= m.bottom).sort((a, b) => a.left - b.left)

/** The group that each column has in a line of the header: a merged or left-filled heading covers those to its right. */
function groupsOf(
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

type Candidate = Omit<FoundHeader, 'top' | 'bottom'>

/** Reads lines as a header. The lowest line that says something names the column; those above it are its groups. */
function matchLines(names: Names, lines: readonly GridRow[], merges: readonly CellRange[]): Candidate {
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

/** The header of a form whose first line is the row at an index; `null` where too few of its columns are named. */
function headerAt(grid: Grid, index: number, form: Form): FoundHeader | null {
  let best: FoundHeader | null = null
  const names = namesOf(form)
  const found = blocks(grid, index)
  if (!mayBe(names, found.at(-1)!, enoughColumns(form))) return null
  for (const lines of found) {
    const candidate = matchLines(names, lines, grid.merges)
    if (candidate.columns.size < enoughColumns(form)) continue
    best = better(best, { ...candidate, top: lines[0]!.number, bottom: lines.at(-1)!.number })
  }
  return best
}

/** The header of a form in a sheet, or `null` where too few of its columns are named in any row. */
function findHeader(grid: Grid, form: Form): FoundHeader | null {
  const all = Object.keys(form.columns).length
  let best: FoundHeader | null = null
  for (const [index, row] of grid.rows.entries()) {
    if (row.number > HEADER_SEARCH_ROWS) break
    if (best && best.columns.size === all && row.number > best.bottom) break
    const found = headerAt(grid, index, form)
    if (found !== null) best = better(best, found)
  }
  return best
}

const namesOfTitle = (form: Form): string[] => [form.title, form.sheet, ...form.aliases].map(foldTitle)

function titled(grid: Grid, form: Form): boolean {
  const names = namesOfTitle(form)
  for (const row of grid.rows) {
    if (row.number > TITLE_ROWS) return false
    for (const cell of row.cells) {
      if (cell === null || isFault(cell)) continue
      const folded = foldTitle(String(cell)).replace(/^附件[\d一二三四五六七八九十]*/, '')
      if (names.some((name) => folded.endsWith(name) && folded.length <= name.length + 12)) return true
    }
  }
  return false
}

const labelOf = (cell: string): string => {
  const colon = cell.search(/[:：]/)
  return trimmed(colon < 0 ? cell : cell.slice(0, colon))
}

function mayBeCard(grid: Grid, form: Form): boolean {
  if (grid.rows.length > MOST_IN_CARD || grid.merges.length > MOST_IN_CARD) return false
  const names = namesOf(form)
  const enough = form.layout === 'card' ? 1 : enoughColumns(form)
  let hits = 0
  for (const row of grid.rows)
    if (row.cells.some((cell) => typeof cell === 'string' && names.names(labelOf(cell))) && ++hits >= enough)
      return true
  return false
}

export function plainSigns(grid: Grid, form: Form): Signs {
  const named = namesOfTitle(form).includes(foldTitle(grid.name))
  const columns = Object.keys(form.columns).length
  const header = form.layout === 'card' ? null : findHeader(grid, form)
  const card = form.layout !== 'table' && (header === null || header.columns.size < columns / 2)
  return {
    bonus: (named ? 1 : 0) + (titled(grid, form) ? 1 : 0),
    header,
    fields: card && mayBeCard(grid, form) ? fieldsOnCard(grid, form) : 0,
  }
}
