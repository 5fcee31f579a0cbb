/** Which sheet of a workbook is which form: by its title, its headers and its name, never by its position. */

import type { Draft } from '../findings/finding.ts'
import type { Form } from '../sheet/form.ts'
import type { Book, Grid } from '../sheet/grid.ts'
import { allWithLists, type Lists } from '../sheet/open-lists.ts'
import { OWN_SHEETS } from '../sheet/template.ts'
import { onceFor } from '../values/once-for.ts'
import { finish, type Steps } from '../values/steps.ts'
import { readCardSheet } from './card-sheet.ts'
import { headerNotFound, readTables } from './read.ts'
import type { SheetReading } from './reading.ts'
import { lookSteps, namedAs, signsOf, titled } from './signs.ts'

export interface Recognised {
  /** One reading per form and place where it was found; a form found in several sheets has several. */
  readonly readings: readonly SheetReading[]
  /** Faults of layout that belong to no reading. */
  readonly drafts: readonly Draft[]
  /** Sheets that are none of the forms. */
  readonly strangers: readonly string[]
}

interface Claim {
  readonly form: Form
  /** Share of the form's columns that the sheet has. */
  readonly share: number
  /** The share, and 1 each for the name of the tab and the title. */
  readonly score: number
  /** The reading of the form first, and then those of the tables that follow it in the sheet. */
  read(): Steps<SheetReading[]>
}

/**
 * How well a sheet fits a form.
 * @param forms those that may follow in the same sheet
 * @param among those that are asked for together
 */
function claim(grid: Grid, form: Form, forms: readonly Form[], among = forms): Claim | null {
  const { bonus, header, fields } = signsOf(grid, form, among)
  const columns = Object.keys(form.columns).length
  if (fields > (header?.columns.size ?? 0))
    return {
      form,
      score: bonus + fields / columns,
      share: fields / columns,
      read: () => readCardSheet(grid, form, forms),
    }
  return (
    header && {
      form,
      score: bonus + header.columns.size / columns,
      share: header.columns.size / columns,
      read: () => readTables(grid, form, header, forms),
    }
  )
}

/** Below this a sheet is taken for none of the forms. */
const ENOUGH = 0.5

const notOurs = ({ sheets }: Book): readonly Grid[] => sheets.filter(({ name }) => !OWN_SHEETS.includes(name))

/** The share of a form's columns that the sheet which fits it best has; 0 where none of the sheets fits it. */
function* bestShare(sheets: readonly Grid[], form: Form, among: readonly Form[]): Steps<number> {
  let share = 0
  for (const grid of sheets) {
    yield
    const found = claim(grid, form, [form], among)
    if (found && found.score >= ENOUGH) share = Math.max(share, found.share)
    if (share === 1) break
  }
  return share
}

/** {@link bestShare} of each form, with pauses. */
export function* sharesSteps(book: Book, forms: readonly Form[]): Steps<number[]> {
  const sheets = notOurs(book)
  const shares: number[] = []
  for (const grid of sheets) yield* lookSteps(grid, forms)
  for (const form of forms) shares.push(yield* bestShare(sheets, form, forms))
  return shares
}

/**
 * {@link bestShare} of one form, in a workbook that was read: its sheets are not looked through again.
 * @param read the forms and lists that it was read by, the form among them
 */
export function* shareSteps(
  book: Book,
  form: Form,
  read: { readonly forms: readonly Form[]; readonly lists: Lists },
): Steps<number> {
  const bound = allWithLists(read.forms, read.lists)
  return yield* bestShare(notOurs(book), bound[read.forms.indexOf(form)]!, bound)
}

/** Name and title fit, and more than half of the headers: no other form can do better. */
const BEYOND_DOUBT = 2.5

/** The forms in the order in which they are worth trying: those that the tab names come first. */
const byName = (grid: Grid, forms: readonly Form[]): Form[] =>
  [...forms].sort((a, b) => Number(namedAs(grid, b)) - Number(namedAs(grid, a)))

/**
 * Reads every sheet of a workbook as the form that fits it best.
 * @param forms the forms that may stand in this workbook; readings name them as they are given
 * @param lists what may be chosen where a form leaves it open
 */
export const recognise = (book: Book, forms: readonly Form[], lists?: Lists): Recognised =>
  finish(recogniseSteps(book, forms, lists))

/** {@link recognise}, with pauses. */
export function* recogniseSteps(book: Book, forms: readonly Form[], lists?: Lists): Steps<Recognised> {
  if (lists === undefined) return yield* readings(book, forms)
  const bound = allWithLists(forms, lists)
  const found = yield* readings(book, bound)
  return {
    ...found,
    readings: found.readings.map((reading) => ({ ...reading, form: forms[bound.indexOf(reading.form)]! })),
  }
}

/** The form that fits a sheet best, the first of several that fit it as well; `null` where none does. */
function* bestClaim(grid: Grid, forms: readonly Form[]): Steps<Claim | null> {
  yield* lookSteps(grid, forms)
  yield
  let best: Claim | null = null
  for (const form of byName(grid, forms)) {
    yield
    const next = claim(grid, form, forms)
    if (next && next.score >= ENOUGH && (best === null || next.score > best.score)) best = next
    if (best && best.score >= BEYOND_DOUBT) break
  }
  return best
}

/** Reads the first sheet of a workbook that is a form, and no further; `undefined` where none is. */
export function* firstReadingSteps<F extends Form>(
  book: Book,
  form: F,
  lists: Lists,
): Steps<SheetReading<F> | undefined> {
  const forms = allWithLists(alone(form), lists)
  for (const grid of notOurs(book)) {
    const best = yield* bestClaim(grid, forms)
    const [reading] = best ? yield* best.read() : []
    if (reading !== undefined) return { ...reading, form } as unknown as SheetReading<F>
  }
  return undefined
}

const alone = onceFor((form: Form): readonly Form[] => [form])

function* readings(book: Book, forms: readonly Form[]): Steps<Recognised> {
  const found: SheetReading[] = []
  const headless: { grid: Grid; form: Form }[] = []
  const strangers: string[] = []
  for (const grid of notOurs(book)) {
    const best = yield* bestClaim(grid, forms)
    if (best) {
      found.push(...(yield* best.read()))
      continue
    }
    const meant = forms.find((form) => namedAs(grid, form)) ?? forms.find((form) => titled(grid, form, forms))
    if (meant) headless.push({ grid, form: meant })
    else strangers.push(grid.name)
  }
  const drafts = headless
    .filter(({ form }) => !found.some((reading) => reading.form === form))
    .map(({ grid, form }) => headerNotFound(grid.name, form))
  return { readings: found, drafts, strangers }
}
