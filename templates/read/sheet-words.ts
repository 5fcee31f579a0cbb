/** What the words of a sheet say of many forms at once, so that a sheet is tried only for those that it may be. */
import type { Form } from '../sheet/form.ts'
import { type Grid, type GridRow, isFault } from '../sheet/grid.ts'
import { onceFor } from '../values/once-for.ts'
import { AT_ONCE, finish, type Steps } from '../values/steps.ts'
import { foldTitle } from '../values/text.ts'
import { HEADER_SEARCH_ROWS, MOST_COLUMNS, MOST_LINES } from './headers.ts'
import { LabelWords, labelOf } from './label-words.ts'
import { namesOf } from './names.ts'
import { namesOfTitle } from './tables.ts'

/** A sheet of more rows is looked through in pieces. */
const LONG = 500

/** How many rows at the top may bear the title. */
const TITLE_ROWS = 8

/** Made once for a list of forms: lists should be kept. */
const wordsOf = onceFor((forms: readonly Form[]) => {
  const words = new LabelWords<Form>()
  for (const form of forms) for (const word of namesOf(form).labels()) words.add(word, form)
  return words
})

/** The characters in which the names of forms end. */
const endsOf = onceFor(
  (forms: readonly Form[]): ReadonlySet<number> =>
    new Set(forms.flatMap((form) => namesOfTitle(form).map((name) => name.charCodeAt(name.length - 1)))),
)

/** Whether folding leaves a character as it is, whatever stands beside it. */
const staysSo = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x30 && code <= 0x39)

/** The folded texts of the first rows that may end in the name of a form, a number of an annex before them left out. */
function titlesOf({ rows }: Grid, ends: ReadonlySet<number>): string[] {
  const titles: string[] = []
  for (const { number, cells } of rows) {
    if (number > TITLE_ROWS) break
    for (const cell of cells) {
      if (cell === null || isFault(cell)) continue
      const text = String(cell)
      const end = text.charCodeAt(text.length - 1)
      if (staysSo(end) && !ends.has(end)) continue
      titles.push(foldTitle(text).replace(/^附件[\d一二三四五六七八九十]*/, ''))
    }
  }
  return titles
}

/** The cells of a row that name columns, by form. */
function headerCells({ cells }: GridRow, words: LabelWords<Form>): ReadonlyMap<Form, readonly string[]> {
  const found = new Map<Form, string[]>()
  for (let i = 0; i < cells.length && i < MOST_COLUMNS; i++) {
    const cell = cells[i]
    if (typeof cell !== 'string') continue
    for (const form of words.find(cell.trim())) {
      const before = found.get(form)
      if (before === undefined) found.set(form, [cell])
      else before.push(cell)
    }
  }
  return found
}

export class SheetWords {
  /** Titles as they are compared: of a form, one ends in its name. */
  readonly titles: readonly string[]
  /** For each row near the top, the cells that name columns, by form. */
  private readonly headers: readonly ReadonlyMap<Form, readonly string[]>[]
  private readonly words: LabelWords<Form>
  private rowsOfLabels: Map<Form, number> | null = null

  /** @param forms those that may be asked for; a list that is kept is looked up faster */
  constructor(
    private readonly grid: Grid,
    forms: readonly Form[],
  ) {
    const { rows } = grid
    this.words = wordsOf(forms)
    this.titles = titlesOf(grid, endsOf(forms))
    const last = rows.findIndex(({ number }) => number > HEADER_SEARCH_ROWS)
    const top = last < 0 ? rows : rows.slice(0, last + MOST_LINES - 1)
    this.headers = top.map((row) => headerCells(row, this.words))
  }

  /** Whether a header of a form, of so many columns at least, may begin at the row at an index. Never a wrong no. */
  mayBegin(form: Form, index: number, enough: number): boolean {
    const found = new Set<string>()
    for (let line = index; line < index + MOST_LINES && line < this.headers.length; line++)
      for (const cell of this.headers[line]!.get(form) ?? []) found.add(cell)
    return found.size >= enough
  }

  /** In how many rows of the sheet a label of a form stands. */
  labelRows(form: Form): number {
    this.rowsOfLabels ??= finish(this.countSteps())
    return this.rowsOfLabels.get(form) ?? 0
  }

  /** Looks a long sheet through for labels before it is asked for them, with pauses; a short one waits until it is asked. */
  *aheadSteps(): Steps<void> {
    if (this.rowsOfLabels === null && this.grid.rows.length > LONG)
      this.rowsOfLabels = yield* this.countSteps()
  }

  private *countSteps(): Steps<Map<Form, number>> {
    const counts = new Map<Form, number>()
    const found = new Set<Form>()
    for (const [index, { cells }] of this.grid.rows.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) yield
      for (const cell of cells)
        if (typeof cell === 'string') for (const form of this.words.find(labelOf(cell))) found.add(form)
      for (const form of found) counts.set(form, (counts.get(form) ?? 0) + 1)
      found.clear()
    }
    return counts
  }
}
