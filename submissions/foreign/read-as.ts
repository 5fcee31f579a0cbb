/** Reading a sheet by the columns of another people's form: the same records as by ours, at their own cells. */

import { fieldsOnCard, readCard, readCards } from '../../templates/read/card.ts'
import type { CardRead } from '../../templates/read/card-application.ts'
import { findHeader, lastLine } from '../../templates/read/headers.ts'
import { read } from '../../templates/read/read.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Grid } from '../../templates/sheet/grid.ts'
import { foldText } from '../../templates/values/text.ts'
import { asForm, asTable, keyOf, THEIRS } from './as-form.ts'
import type { Caption } from './caption.ts'
import type { ForeignField, ForeignForm } from './foreign-form.ts'
import { addedInBrackets } from './label-tails.ts'
import { cardLabels } from './labels.ts'
import { withLowerLine } from './lower-header.ts'
import { parted } from './parted.ts'

/** How a form of theirs was found in a sheet. */
export interface Found {
  readonly foreign: ForeignForm
  readonly layout: 'table' | 'card'
  /** The share of its columns that the sheet has, from 0 to 1. */
  readonly share: number
  /** In how many rows a card has labels at least, where its form alone does not say it. */
  readonly leastRows?: number
}

/** From here on a sheet is taken for a form whose columns changed a little since it was confirmed. */
const ENOUGH = 0.6

/** The cards of a form in a sheet, also one that nobody has filled in; `null` where it has none. */
export const cardsIn = (grid: Grid, foreign: ForeignForm): readonly CardRead[] | null =>
  readCards(grid, asForm(foreign))

/**
 * The confirmed form that fits a sheet best; `null` where none has enough of its columns there.
 * @param leastRows in how many rows a card has labels at least; a table of a document may have one row of boxes
 */
export function foreignFormOf(grid: Grid, forms: readonly ForeignForm[], leastRows?: number): Found | null {
  let best: Found | null = null
  for (const foreign of forms) {
    const as = asForm(foreign)
    const all = foreign.fields.length
    const table = findHeader(grid, asTable(foreign))?.columns.size ?? 0
    const card = as.layout === 'table' || table > all / 2 ? 0 : fieldsOnCard(grid, as, leastRows)
    const found: Found = {
      foreign,
      layout: card > table ? 'card' : 'table',
      share: Math.max(card, table) / Math.max(1, all),
      ...(leastRows === undefined ? {} : { leastRows }),
    }
    if (found.share >= ENOUGH && (best === null || found.share > best.share)) best = found
  }
  return best
}

export interface ForeignReading {
  readonly reading: SheetReading
  /** Columns of our form that theirs has not. */
  readonly lacks: ReadonlySet<string>
  /** Their columns that were confirmed and are no longer there. */
  readonly gone: readonly string[]
  /** Boxes that the form did not have when it was confirmed; what a table has more is said of its columns. */
  readonly added: readonly string[]
  /** Their columns that name whoever sent a row. */
  readonly senders: readonly SenderColumn[]
}

export interface SenderColumn extends Caption {
  readonly label: string
  /** What it says of each record, by the record's row; empty where it says nothing. */
  readonly texts: ReadonlyMap<number, string>
}

/** How a caption or a column is called that says who sent the sheet. */
export const FILLED_BY = /^(填报|报送|推荐|申报|上报)(单位|工会)(名称)?$/

/** Whether a column of theirs names whoever sent a row. */
export const namesSender = (label: string): boolean => FILLED_BY.test(foldText(lastLine(label)))

const addedTo = (grid: Grid, { form, fields }: ForeignForm): string[] => {
  const known = new Set(fields.map(({ label }) => foldText(label)))
  return (cardLabels(grid, form)?.labels ?? [])
    .filter(({ label, values }) => values.length > 0 && !known.has(foldText(label)))
    .map(({ label }) => label)
}

/** What is said of our headers is not said of theirs: one line a form says what it lacks. */
const OF_HEADERS = new Set(['layout/column-missing', 'layout/column-unlike'])
const OF_BOXES = new Set([...OF_HEADERS, 'layout/not-read'])

/**
 * Reads a table. A line of names that has come below its headers is no record; a heading that is divided by it is
 * called by both, and is asked about.
 */
function readTable(grid: Grid, as: Form): SheetReading | null {
  const header = findHeader(grid, as)
  const whole = header === null ? null : withLowerLine(grid, header)
  if (header === null || whole === null || whole.bottom === header.bottom) return read(grid, as)
  const found = read({ ...grid, rows: grid.rows.filter(({ number }) => number !== whole.bottom) }, as)
  if (found === null) return null
  const divided = new Map(whole.extra.map((each) => [each.column, each]))
  const columns = new Map([...found.columns].map(([key, own]) => [key, divided.get(own.column) ?? own]))
  return { ...found, columns, headerRow: whole.bottom }
}

