/** One sheet of a report as a value, and its writing: title, captions, header, lines, print set-up. */
import type { Row, stream, Worksheet } from 'exceljs'
import type { Column, ColumnKind } from '../../templates/column.ts'
import { headerName } from '../../templates/form.ts'
import { address } from '../../templates/grid.ts'
import { cellOfValue, writeValue } from '../../workbook/compose-cells.ts'
import { planPages, tablePage } from '../../workbook/compose-print.ts'
import {
  bodyStyle,
  box,
  centred,
  fonts,
  heightOf,
  leading,
  lineCount,
  roomOf,
  TEXT_FORMAT,
  textWidth,
} from '../../workbook/style.ts'
import { looks, type Tone } from './look.ts'
import { hideNumbers } from './mask.ts'

export type Book = stream.xlsx.WorkbookWriter

/** A cell that is more than its value. */
export class ReportCell {
  constructor(
    readonly value: unknown,
    readonly with_: {
      readonly link?: string
      readonly tone?: Tone
      /** How many columns it covers. */
      readonly span?: number
      /** What it holds where that is not what its column holds. */
      readonly as?: Column
      /** Shown as it is although it looks like a personal number. */
      readonly open?: boolean
    } = {},
  ) {}
}

/** A value of the column's kind (fen, Day, text, number), or a cell with a link, a tone or a span. */
export type Shown = unknown

export type Line =
  /** A heading across the sheet. */
  | { readonly band: string }
  /** Text across the sheet without borders, such as the line for signatures. */
  | { readonly note: string }
  | { readonly cells: readonly Shown[]; readonly tone?: Tone }

export interface ReportSheet {
  readonly name: string
  readonly title: string
  /** Lines under the title. */
  readonly captions: readonly string[]
  /** Their widths are the widest that they may become. */
  readonly columns: readonly Column[]
  readonly lines: readonly Line[]
  /** How many columns at the left say whose row it is. */
  readonly keeps: number
  /** What stays in sight and is printed again on each page: the header, or the title where a sheet has several. */
  readonly repeats: 'header' | 'title'
  /** Hides numbers of persons in all that is written. */
  readonly hides: boolean
  /** What stands at the left of each page's foot. */
  readonly foot: string
}

const ROW_HEIGHT = 21
/** The widest that columns kept in sight may be together, in characters. */
const WIDEST_KEPT = 62
/** Longer text stored as text may show as `####`. */
const LONGEST_TEXT = 255

/** Words in a column of figures stand in the middle. */
const FIGURES: ReadonlySet<ColumnKind> = new Set(['count', 'decimal', 'money', 'year'])

const twoRows = (columns: readonly Column[]): boolean => columns.some(({ header }) => header.length === 2)

const shownOf = (shown: Shown): ReportCell => (shown instanceof ReportCell ? shown : new ReportCell(shown))

interface Prepared {
  readonly plain: string | number | boolean | null
  readonly cell: ReportCell
  /** From 1. */
  readonly at: number
}

/** The cells of a line at their columns, as they will stand on the sheet. */
function prepare(sheet: ReportSheet, cells: readonly Shown[]): Prepared[] {
  let at = 1
  return cells.map((shown) => {
    const cell = shownOf(shown)
    const column = cell.with_.as ?? sheet.columns[at - 1]!
    const raw = typeof cell.value === 'string' ? cell.value : cellOfValue(column, cell.value)
    const plain = typeof raw === 'object' ? null : raw
    const prepared = {
      plain: sheet.hides && typeof plain === 'string' && !cell.with_.open ? hideNumbers(plain) : plain,
      cell,
      at,
    }
    at += cell.with_.span ?? 1
    return prepared
  })
}

/** About how wide a value shows in its column. */
function widthShown({ plain }: Prepared, column: Column): number {
  if (typeof plain === 'number')
    return column.kind === 'money' ? plain.toFixed(2).length * 1.35 : column.kind === 'day' ? 10 : 6
  return plain === null ? 0 : Math.max(...String(plain).split('\n').map(textWidth))
}

