/** Reading cards: sheets on which each label stands beside its value, one record a card. */

import type { Draft } from '../findings/finding.ts'
import { type Form, headerName } from '../sheet/form.ts'
import type { Grid } from '../sheet/grid.ts'
import { type CardRead, readApplication } from './card-application.ts'
import { chosenLabels, fieldsOf } from './card-fields.ts'
import { CardSheet, type Labelled, type Rows } from './card-labels.ts'
import { cardsOf } from './card-stack.ts'
import { cellText, enoughColumns } from './headers.ts'
import { labelOf } from './label-words.ts'
import { namesOf } from './names.ts'
import { headerNotFound } from './read.ts'
import type { SheetReading } from './reading.ts'
import { type Given, readRecord } from './record.ts'

/** No card has so many rows or boxes, stacked ones included; a sheet that has is a table or worse. */
const MOST = 5000

/** In how many rows a card of the form has labels at least. */
export const enoughLabels = (form: Form): number => (form.layout === 'card' ? 1 : enoughColumns(form))

/** Whether enough rows of a sheet hold labels of the form, for it to be worth a closer look. */
function mayBeCard(grid: Grid, form: Form, enough: number): boolean {
  if (grid.rows.length > MOST || grid.merges.length > MOST) return false
  const names = namesOf(form)
  let hits = 0
  for (const row of grid.rows)
    if (row.cells.some((cell) => typeof cell === 'string' && names.names(labelOf(cell))) && ++hits >= enough)
      return true
  return false
}

/** The labels of a sheet, row by row. A heading alone in its row may name the group of those below it. */
function labelsOf(sheet: CardSheet): Labelled[] {
  const found: Labelled[] = []
  let section = ''
  for (const row of sheet.lines()) {
    const labels = sheet.labelsOf(row, section)
    found.push(...labels)
    const filled = row.cells.filter((cell) => cellText(cell) !== '')
    if (labels.length === 0 && filled.length === 1) section = cellText(filled[0])
  }
  return found
}

/** The labels of a sheet, if they are enough for a card of the form. */
function cardLabels(
  grid: Grid,
  form: Form,
  rows: Rows,
  leastRows = enoughLabels(form),
): { sheet: CardSheet; labels: Labelled[] } | null {
  if (!mayBeCard(grid, form, leastRows)) return null
  const sheet = new CardSheet(grid, namesOf(form), rows)
  const labels = labelsOf(sheet)
  return new Set(labels.map(({ key }) => key)).size < enoughColumns(form) ? null : { sheet, labels }
}

/** Every label of a form on a sheet, with the place of its value, however few there are. */
export const labelsOn = (grid: Grid, form: Form): readonly Labelled[] =>
  grid.rows.length > MOST || grid.merges.length > MOST
    ? []
    : labelsOf(new CardSheet(grid, namesOf(form), allRows(grid)))

const allRows = (grid: Grid): Rows => ({ from: 1, to: grid.rows.at(-1)?.number ?? 1 })

/**
 * How many of the form's columns a sheet has as labels with values beside them; 0 where it is no card.
 * @param leastRows in how many rows there are labels at least
 */
export const fieldsOnCard = (grid: Grid, form: Form, leastRows?: number): number =>
  new Set(cardLabels(grid, form, allRows(grid), leastRows)?.labels.map(({ key }) => key)).size

/** What a card has from elsewhere than its own boxes. */
export interface Beside {
  /** Fields that all cards have from another one. */
  readonly given?: Given
  /** Whether something that belongs to the card is filled in, though nothing of the card itself may be. */
  filled?(rows: Rows): boolean
  /** In how many rows there are labels at least, where the form alone does not say it. */
  readonly leastRows?: number
}

/** The cards of an application on a sheet, one by one; `null` where it is no card. */
export function readCards(
  grid: Grid,
  form: Form,
  rows: Rows = allRows(grid),
  { given, filled, leastRows }: Beside = {},
): readonly CardRead[] | null {
  const found = cardLabels(grid, form, rows, leastRows)
  if (found === null) return null
  const { sheet, labels } = found
  return cardsOf(grid, labels, rows).map((part) =>
    readApplication(sheet, form, labels, part, {
      ...(given === undefined ? {} : { given }),
      filled: () => filled?.(part) ?? false,
    }),
  )
}

/** The cards of a sheet as one reading. */
export const readingOf = (grid: Grid, form: Form, cards: readonly CardRead[]): SheetReading => ({
  form,
  sheet: grid.name,
  headerRow: null,
  totals: [],
  extra: [],
  columns: cards[0]!.fields,
  records: cards.flatMap(({ record }) => (record === null ? [] : [record])),
  setAside: cards.flatMap((card) => card.setAside),
  drafts: cards.flatMap((card) => card.drafts),
})

/**
 * Reads the cards of a sheet. On a form of cards only there is one, and a label that is not there leaves its field
 * blank, reported where it is required. An application's cards may be stacked; one that is not filled in is none.
 */
export function readCard<F extends Form>(
  grid: Grid,
  form: F,
  rows: Rows = allRows(grid),
  beside: Beside = {},
): SheetReading<F> | null {
  if (form.layout === 'card') {
    const found = cardLabels(grid, form, rows)
    if (found === null) return null
    const { labels } = found
    const fields = fieldsOf(form, grid, chosenLabels(form, labels))
    const drafts: Draft[] = []
    for (const [key, column] of Object.entries(form.columns))
      if (column.required && !fields.has(key))
        drafts.push({
          ...headerNotFound(grid.name, form),
          message: `“${grid.name}”缺少“${headerName(column)}”一栏`,
          mend: '请用本年度模板重新填报，不要删改栏目名称',
        })
    const first = Math.min(...[...fields.values()].map((field) => field.row))
    const record = readRecord(form, grid.name, first, fields, drafts, null)
    return {
      form,
      sheet: grid.name,
      headerRow: null,
      totals: [],
      extra: [],
      columns: fields,
      records: [record],
      setAside: [],
      drafts,
    }
  }
  const cards = readCards(grid, form, rows, beside)
  return cards && (readingOf(grid, form, cards) as unknown as SheetReading<F>)
}
