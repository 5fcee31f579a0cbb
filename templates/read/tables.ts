/** The tables of one sheet: a second header further down begins another, of the same form or of another one. */
import type { Form } from '../sheet/form.ts'
import type { Grid, GridRow } from '../sheet/grid.ts'
import { onceFor } from '../values/once-for.ts'
import { AT_ONCE, type Steps } from '../values/steps.ts'
import { foldText, foldTitle } from '../values/text.ts'
import { cellText, enoughColumns, type FoundHeader, headerAt, repeatsHeader } from './headers.ts'
import { mayBeHeader } from './names.ts'

/** A header and the rows below it, down to the next header. */
export interface Table {
  readonly form: Form
  readonly header: FoundHeader
  readonly rows: GridRow[]
  /** Rows that belong to the header of this table, where it is not the first of its sheet. */
  readonly headings: readonly GridRow[]
  /** Rows right above a later header that bear its title. */
  readonly titles: readonly GridRow[]
}

/** How many lines of titles may stand above a header. */
const TITLE_LINES = 3

/** Headings of tables: 二、创新成果, 附件3 团队成员表. */
export const TITLE_DRESS = /^(附件|附表|表)?[\d一二三四五六七八九十]*[、.)]?|[(].*[)]$/g

export const namesOfTitle = onceFor((form: Form): readonly string[] =>
  [form.title, form.sheet, ...form.aliases].map(foldTitle),
)

/** Whether a row is a title: one text alone, that names a form or is merged across the columns. */
function isTitle(row: GridRow, forms: readonly Form[], grid: Grid): boolean {
  const filled = row.cells.flatMap((cell, i) => (cellText(cell) === '' ? [] : [i]))
  const [at] = filled
  if (at === undefined || filled.length > 1 || typeof row.cells[at] !== 'string') return false
  if (grid.merges.some((m) => m.top === row.number && m.left === at + 1 && m.right > m.left)) return true
  const title = foldTitle(row.cells[at]).replace(TITLE_DRESS, '')
  return forms.some((form) => namesOfTitle(form).some((name) => title === name || title === `${name}表`))
}

const known = ({ columns, extra, repeated }: FoundHeader): number =>
  columns.size / (columns.size + extra.length + repeated.length)

/**
 * Whether a row down in a sheet is a header: most of its words name columns, and they are a good part of those that
 * the form has, or that its header above has; or nearly all of its words do, and they are four or more.
 */
function isLaterHeader(header: FoundHeader, all: number): boolean {
  const share = known(header)
  return (share >= 0.6 && header.columns.size >= 0.4 * all) || (share >= 0.8 && header.columns.size >= 4)
}

/** The header of another table whose first line is the row at an index: the one with most columns. */
function laterHeader(
  grid: Grid,
  index: number,
  current: { form: Form; header: FoundHeader } | null,
  forms: readonly Form[],
): { form: Form; header: FoundHeader } | null {
  let best: { form: Form; header: FoundHeader; score: number } | null = null
  for (const form of forms) {
    if (form.layout === 'card') continue
    const header = headerAt(grid, index, form)
    if (header === null || header.columns.size < enoughColumns(form)) continue
    const own = form === current?.form
    if (!isLaterHeader(header, own ? current.header.columns.size : Object.keys(form.columns).length)) continue
    const score = header.columns.size + (own ? 0.5 : 0)
    if (best === null || score > best.score) best = { form, header, score }
  }
  return best
}

/** Whether two words of a row, or more, are headers of some form. Most rows are not, and cost little. */
const looksLikeHeader = (row: GridRow, forms: readonly Form[]): boolean => {
  const known = mayBeHeader(forms)
  let hits = 0
  for (const cell of row.cells) if (typeof cell === 'string' && known(cell) && ++hits >= 2) return true
  return false
}

/** A later header, the index of its first row, and how many rows of titles stand right above it. */
export interface LaterHeader {
  readonly form: Form
  readonly header: FoundHeader
  readonly index: number
  readonly titles: number
}

/** How many rows right above a header are titles of it. */
function titlesAbove(grid: Grid, index: number, forms: readonly Form[]): number {
  let titles = 0
  while (titles < TITLE_LINES && index - titles > 0 && isTitle(grid.rows[index - titles - 1]!, forms, grid))
    titles++
  return titles
}

/** Looks for a header at one row of a sheet. */
export function headerBelow(
  grid: Grid,
  index: number,
  current: { form: Form; header: FoundHeader } | null,
  forms: readonly Form[],
): LaterHeader | null {
  if (!looksLikeHeader(grid.rows[index]!, forms)) return null
  const found = laterHeader(grid, index, current, forms)
  if (found === null) return null
  return { form: found.form, header: found.header, index, titles: titlesAbove(grid, index, forms) }
}

/** No sheet has more tables, and none makes it worth while to look closely at more rows. */
const MOST_LOOKS = 2000

/** The header of a table that stands above the one that was found; `null` where that is the first. */
function headerAbove(grid: Grid, { top }: FoundHeader, forms: readonly Form[]): LaterHeader | null {
  for (const [index, row] of grid.rows.entries()) {
    if (row.number >= top) return null
    const found = headerBelow(grid, index, null, forms)
    if (found !== null && found.header.bottom < top) return found
  }
  return null
}

/** Splits a sheet into tables, of which one was found; the first of them may stand above it. With pauses. */
export function* tablesSteps(
  grid: Grid,
  form: Form,
  header: FoundHeader,
  forms: readonly Form[],
): Steps<Table[]> {
  const first = headerAbove(grid, header, forms) ?? { form, header }
  let current: Table = { form: first.form, header: first.header, rows: [], headings: [], titles: [] }
  const tables = [current]
  let looks = 0
  // Whether the rows up to here hold a grand total.
  let totalled = { upTo: 0, found: false }
  let index = grid.rows.findIndex((row) => row.number > current.header.bottom)
  for (; index >= 0 && index < grid.rows.length; index++) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const row = grid.rows[index]!
    const { rows } = current
    let later: LaterHeader | null = null
    if (row.number === header.top) later = { form, header, index, titles: titlesAbove(grid, index, forms) }
    else if (looks < MOST_LOOKS && looksLikeHeader(row, forms)) {
      const found = totalled.found || rows.slice(totalled.upTo).some(isTotalRow)
      totalled = { upTo: rows.length, found }
      // The same line again is a print break, unless the rows above it were already added up.
      if (found || !repeatsHeader(row, current.header)) {
        looks++
        later = headerBelow(grid, index, current, forms)
      }
    }
    if (later === null) {
      rows.push(row)
      continue
    }
    const titles = rows.splice(rows.length - Math.min(later.titles, rows.length))
    let end = index
    while (end < grid.rows.length && grid.rows[end]!.number <= later.header.bottom) end++
    const headings = grid.rows.slice(index, end)
    current = { form: later.form, header: later.header, rows: [], headings, titles }
    totalled = { upTo: 0, found: false }
    tables.push(current)
    index = end - 1
  }
  return tables
}

/** A total over all rows of a table, after which the same header begins another one with a total of its own. */
export const GRAND_TOTAL = /^(全部|以上)?(合计|总计|共计)/

export const isGrandTotal = (text: string): boolean => GRAND_TOTAL.test(foldText(text))

const isTotalRow = (row: GridRow): boolean =>
  row.cells.some(
    (cell) => typeof cell === 'string' && cell.length < 20 && /[合总共]/.test(cell) && isGrandTotal(cell),
  )

/** Whether a table holds a total over all its rows. */
export const hasGrandTotal = ({ rows }: Table): boolean => rows.some(isTotalRow)
