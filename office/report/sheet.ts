/** One sheet of a report as a value: title, captions, columns, lines, and how it is printed. */
import type { Column } from '../../templates/sheet/column.ts'
import type { Orientation } from '../../workbook/compose/compose-print.ts'
import type { PlainLink } from '../../workbook/plain/plain-sheet.ts'
import type { Tone } from './look.ts'

export interface CellWords {
  /** Where a click leads; `null` where nobody knows the way. */
  readonly link?: PlainLink | null
  readonly tone?: Tone
  /** How many columns it covers. */
  readonly span?: number
  /** What it holds where that is not what its column holds. */
  readonly as?: Column
  /** Shown as it is although it looks like a personal number. */
  readonly open?: boolean
}

/** A cell that is more than its value. */
export class ReportCell {
  constructor(
    readonly value: unknown,
    readonly words: CellWords = {},
  ) {}
}

/** A value as its column holds it (fen, Day, text, number), or a `ReportCell`. */
export type Shown = unknown

/** A line under the title; of two parts the first stands on every page. */
export type Caption = string | readonly [string, string]

export type Line =
  /** A heading across the sheet, perhaps the first line of a page. */
  | { readonly band: string; readonly newPage?: boolean }
  /** Text across the sheet without borders. */
  | { readonly note: string }
  /** Who signs, side by side, each with room for a name. */
  | { readonly signed: readonly string[] }
  | { readonly cells: readonly Shown[]; readonly tone?: Tone }

/** Lines of a long list: made each time that they are gone through, and never kept. */
export const madeAnew = (make: () => Iterator<Line>): Iterable<Line> => ({ [Symbol.iterator]: make })

export interface ReportSheet {
  readonly name: string
  readonly title: string
  readonly captions: readonly Caption[]
  /** Their widths are the widest that they may become. */
  readonly columns: readonly Column[]
  /** Gone through twice: once to see how wide they are, once to write them. */
  readonly lines: Iterable<Line>
  /** How many columns at the left say whose row it is. */
  readonly keeps: number
  /** What stays in sight and is printed on each page: the header, or the title where a sheet has several. */
  readonly repeats: 'header' | 'title'
  /** Hides numbers of persons in all that is written. */
  readonly hides: boolean
  /** One page wide, so; without it, landscape and as many pages side by side as stay readable. */
  readonly onePage?: Orientation
  /** The least size of its print on paper, in points; without it that of a list that is read on a screen. */
  readonly print?: number
  /** Headers of columns that keep their width although they are blank. */
  readonly roomy?: readonly string[]
  /** The least height of a line, in points. */
  readonly rowHeight?: number
}

/** How many rows the header takes. */
export const headerRows = (columns: readonly Column[]): 1 | 2 =>
  columns.some(({ header }) => header.length === 2) ? 2 : 1
