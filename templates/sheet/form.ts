/** A form is declared once; its row type, schema, header matching, blank and documentation come from here. */
import * as z from 'zod'
import type { Column } from './column.ts'

export type Columns = Readonly<Record<string, Column>>

/**
 * `table`: one row per record under a header. `card`: label beside value, one record on the sheet.
 * `table-or-card`: a table in the blank, and a card is accepted too (cards are read by intake).
 */
export type Layout = 'table' | 'card' | 'table-or-card'

/** Which of its cards a form has: each asks what its kind of record needs, and no more. */
export interface CardKind {
  readonly id: string
  /** As file names and lists write it: 技术创新型. */
  readonly name: string
  /** Values that every card of the kind has, by column. */
  readonly given: Readonly<Record<string, string>>
}

interface PartWords {
  /** The heading without its number: 领衔人. */
  readonly title: string
  /** A line under the heading. */
  readonly hint?: string
  /** The kinds whose cards have the part; all unless given. */
  readonly only?: readonly string[]
  /** A new printed page begins here. */
  readonly newPage?: boolean
}

/** Label beside value. */
export interface FieldsPart extends PartWords {
  readonly fields: readonly string[]
}

/** Boxes for opinions: what is said, the seal, and its day. */
export interface OpinionsPart extends PartWords {
  readonly opinions: readonly { readonly says: string; readonly on: string }[]
}

/** Rows of a form that belongs to the record; they take its number. */
export interface TablePart extends PartWords {
  readonly table: Form
  /** The columns, in their order. */
  readonly keys: readonly string[]
  /** How many rows are ready to be filled. */
  readonly rows: number
}

/** Records of a form that belongs to this one, label beside value; they take its number. */
export interface OwnCardPart extends PartWords {
  readonly card: Form
  readonly fields: readonly string[]
  /** How many blocks are ready to be filled, each with its number; one without a number unless given. */
  readonly times?: number
}

/** Boxes for seals and signatures on paper alone: nothing of them is read. */
export interface SealsPart extends PartWords {
  readonly seals: readonly string[]
}

export type CardPart = FieldsPart | OpinionsPart | TablePart | OwnCardPart | SealsPart

export interface CardPlan {
  /** What the card is headed; it ends with a name of the form. */
  readonly title: string
  /** What the sheet is for, a line for the instructions sheet. */
  readonly purpose: string
  readonly kinds: readonly [CardKind, ...CardKind[]]
  readonly parts: readonly CardPart[]
}

export interface Form<C extends Columns = Columns> {
  readonly id: string
  /** The official title, also the name of its sheet. */
  readonly title: string
  /** A shorter sheet name where the title is longer than Excel's 31 characters or unhandy. */
  readonly sheet: string
  readonly aliases: readonly string[]
  readonly edition: string
  readonly layout: Layout
  /** How it looks as a card of ours, with what belongs to its record; `null` where blanks have it as a table alone. */
  readonly card: CardPlan | null
  readonly columns: C
  /** Its headers are known only as they are, heading and name: set where they are another people's. */
  readonly wholeHeaders?: true
  /** The column that ties a row to its application (申报编号); `null` where rows stand alone. */
  readonly joins: string | null
  /** What the sheet is for and how to fill it, a line each, for the instructions sheet. */
  readonly instructions: readonly string[]
  schema(): z.ZodType<RowOf<C>>
}

type ValueOf<K> = K extends Column<infer T> ? T : never

/** A record's values by column; blank and unreadable cells are `undefined`. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> | undefined }
export type Row<F extends Form> = RowOf<F['columns']>

export type Key<F extends Form> = keyof F['columns'] & string

/** The edition that all blanks of this release bear; its year turns the house (docs/新年度.md). */
export const EDITION = '2026.1'

/** The year of what says nothing of its year: blanks made without an office's workbook, records alone. */
export const EDITION_YEAR = Number.parseInt(EDITION, 10)

export function form<const C extends Columns>(declared: {
  id: string
  title: string
  sheet?: string
  aliases?: readonly string[]
  edition?: string
  layout: Layout
  card?: CardPlan
  joins?: keyof C & string
  instructions?: readonly string[]
  columns: C
}): Form<C> {
  const { columns } = declared
  return {
    id: declared.id,
    title: declared.title,
    sheet: declared.sheet ?? declared.title,
    aliases: declared.aliases ?? [],
    edition: declared.edition ?? EDITION,
    layout: declared.layout,
    card: declared.card ?? null,
    columns,
    joins: declared.joins ?? null,
    instructions: declared.instructions ?? [],
    schema() {
      const shape = Object.entries(columns).map(([key, column]) => [key, column.schema().optional()])
      return z.object(Object.fromEntries(shape)) as unknown as z.ZodType<RowOf<C>>
    },
  }
}

/** A column's own name: the last line of its header. */
export const headerName = (column: Pick<Column, 'header'>): string => column.header[column.header.length - 1]!

/** Both lines of a header in one, `领衔人·姓名`. */
export const headerPath = (column: Pick<Column, 'header'>): string => column.header.join('·')
