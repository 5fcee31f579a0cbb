/** What reading a sheet by its form yields. */
import type { Draft } from '../findings/finding.ts'
import type { Form, Row } from '../sheet/form.ts'
import type { Cell } from '../sheet/grid.ts'
import type { Origin } from '../sheet/provenance.ts'
import type { Rows } from './card-labels.ts'
import type { FoundColumn } from './headers.ts'

/** One record, and where it stands. */
export interface RecordRead<F extends Form = Form> {
  readonly row: Row<F>
  /** The row number that Excel shows; on a card, the row of its first field. */
  readonly number: number
  /** The last row of a card; a row of a table has none. */
  readonly through?: number
  /** The cells as they were read, by column key. */
  readonly cells: Readonly<Record<string, Cell>>
  /** Columns that hold something their kind cannot read; already reported. */
  readonly unreadable: ReadonlySet<string>
  /** Where a forwarded record was first read. */
  readonly origin: Origin | null
  /** `null` where the sheet lacks the column. */
  place(key: string): FieldPlace | null
}

/** The cell of a field; row and column from 1. */
export interface FieldPlace {
  readonly row: number
  readonly column: number
  readonly header: string
  /** Where it stands in another sheet than the one that was read: a card over several tables of a document. */
  readonly sheet?: string
}

/**
 * Why a row that holds something is none of the kinds that every sheet has, and no record: it is filled outside the
 * form's columns, with strokes and dots, with the noughts of formulas, with a number alone, or in one cell only.
 */
export type NoRecord = 'outside' | 'filler' | 'noughts' | 'number' | 'one-cell'

/** A row that holds something but no record, and why it was not read as one. */
export interface SetAside {
  readonly row: number
  readonly reason: 'total' | 'note' | 'header' | 'title' | 'sample' | NoRecord
  readonly text: string
}

/** Where a table or card stands that is part of another record's card and takes its number. */
export interface OnCard {
  /** The rows of the card. */
  readonly card: Rows
  /** The last row that belongs to the part. */
  readonly last: number
  /** The cell that a further record would begin with, where the part is label beside value; `null` for a table. */
  readonly next: { readonly key: string; readonly row: number; readonly column: number } | null
}

/** A column that the form does not know. */
export interface ExtraColumn extends FoundColumn {
  /** The rows of data below this header, where a sheet has the form's header more than once. */
  readonly rows: { readonly from: number; readonly to: number }
  /** It looks like a column of the form, and was reported as such. */
  readonly offered: boolean
}

export interface SheetReading<F extends Form = Form> {
  readonly form: F
  readonly sheet: string
  readonly columns: ReadonlyMap<string, FoundColumn>
  /** The last row of the last header, as Excel shows it; `null` on a card, which has none. */
  readonly headerRow: number | null
  /** Set where it is part of a card of another form. */
  readonly onCard?: OnCard
  readonly records: readonly RecordRead<F>[]
  /** 合计 rows, read by the form's columns. */
  readonly totals: readonly RecordRead<F>[]
  readonly setAside: readonly SetAside[]
  /** Headers that the form does not know. Their cells are kept aside, not judged. */
  readonly extra: readonly ExtraColumn[]
  readonly drafts: readonly Draft[]
}
