/** A form is declared once; its row type, schema, header matching, blank and documentation come from here. */
import { z } from 'zod'
import type { Column } from './column.ts'

export type Columns = Readonly<Record<string, Column>>

/**
 * `table`: one row per record under a header. `card`: label beside value, one record on the sheet.
 * `table-or-card`: a table in the blank, and a card is accepted too (cards are read by intake).
 */
export type Layout = 'table' | 'card' | 'table-or-card'

export interface Form<C extends Columns = Columns> {
  readonly id: string
  /** The official title, also the name of its sheet. */
  readonly title: string
  /** A shorter sheet name where the title is longer than Excel's 31 characters or unhandy. */
  readonly sheet: string
  readonly aliases: readonly string[]
  readonly edition: string
  readonly layout: Layout
  readonly columns: C
  /** The column that ties a row to its application (申报编号); `null` where rows stand alone. */
  readonly joins: string | null
  /** What the sheet is for and how to fill it, a line each, for the instructions sheet. */
  readonly instructions: readonly string[]
  readonly schema: z.ZodType<RowOf<C>>
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
  joins?: keyof C & string
  instructions?: readonly string[]
  columns: C
}): Form<C> {
  const { columns } = declared
  const shape = Object.fromEntries(Object.entries(columns).map(([key, c]) => [key, c.schema.optional()]))
  return {
    id: declared.id,
    title: declared.title,
    sheet: declared.sheet ?? declared.title,
    aliases: declared.aliases ?? [],
    edition: declared.edition ?? EDITION,
    layout: declared.layout,
    columns,
    joins: declared.joins ?? null,
    instructions: declared.instructions ?? [],
    schema: z.object(shape) as unknown as z.ZodType<RowOf<C>>,
  }
}

/** A column's own name: the last line of its header. */
export const headerName = (column: Pick<Column, 'header'>): string => column.header[column.header.length - 1]!

/** Both lines of a header in one, `领衔人·姓名`. */
export const headerPath = (column: Pick<Column, 'header'>): string => column.header.join('·')
