/** Which sheet of a workbook is which form: by its title, its headers and its name, never by its position. */
import { readCard } from './card.ts'
import type { Draft } from './finding.ts'
import type { Form } from './form.ts'
import { type Book, type Grid, isFault } from './grid.ts'
import { findHeader } from './headers.ts'
import { headerNotFound, readTable } from './read.ts'
import type { SheetReading } from './reading.ts'
import { finish, type Steps } from './steps.ts'
import { OWN_SHEETS } from './template.ts'
import { foldTitle } from './text.ts'

/** How many rows at the top may bear the title. */
const TITLE_ROWS = 8

const namesOf = (form: Form): string[] => [form.title, form.sheet, ...form.aliases].map(foldTitle)

/** Whether the sheet's tab bears a name of the form. */
export const namedAs = (grid: Grid, form: Form): boolean => namesOf(form).includes(foldTitle(grid.name))

function titled(grid: Grid, form: Form): boolean {
  const names = namesOf(form)
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

export interface Recognised {
  /** One reading per form that was found; a form found in several sheets has several. */
  readonly readings: readonly SheetReading[]
  /** Faults of layout that belong to no reading. */
  readonly drafts: readonly Draft[]
  /** Sheets that are none of the forms. */
  readonly strangers: readonly string[]
}

interface Claim {
  readonly form: Form
  /** Share of the form's headers that were found. */
  readonly share: number
  /** The share, and 1 each for the name of the tab and the title. */
  readonly score: number
  read(): Steps<SheetReading>
}

function* known(reading: SheetReading): Steps<SheetReading> {
  yield
  return reading
}

/** How well a sheet fits a form. */
function claim(grid: Grid, form: Form): Claim | null {
  const bonus = (namedAs(grid, form) ? 1 : 0) + (titled(grid, form) ? 1 : 0)
  const columns = Object.keys(form.columns).length
  if (form.layout === 'card') {
    const reading = readCard(grid, form)
    const share = reading === null ? 0 : reading.columns.size / columns
    return reading && { form, share, score: bonus + share, read: () => known(reading) }
  }
  const header = findHeader(grid, form)
  const share = header === null ? 0 : header.columns.size / columns
  return header && { form, share, score: bonus + share, read: () => readTable(grid, form, header) }
}

/** Below this a sheet is taken for none of the forms. */
const ENOUGH = 0.5

/** Name and title fit, and more than half of the headers: no other form can do better. */
const BEYOND_DOUBT = 2.5

/** The forms in the order in which they are worth trying: those that the tab names come first. */
const byName = (grid: Grid, forms: readonly Form[]): Form[] =>
  [...forms].sort((a, b) => Number(namedAs(grid, b)) - Number(namedAs(grid, a)))

/** How well some sheet of the workbook fits a form: the share of its headers; 0 where none is taken for it. */
export function fitOf(book: Book, form: Form): number {
  const claims = book.sheets
    .filter(({ name }) => !OWN_SHEETS.includes(name))
    .map((grid) => claim(grid, form))
    .filter((found) => found !== null && found.score >= ENOUGH)
  return Math.max(0, ...claims.map((found) => found!.share))
}

/**
 * Reads every sheet of a workbook as the form that fits it best.
 * @param forms the forms that may stand in this workbook
 */
export const recognise = (book: Book, forms: readonly Form[]): Recognised =>
  finish(recogniseSteps(book, forms))

/** {@link recognise}, with pauses. */
export function* recogniseSteps(book: Book, forms: readonly Form[]): Steps<Recognised> {
  const readings: SheetReading[] = []
  const headless: { grid: Grid; form: Form }[] = []
  const strangers: string[] = []
  for (const grid of book.sheets) {
    if (OWN_SHEETS.includes(grid.name)) continue
    yield
    let best: Claim | null = null
    for (const form of byName(grid, forms)) {
      const next = claim(grid, form)
      if (next && next.score >= ENOUGH && (best === null || next.score > best.score)) best = next
      if (best && best.score >= BEYOND_DOUBT) break
    }
    const meant = forms.find((form) => namedAs(grid, form)) ?? forms.find((form) => titled(grid, form))
    if (best) readings.push(yield* best.read())
    else if (meant) headless.push({ grid, form: meant })
    else strangers.push(grid.name)
  }
  const drafts = headless
    .filter(({ form }) => !readings.some((reading) => reading.form === form))
    .map(({ grid, form }) => headerNotFound(grid.name, form))
  return { readings, drafts, strangers }
}
