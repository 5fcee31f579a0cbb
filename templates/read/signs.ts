/** What a sheet has of a form: its name, its title, its header, the labels of its card. */
import type { Form } from '../sheet/form.ts'
import type { Grid } from '../sheet/grid.ts'
import { onceFor } from '../values/once-for.ts'
import type { Steps } from '../values/steps.ts'
import { foldedTitle } from '../values/text.ts'
import { enoughLabels, fieldsOnCard } from './card.ts'
import { enoughColumns, type FoundHeader, findHeader } from './headers.ts'
import { SheetWords } from './sheet-words.ts'
import { namesOfTitle } from './tables.ts'

/** Whether the sheet's tab bears a name of the form. */
export const namedAs = (grid: Grid, form: Form): boolean =>
  namesOfTitle(form).includes(foldedTitle(grid.name))

const bearsTitle = ({ titles }: SheetWords, form: Form): boolean =>
  namesOfTitle(form).some((name) =>
    titles.some((title) => title.endsWith(name) && title.length <= name.length + 12),
  )

/** What a sheet has of a form. */
export interface Signs {
  /** 1 each for the name of the tab and the title. */
  readonly bonus: number
  readonly header: FoundHeader | null
  /** How many labels of a card it has, where that was looked for. */
  readonly fields: number
}

function look(grid: Grid, form: Form, words: SheetWords): Signs {
  const bonus = (namedAs(grid, form) ? 1 : 0) + (bearsTitle(words, form) ? 1 : 0)
  const columns = Object.keys(form.columns).length
  const enough = enoughColumns(form)
  const header =
    form.layout === 'card' ? null : findHeader(grid, form, (index) => words.mayBegin(form, index, enough))
  const fields =
    form.layout !== 'table' &&
    (header === null || header.columns.size < columns / 2) &&
    words.labelRows(form) >= enoughLabels(form)
      ? fieldsOnCard(grid, form)
      : 0
  return { bonus, header, fields }
}

/** The words of a sheet, looked up once for a list of forms. */
const wordsOn = onceFor((grid: Grid) => onceFor((forms: readonly Form[]) => new SheetWords(grid, forms)))

const signsFound = onceFor((_: Grid) => new Map<Form, Signs>())

/** Looks a long sheet through, with pauses, before it is tried for the forms. */
export function* lookSteps(grid: Grid, among: readonly Form[]): Steps<void> {
  // Labels are those of cards.
  if (among.some(({ layout }) => layout !== 'table')) yield* wordsOn(grid)(among).aheadSteps()
}

/**
 * What a sheet has of a form; found once, however often it is asked for.
 * @param among the forms that are asked for together, this one among them
 */
export function signsOf(grid: Grid, form: Form, among: readonly Form[]): Signs {
  const known = signsFound(grid)
  const before = known.get(form)
  if (before !== undefined) return before
  const signs = look(grid, form, wordsOn(grid)(among))
  known.set(form, signs)
  return signs
}

/** Whether one of the first rows bears the title of a form. */
export const titled = (grid: Grid, form: Form, among: readonly Form[]): boolean =>
  bearsTitle(wordsOn(grid)(among), form)
