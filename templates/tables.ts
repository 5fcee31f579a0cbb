/** The tables of one sheet: a second header further down begins another, of the same form or of another one. */
import type { Form } from './form.ts'
import type { Grid, GridRow } from './grid.ts'
import { cellText, enoughColumns, type FoundHeader, headerAt, repeatsHeader } from './headers.ts'
import { mayBeHeader } from './names.ts'
import { foldText, foldTitle } from './text.ts'

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
const TITLE_DRESS = /^(附件|附表|表)?[\d一二三四五六七八九十]*[、.)]?|[(].*[)]$/g

export const namesOfTitle = (form: Form): string[] => [form.title, form.sheet, ...form.aliases].map(foldTitle)

/** Whether a row is a title: one text alone, that names a form or is merged across the columns. */
function isTitle(row: GridRow, forms: readonly Form[], grid: Grid): boolean {
  const filled = row.cells.flatMap((cell, i) => (cellText(cell) === '' ? [] : [i]))
  const [at] = filled
  if (at === undefined || filled.length > 1 || typeof row.cells[at] !== 'string') return false
  if (grid.merges.some((m) => m.top === row.number && m.left === at + 1 && m.right > m.left)) return true
  const title = foldTitle(row.cells[at]).replace(TITLE_DRESS, '')
  return forms.some((form) => namesOfTitle(form).some((name) => title === name || title === `${name}表`))
}

/** The share of the words in a row of headers that must name columns. */
const MOSTLY = 0.6

/** The share of a form's columns that a later header must have. */
const SHARE = 0.4

const known = ({ columns, extra, repeated }: FoundHeader): number =>
  columns.size / (columns.size + extra.length + repeated.length)

/** The header of another table whose first line is the row at an index: of the form at hand, or else the best. */
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
    if (header === null || known(header) < MOSTLY) continue
    const own = form === current?.form
    const all = own ? current.header.columns.size : Object.keys(form.columns).length
    const score = header.columns.size / all + (own ? 0.2 : 0)
    if (header.columns.size < Math.max(enoughColumns(form), SHARE * all)) continue
    if (best === null || score > best.score) best = { form, header, score }
  }
  return best
}

/** Whether two words of a row, or more, are headers of some form. Most rows are not, and cost little. */
export const looksLikeHeader = (row: GridRow, forms: readonly Form[]): boolean => {
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

/** Looks for a header at one row of a sheet. */
export function headerBelow(
  grid: Grid,
  index: number,
  current: { form: Form; header: FoundHeader } | null,
  forms: readonly Form[],
): LaterHeader | null {
  const row = grid.rows[index]!
  if (!looksLikeHeader(row, forms) || (current && repeatsHeader(row, current.header))) return null
  const found = laterHeader(grid, index, current, forms)
  if (found === null) return null
  let titles = 0
  while (titles < TITLE_LINES && index - titles > 0 && isTitle(grid.rows[index - titles - 1]!, forms, grid))
    titles++
  return { form: found.form, header: found.header, index, titles }
}

/** Splits the rows below a header into tables. */
export function tablesBelow(grid: Grid, form: Form, header: FoundHeader, forms: readonly Form[]): Table[] {
  let current: Table = { form, header, rows: [], headings: [], titles: [] }
  const tables = [current]
  let index = grid.rows.findIndex((row) => row.number > header.bottom)
  for (; index >= 0 && index < grid.rows.length; index++) {
    const later = headerBelow(grid, index, current, forms)
    if (later === null) {
      current.rows.push(grid.rows[index]!)
      continue
    }
    const titles = current.rows.splice(current.rows.length - Math.min(later.titles, current.rows.length))
    let end = index
    while (end < grid.rows.length && grid.rows[end]!.number <= later.header.bottom) end++
    current = {
      form: later.form,
      header: later.header,
      rows: [],
      headings: grid.rows.slice(index, end),
      titles,
    }
    tables.push(current)
    index = end - 1
  }
  return tables
}

/** A total over all rows of a table, after which the same header begins another one with a total of its own. */
export const GRAND_TOTAL = /^(全部|以上)?(合计|总计|共计)/

export const isGrandTotal = (text: string): boolean => GRAND_TOTAL.test(foldText(text))