/** Reads a sheet by the form that was found in it. */
export function readAs(grid: Grid, { foreign, layout, leastRows }: Found): ForeignReading | null {
  const { form, fields } = foreign
  const found =
    layout === 'card'
      ? readCard(grid, asForm(foreign), undefined, leastRows === undefined ? {} : { leastRows })
      : readTable(grid, asTable(foreign))
  if (found === null) return null
  const strayed = strayedIn(foreign, found as unknown as SheetReading)
  const gone = fields.filter(
    ({ keys }, i) => strayed.has(keyOf(keys, i)) || !found.columns.has(keyOf(keys, i)),
  )
  const pairs = fields.flatMap(({ keys }, i) =>
    keys.length === 2 ? [{ from: `${THEIRS}${i}`, keys: [keys[0]!, keys[1]!] as const }] : [],
  )
  const filled = new Set([
    ...[...found.columns.keys()].filter((key) => !key.startsWith(THEIRS) && !strayed.has(key)),
    ...pairs.filter(({ from }) => found.columns.has(from) && !strayed.has(from)).flatMap(({ keys }) => keys),
  ])
  const lacks = new Set(Object.keys(form.columns).filter((key) => !filled.has(key)))
  const unsaid = layout === 'card' ? OF_BOXES : OF_HEADERS
  const drafts = found.drafts.filter(({ code }) => code === undefined || !unsaid.has(code))
  const parts = parted(
    form,
    found,
    pairs.filter(({ from }) => !strayed.has(from)),
  )
  const ours = (record: RecordRead): RecordRead => withoutTheirs(parts.of(record), lacks, strayed)
  return {
    reading: {
      ...found,
      form,
      columns: new Map([...found.columns].filter(([key]) => !key.startsWith(THEIRS) && !strayed.has(key))),
      records: found.records.map(ours),
      totals: found.totals.map(ours),
      drafts: [...drafts, ...parts.drafts],
    } as SheetReading,
    lacks,
    gone: gone.map(({ label }) => label),
    added: [...strayed.values(), ...(layout === 'card' ? addedTo(grid, foreign) : [])],
    senders: fields.flatMap((field, i) =>
      sendersIn(field, `${THEIRS}${i}`, found as unknown as SheetReading),
    ),
  }
}

const isSame = (a: string, b: string): boolean => foldText(a) === foldText(b)

/**
 * Columns that were found by words to which brackets add something (领衔人（配偶） where 领衔人 was confirmed), or that
 * are divided now. They are asked about like new ones.
 */
function strayedIn({ fields }: ForeignForm, { columns }: SheetReading): ReadonlyMap<string, string> {
  return new Map(
    fields.flatMap(({ label, keys }, i): [string, string][] => {
      const key = keyOf(keys, i)
      const header = columns.get(key)?.header
      const own = lastLine(label)
      if (header === undefined) return []
      const isDivided = header.includes('·') && !label.includes('·') && !isSame(lastLine(header), own)
      return isDivided || addedInBrackets(lastLine(header), own) !== null ? [[key, header]] : []
    }),
  )
}

function sendersIn(
  { label }: ForeignField,
  key: string,
  { sheet, records }: Pick<SheetReading, 'sheet' | 'records'>,
): SenderColumn[] {
  const at = records[0]?.place(key)
  if (!at || !namesSender(label)) return []
  const texts = new Map(
    records.map(({ number, cells }) => {
      const cell = cells[key]
      return [number, typeof cell === 'string' ? cell.trim() : ''] as const
    }),
  )
  const [text = ''] = [...texts.values()].filter(Boolean)
  return [{ label, sheet, row: at.row, column: at.column, text, texts }]
}

/** The record of our columns alone. Rules that need a column that their form has not keep silent. */
function withoutTheirs(
  record: RecordRead,
  lacks: ReadonlySet<string>,
  strayed: ReadonlyMap<string, string>,
): RecordRead {
  const ours = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !key.startsWith(THEIRS) && !strayed.has(key)))
  return {
    ...record,
    row: ours(record.row as Readonly<Record<string, unknown>>) as RecordRead['row'],
    cells: ours(record.cells),
    unreadable: new Set([...[...record.unreadable].filter((key) => !key.startsWith(THEIRS)), ...lacks]),
    place: (key) => (strayed.has(key) ? null : record.place(key)),
  }
}