/** Columns as wide as what they hold, up to their own width, and no narrower than half their header. */
function fitted(columns: readonly Column[], lines: readonly Prepared[][]): number[] {
  const widths = columns.map((column) => {
    const name = textWidth(headerName(column))
    return Math.min(column.width, Math.max(5, name <= 8 ? name + 1.5 : Math.ceil(name / 4) * 2 + 2))
  })
  for (const cells of lines)
    for (const prepared of cells) {
      if (prepared.cell.with_.span !== undefined) continue
      const index = prepared.at - 1
      const column = columns[index]!
      widths[index] = Math.max(
        widths[index]!,
        Math.min(column.width, widthShown(prepared, column) * 1.03 + 1.6),
      )
    }
  return widths
}

interface Plan {
  readonly widths: readonly number[]
  readonly kept: number
  readonly starts: readonly number[]
}

function plan(sheet: ReportSheet, natural: readonly number[]): Plan {
  const group = (at: number): string | undefined => {
    const header = sheet.columns[at - 1]?.header
    return header?.length === 2 ? header[0] : undefined
  }
  const boundary = (at: number): boolean => group(at) === undefined || group(at) !== group(at - 1)
  let kept = sheet.keeps
  while (kept > 1 && natural.slice(0, kept).reduce((sum, width) => sum + width, 0) > WIDEST_KEPT) kept -= 1
  const single = planPages(natural, 0, boundary)
  const { starts, widths } = single.starts.length === 1 ? single : planPages(natural, kept, boundary)
  return { widths, starts, kept }
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** `&` starts a code in a footer. */
const pageFoot = (text: string): string =>
  `&L&"宋体"&9${text.replaceAll('&', '&&')}&R&"宋体"&9第 &P 页 共 &N 页`

/** Writes rows one after another and lets go of them. */
class Writer {
  private next = 1
  private readonly styles = new Map<string, object>()

  constructor(
    private readonly out: Worksheet,
    private readonly sheet: ReportSheet,
    private readonly widths: readonly number[],
    /** Columns of the first page: what spans the sheet stays on it. */
    private readonly front: number,
  ) {}

  private row(height: number): Row {
    const row = this.out.getRow(this.next++)
    row.height = height
    return row
  }

  private across(text: string, style: object, height: number): void {
    const row = this.row(height)
    row.getCell(1).value = text
    row.getCell(1).style = style
    for (let at = 2; at <= this.front; at++) row.getCell(at).style = style
    if (this.front > 1) this.out.mergeCells(row.number, 1, row.number, this.front)
    row.commit()
  }

  title(text: string): void {
    const alignment = { horizontal: 'center', vertical: 'middle' } as const
    this.across(text, { font: fonts.title, alignment }, 38)
  }

  caption(text: string): void {
    const room = roomOf(sumOf(this.widths.slice(0, this.front)) * 0.96)
    this.across(
      text,
      { font: fonts.caption, alignment: leading },
      Math.max(ROW_HEIGHT, heightOf(lineCount(text, room))),
    )
  }

  band(text: string): void {
    this.across(text, { ...looks.band, alignment: leading, border: box }, 24)
  }

  header(starts: readonly number[]): void {
    const { columns } = this.sheet
    const style = { ...looks.header, alignment: centred, border: box }
    const lines = columns.map((column, index) => lineCount(headerName(column), roomOf(this.widths[index]!)))
    const below = heightOf(Math.max(2, ...lines))
    if (!twoRows(columns)) {
      const row = this.row(below)
      for (const [index, column] of columns.entries()) {
        row.getCell(index + 1).value = headerName(column)
        row.getCell(index + 1).style = style
      }
      row.commit()
      return
    }
    const top = this.row(ROW_HEIGHT)
    const bottom = this.row(below)
    for (const [index, column] of columns.entries()) {
      const at = index + 1
      const [first, second] = column.header
      top.getCell(at).style = second === undefined ? style : { ...style, ...looks.band }
      bottom.getCell(at).style = style
      const before = columns[index - 1]?.header
      const follows =
        second !== undefined && before?.length === 2 && before[0] === first && !starts.includes(at)
      if (!follows) top.getCell(at).value = first
      if (second !== undefined) bottom.getCell(at).value = second
      if (second === undefined) this.out.mergeCells(top.number, at, bottom.number, at)
    }
    this.mergeGroups(top.number, starts)
    bottom.commit()
  }

  private mergeGroups(row: number, starts: readonly number[]): void {
    const { columns } = this.sheet
    for (let from = 1; from <= columns.length; ) {
      const name = columns[from - 1]!.header
      let to = from
      const same = (at: number): boolean => {
        const header = columns[at - 1]?.header
        return header?.length === 2 && header[0] === name[0] && !starts.includes(at)
      }
      if (name.length === 2) while (same(to + 1)) to += 1
      if (to > from) this.out.mergeCells(row, from, row, to)
      from = to + 1
    }
  }

  line(cells: readonly Prepared[], tone: Tone): void {
    const row = this.row(ROW_HEIGHT)
    let lines = 1
    for (const { plain, cell, at } of cells) {
      const { link, span = 1, tone: own = tone } = cell.with_
      const column = cell.with_.as ?? this.sheet.columns[at - 1]!
      const style = this.style(column, own, plain, { link: link !== undefined, span: span > 1 })
      for (let covered = at; covered < at + span; covered++) row.getCell(covered).style = style
      const target = row.getCell(at)
      writeValue(target, column, { raw: plain })
      if (link !== undefined && typeof target.value === 'string')
        target.value = { text: target.value, hyperlink: link }
      target.style = style
      if (span > 1) this.out.mergeCells(row.number, at, row.number, at + span - 1)
      if (typeof plain === 'string')
        lines = Math.max(lines, lineCount(plain, roomOf(sumOf(this.widths.slice(at - 1, at - 1 + span)))))
    }
    row.height = Math.max(ROW_HEIGHT, heightOf(lines))
    row.commit()
  }

  private style(
    column: Column,
    tone: Tone,
    plain: Prepared['plain'],
    is: { link: boolean; span: boolean },
  ): object {
    const text = typeof plain !== 'string' ? 'no' : plain.length <= LONGEST_TEXT ? 'short' : 'long'
    const key = [column.kind, column.width, tone, text, is.link, is.span].join()
    const known = this.styles.get(key)
    if (known) return known
    const made = {
      ...bodyStyle(column),
      ...looks[tone],
      ...(is.link ? { font: { ...fonts.link, ...(tone === 'grey' ? looks.grey.font : {}) } } : {}),
      ...(text === 'no' ? {} : { numFmt: text === 'short' ? TEXT_FORMAT : 'General' }),
      ...(tone === 'header' || (text !== 'no' && FIGURES.has(column.kind)) ? { alignment: centred } : {}),
      ...(is.span && tone !== 'header' && text !== 'no' ? { alignment: leading } : {}),
    }
    this.styles.set(key, made)
    return made
  }
}

/** Adds the sheet to the workbook and closes it. */
export function writeSheet(book: Book, sheet: ReportSheet): void {
  const lines = sheet.lines.map((line) => ({
    line,
    cells: 'cells' in line ? prepare(sheet, line.cells) : [],
  }))
  const { widths, starts, kept } = plan(
    sheet,
    fitted(
      sheet.columns,
      lines.map(({ cells }) => cells),
    ),
  )
  const headerTop = 2 + sheet.captions.length
  const headerBottom = headerTop + (twoRows(sheet.columns) ? 1 : 0)
  const repeated =
    sheet.repeats === 'header' ? { top: headerTop, bottom: headerBottom } : { top: 1, bottom: 1 }
  const xSplit = sheet.repeats === 'header' ? kept : 0
  const out = book.addWorksheet(sheet.name, {
    properties: { defaultRowHeight: ROW_HEIGHT },
    views: [
      {
        state: 'frozen',
        xSplit,
        ySplit: repeated.bottom,
        showGridLines: false,
        activeCell: address(headerBottom + 1, xSplit + 1),
      },
    ],
    pageSetup: tablePage(starts.length, repeated, starts.length > 1 ? kept : 0),
    headerFooter: { oddFooter: pageFoot(sheet.foot) },
  })
  out.columns = widths.map((width) => ({ width }))
  const front = (starts[1] ?? sheet.columns.length + 1) - 1
  const writer = new Writer(out, sheet, widths, front)
  writer.title(sheet.title)
  for (const caption of sheet.captions) writer.caption(sheet.hides ? hideNumbers(caption) : caption)
  writer.header(starts)
  for (const { line, cells } of lines) {
    if ('band' in line) writer.band(line.band)
    else if ('note' in line) writer.caption(line.note)
    else writer.line(cells, line.tone ?? 'plain')
  }
  out.commit()
}
