/** Sheets of cards with what belongs to them: tables and cards of other forms, which take the number of their card. */
import { isOfPlan } from '../sheet/card-plan.ts'
import type { Form } from '../sheet/form.ts'
import type { Grid, GridRow } from '../sheet/grid.ts'
import { finish, type Steps } from '../values/steps.ts'
import { readCard, readCards, readingOf } from './card.ts'
import type { CardRead } from './card-application.ts'
import type { Rows } from './card-labels.ts'
import { type PartOfCard, splitCard } from './card-parts.ts'
import { readTables } from './read.ts'
import type { OnCard, SetAside, SheetReading } from './reading.ts'
import type { Field, Given } from './record.ts'
import { words } from './row-kind.ts'
import { headerBelow } from './tables.ts'

/** The number of a card for its parts; `null` where it cannot be read, which is said at the card itself. */
function numberOf(form: Form, key: string, fields: ReadonlyMap<string, Field>): Given {
  const field = fields.get(key)
  const read =
    field !== undefined && field.unclear === undefined && 'value' in form.columns[key]!.parse(field.cell)
  return new Map([[key, read ? field : null]])
}

const isWithin = ({ rows }: PartOfCard, { from, to }: Rows): boolean =>
  rows[0]!.number >= from && rows[0]!.number <= to

const titlesOf = (rows: readonly GridRow[]): SetAside[] =>
  rows.map((row) => ({ row: row.number, reason: 'title', text: words(row).join(' ') }))

/** The first field of the first card that is not filled in; of the last one where all are. */
function nextOf(cards: readonly CardRead[]): OnCard['next'] {
  const { fields } = cards.find(({ record }) => record === null) ?? cards.at(-1)!
  const [first] = [...fields].sort(([, a], [, b]) => a.row - b.row || a.column - b.column)
  return first === undefined ? null : { key: first[0], row: first[1].row, column: first[1].column }
}

/** One part of a card; `null` where the form cannot read it after all. */
function readPart(grid: Grid, owner: Form, part: PartOfCard, given: Given, card: Rows): SheetReading | null {
  const { form, header, rows, titles } = part
  const last = rows.at(-1)!.number
  // Titles that are those of our own cards need no word.
  const aside = titlesOf(rows.slice(0, titles)).filter(
    ({ text }) => owner.card === null || !isOfPlan(owner.card, text),
  )
  if (header === null) {
    const cards = readCards({ ...grid, rows: rows.slice(titles) }, form, undefined, { given })
    return cards && { ...readingOf(grid, form, cards), onCard: { card, last, next: nextOf(cards) } }
  }
  const [table] = finish(readTables({ ...grid, rows }, form, header, [form], given))
  return { ...table!, setAside: [...aside, ...table!.setAside], onCard: { card, last, next: null } }
}

/** The tables that number their own rows, from the first of them to the end of the sheet. */
function* tablesBelow(
  grid: Grid,
  index: number,
  others: readonly Form[],
  forms: readonly Form[],
): Steps<SheetReading[]> {
  const below = headerBelow(grid, index, null, others)!
  const [table, ...rest] = yield* readTables(grid, below.form, below.header, forms)
  const titles = titlesOf(grid.rows.slice(index - below.titles, index))
  return [{ ...table!, setAside: [...titles, ...table!.setAside] }, ...rest]
}

/**
 * Reads a sheet of cards: the cards first, then what belongs to them, then tables that number their own rows.
 * @param forms all that may stand in the sheet
 */
export function* readCardSheet(grid: Grid, form: Form, forms: readonly Form[]): Steps<SheetReading[]> {
  yield
  if (form.layout === 'card') return [readCard(grid, form)!]
  const others = forms.filter((other) => other !== form && other.layout !== 'card')
  const { own, parts, tables } = splitCard(grid, form, others)
  const to = tables === null ? grid.rows.at(-1)!.number : (own.rows.at(-1)?.number ?? 1)
  const key = form.columns['number'] === undefined ? null : 'number'
  const partsIn = (rows: Rows, given: Given): SheetReading[] =>
    parts
      .filter((part) => isWithin(part, rows))
      .flatMap((part) => readPart(grid, form, part, given, rows) ?? [])
  const filled = (rows: Rows): boolean => partsIn(rows, new Map()).some(({ records }) => records.length > 0)
  const cards: readonly CardRead[] | null = readCards(own, form, { from: 1, to }, { filled })
  if (cards === null) return [readCard(grid, form)!]
  const readings = [readingOf(grid, form, cards)]
  for (const { rows, fields } of cards) {
    yield
    readings.push(...partsIn(rows, key === null ? new Map() : numberOf(form, key, fields)))
  }
  if (tables !== null) readings.push(...(yield* tablesBelow(grid, tables, others, forms)))
  return readings
}
