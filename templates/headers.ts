/** Finding a form's columns in a sheet by what their headers say, wherever they stand. */
import type { Column } from './column.ts'
import { type Form, headerName } from './form.ts'
import { type Cell, type CellRange, type Grid, type GridRow, isFault } from './grid.ts'
import { foldedTitle, headerKey } from './text.ts'

export interface FoundColumn {
  /** From 1. */
  readonly column: number
  /** The header as the sheet writes it, both lines joined by `·`. */
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

const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isFault(cell) ? '' : String(cell).trim()

/** The words by which a column is known, each folded: whole path, name alone, aliases. */
class Names {
  private readonly byPath = new Map<string, string>()
  private readonly byName = new Map<string, string | null>()

  constructor(form: Form) {
    for (const [key, column] of Object.entries(form.columns)) this.add(key, column)
  }

  private add(key: string, column: Column): void {
    const group = column.header.length === 2 ? foldedTitle(column.header[0]) : ''
    const names = [headerName(column), ...(column.aliases ?? [])]
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

  find(group: string, name: string): string | null {
    const { full, bare } = headerKey(name)
    const folded = foldedTitle(group)
    for (const word of [full, bare]) {
      const key = this.byPath.get(`${folded}/${word}`) ?? this.byPath.get(`/${word}`) ?? this.byName.get(word)
      if (key) return key
    }
    return null
  }
}

const mergeAt = (merges: readonly CellRange[], row: number, column: number): CellRange | undefined =>
  merges.find((m) => row >= m.top && row <= m.bottom && column >= m.left && column <= m.right)

/** The group line of a two-row header: a merged or left-filled heading covers the columns to its right. */
function groupsOf(top: GridRow, bottom: GridRow, merges: readonly CellRange[]): string[] {
  const groups: string[] = []
  let current = ''
  const width = Math.max(top.cells.length, bottom.cells.length)
  for (let i = 0; i < width; i++) {
    const own = cellText(top.cells[i])
    const merge = mergeAt(merges, top.number, i + 1)
    if (own !== '') current = own
    else if (merge && merge.left <= i) current = cellText(top.cells[merge.left - 1])
    else if (cellText(bottom.cells[i]) === '') current = ''
    groups.push(current)
  }
  return groups
}

const namesOfForm = new WeakMap<Form, Names>()

function namesOf(form: Form): Names {
  const known = namesOfForm.get(form) ?? new Names(form)
  namesOfForm.set(form, known)
  return known
}

type Candidate = Omit<FoundHeader, 'top' | 'bottom'>

function matchLine(
  names: Names,
  width: number,
  at: (i: number) => { group: string; name: string },
): Candidate {
  const columns = new Map<string, FoundColumn>()
  const extra: FoundColumn[] = []
  const repeated: (FoundColumn & { key: string })[] = []
  for (let i = 0; i < width; i++) {
    const { group, name } = at(i)
    if (name === '') continue
    const found = {
      column: i + 1,
      header: group === '' || group === name ? name : `${group}·${name}`,
      unit: headerKey(name).tail,
    }
    const key = names.find(group, name)
    if (key === null) extra.push(found)
    else if (columns.has(key)) repeated.push({ ...found, key })
    else columns.set(key, found)
  }
  return { columns, extra, repeated }
}

/** The header of a form in a sheet, or `null` where too few of its columns are named in any row. */
export function findHeader(grid: Grid, form: Form): FoundHeader | null {
  const names = namesOf(form)
  const all = Object.keys(form.columns).length
  const enough = Math.min(3, all)
  let best = null as FoundHeader | null
  const consider = (candidate: Candidate, top: number, bottom: number): void => {
    if (candidate.columns.size < enough) return
    const better = best === null ? 1 : candidate.columns.size - best.columns.size
    // A title line right above a one-row header is no group line of it.
    const plainer = best !== null && best.bottom > best.top && top === bottom
    if (better > 0 || (better === 0 && plainer)) best = { ...candidate, top, bottom }
  }
  for (const [index, row] of grid.rows.entries()) {
    if (row.number > HEADER_SEARCH_ROWS) break
    if (best && best.columns.size === all && row.number > best.bottom) break
    const texts = row.cells.map(cellText)
    consider(
      matchLine(names, texts.length, (i) => ({ group: '', name: texts[i] ?? '' })),
      row.number,
      row.number,
    )
    const next = grid.rows[index + 1]
    if (next === undefined || next.number !== row.number + 1) continue
    const groups = groupsOf(row, next, grid.merges)
    consider(
      matchLine(names, groups.length, (i) => {
        const lower = cellText(next.cells[i])
        return lower === ''
          ? { group: '', name: cellText(row.cells[i]) }
          : { group: groups[i] ?? '', name: lower }
      }),
      row.number,
      next.number,
    )
  }
  return best
}

/** Whether a row repeats the header, as a print break does. */
export function repeatsHeader(row: GridRow, header: FoundHeader): boolean {
  let same = 0
  let filled = 0
  for (const found of header.columns.values()) {
    const word = cellText(row.cells[found.column - 1])
    if (word === '') continue
    filled++
    const name = found.header.split('·').at(-1)!
    if (foldedTitle(word) === foldedTitle(name)) same++
  }
  return filled >= 2 && same === filled
}
