/** Tables of a document that go on with an application which another of its tables begins. */
import { namesOf } from '../../templates/read/names.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { type Book, type Grid, PROSE } from '../../templates/sheet/grid.ts'
import { cardLabels, type Labels, labelParts } from './labels.ts'
import type { ProposedField } from './proposed-fields.ts'

/** A table of boxes that knows fewer than this says nothing of the application. */
const ENOUGH = 2

/** A document of Word, each of its tables a sheet. */
export const isDocument = ({ sheets }: Book): boolean => sheets.some(({ name }) => name === PROSE)

/** Keys of our columns that labels name. */
export const keysIn = (form: Form, { labels }: Labels): ReadonlySet<string> =>
  new Set(
    labels.flatMap(({ label }) => {
      const { groups, name } = labelParts(label)
      return namesOf(form).find(groups, name) ?? []
    }),
  )

export interface FurtherTable {
  readonly grid: Grid
  readonly labels: Labels
}

/**
 * Tables of boxes of the application, none of which an earlier one has. Only a document spreads one application over
 * several: in a workbook each sheet is one of its own.
 * @param taken tables that stand for something already
 */
export function furtherTables(
  book: Book,
  application: Form,
  head: FurtherTable,
  taken: ReadonlySet<Grid>,
): FurtherTable[] {
  if (head.labels.layout !== 'card' || !isDocument(book)) return []
  const known = new Set(keysIn(application, head.labels))
  return book.sheets.flatMap((grid): FurtherTable[] => {
    const labels = taken.has(grid) || grid.name === PROSE ? null : cardLabels(grid, application, ENOUGH)
    const keys = labels === null ? [] : [...keysIn(application, labels)]
    if (labels === null || keys.length < ENOUGH || keys.some((key) => known.has(key))) return []
    for (const key of keys) known.add(key)
    return [{ grid, labels }]
  })
}

/** The columns of a further table without those that an earlier one has. */
export const withoutEarlier = (
  fields: readonly ProposedField[],
  earlier: readonly ProposedField[],
): ProposedField[] =>
  fields.map((field) => {
    const same = earlier.find(({ column }) => column !== null && column === field.column)
    return same === undefined || same.certainty === '不明'
      ? field
      : { ...field, column: null, unit: null, certainty: '不明', why: `前面的表里已有“${same.label}”` }
  })
