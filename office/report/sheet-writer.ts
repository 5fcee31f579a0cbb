/** Writes a report sheet into a workbook. */

import type { PageSetup, Style } from 'exceljs'
import type { Column, ColumnKind } from '../../templates/sheet/column.ts'
import { address } from '../../templates/sheet/grid.ts'
import { TEXT_FORMAT } from '../../templates/values/cell-formats.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { stored } from '../../workbook/compose/compose-cells.ts'
import { pageHeight, tablePage } from '../../workbook/compose/compose-print.ts'
import { bodyStyle, box, centred, fonts, leading, textWidth } from '../../workbook/compose/style.ts'
import type { SheetsOut } from '../../workbook/plain/plain-book.ts'
import type { PlainCell, SheetOut } from '../../workbook/plain/plain-sheet.ts'
import { looks, type Tone } from './look.ts'
import { measured } from './measured.ts'
import { fitOf, heightOf, type SheetPlan } from './pages-down.ts'
import { type Placed, place, sumOf } from './placed.ts'
import { linesAt, PRINT_SIZES, rowHeight } from './print-size.ts'
import { type Caption, headerRows, type ReportSheet } from './sheet.ts'
import { writeHeader } from './sheet-header.ts'
import { planSheet } from './sheet-plan.ts'

const SIGNED_HEIGHT = 34
const USUAL = PRINT_SIZES[0]
/** Size of the title's font to that of the cells. */
const TITLE_SCALE = 18 / 10.5
/** Longer text stored as text may show as `####`. */
const LONGEST_TEXT = 255
const [NO_TEXT, SHORT_TEXT, LONG_TEXT] = [0, 1, 2] as const
/** Words in a column of figures stand in the middle. */
const FIGURES: ReadonlySet<ColumnKind> = new Set(['decimal', 'money', 'year'])

/** `&` starts a code; the size stands before the font, or it would swallow the year that a title begins with. */
const pageFoot = (text: string): string =>
  `&L&9&"宋体"${text.replaceAll('&', '&&')}&R&9&"宋体"第 &P 页 共 &N 页`

class Writer {
  /** The last row that was written. */
  private last = 0
  /** The heights of all rows, in points. */
  readonly heights: number[] = []
  /** The last rows of pages that the sheet breaks itself. */
  readonly ends: number[] = []
  private readonly styles = new Map<Column, Map<Tone, Partial<Style>[]>>()

  constructor(
    private readonly out: SheetOut,
    private readonly sheet: ReportSheet,
    private readonly plan: SheetPlan,
  ) {}

  private row(height: number, cells: readonly PlainCell[]): void {
    this.out.row(height, cells)
    this.heights.push(height)
    this.last += 1
  }

  /** Text over columns `from` to `to`. */
  private over(text: string, style: Partial<Style>, from: number, to: number): PlainCell[] {
    if (to > from) this.out.merge(this.last + 1, from, this.last + 1, to)
    return Array.from({ length: to - from + 1 }, (_, index) => ({
      at: from + index,
      value: index === 0 ? stored(text) : null,
      style,
    }))
  }

  private linesOver(text: string, from: number, to: number): number {
    return linesAt(text, sumOf(this.plan.widths.slice(from - 1, to)) * 0.96, USUAL)
  }

  title(text: string): void {
    const style = { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } } as const
    this.row(38, this.over(text, style, this.titleFrom(text), this.plan.front))
  }

  /** Columns that are printed on every page would show a piece of a title that reaches into them. */
  private titleFrom(text: string): number {
    const { widths, kept, front, starts } = this.plan
    const margin = (sumOf(widths.slice(0, front)) - textWidth(text) * TITLE_SCALE) / 2
    return starts.length > 1 && margin < sumOf(widths.slice(0, kept)) ? kept + 1 : 1
  }

  caption(caption: Caption): void {
    const { front, kept, starts } = this.plan
    const style = { font: fonts.caption, alignment: leading }
    const split = typeof caption !== 'string' && starts.length > 1
    const [first, second] = split ? caption : [typeof caption === 'string' ? caption : caption.join('　　')]
    const lines = second
      ? Math.max(this.linesOver(first, 1, kept), this.linesOver(second, kept + 1, front))
      : this.linesOver(first, 1, front)
    this.row(rowHeight(lines, USUAL), [
      ...this.over(first, style, 1, second ? kept : front),
      ...(second ? this.over(second, style, kept + 1, front) : []),
    ])
  }

  header(): void {
    const out = { row: this.row.bind(this), merge: this.out.merge.bind(this.out) }
    writeHeader(out, this.sheet, this.plan, this.last + 1)
  }

  /** The style goes on to the last column of the sheet. */
  band(text: string): void {
    const { size, front } = this.plan
    const { font, fill } = looks.band
    const style = { font: { ...font, size }, fill: fill!, alignment: leading, border: box }
    const cells = this.over(text, style, 1, front)
    for (let at = front + 1; at <= this.sheet.columns.length; at++) cells.push({ at, value: null, style })
    this.row(rowHeight(1, size), cells)
  }

  breakPage(): void {
    this.out.breakPage()
    this.ends.push(this.last)
  }

  /** Each over its share of the columns of the first page, in a row with room for a pen. */
  signed(by: readonly string[]): void {
    const { front, widths } = this.plan
    const share = sumOf(widths.slice(0, front)) / by.length
    const style = { font: fonts.reading, alignment: leading, border: box }
    const cells: PlainCell[] = []
    let from = 1
    for (const [index, text] of by.entries()) {
      let to = from
      const left = by.length - index - 1
      while (to < front - left && sumOf(widths.slice(0, to)) + widths[to]! / 2 < share * (index + 1)) to += 1
      cells.push(...this.over(text, style, from, left === 0 ? front : to))
      from = to + 1
    }
    this.row(SIGNED_HEIGHT, cells)
  }

  /** @param lines as many as its fullest cell takes */
  line(placed: readonly Placed[], tone: Tone, lines: number): void {
    const cells: PlainCell[] = []
    for (const each of placed) {
      const { plain, cell, at } = each
      const { link = null, span = 1 } = cell.words
      const style = this.style(each, cell.words.tone ?? tone)
      cells.push({ at, value: typeof plain === 'string' ? stored(plain) : plain, style, link })
      for (let covered = at + 1; covered < at + span; covered++)
        cells.push({ at: covered, value: null, style })
      if (span > 1) this.out.merge(this.last + 1, at, this.last + 1, at + span - 1)
    }
    this.row(heightOf(lines, this.plan.size, this.sheet), cells)
  }

  /** One object per look of a column: it is looked up for every cell. */
  private style({ plain, cell, column }: Placed, tone: Tone): Partial<Style> {
    const { link = null, span = 1 } = cell.words
    const text = typeof plain !== 'string' ? NO_TEXT : plain.length <= LONGEST_TEXT ? SHORT_TEXT : LONG_TEXT
    const tones = this.styles.get(column) ?? new Map<Tone, Partial<Style>[]>()
    const known = tones.get(tone) ?? []
    this.styles.set(column, tones)
    tones.set(tone, known)
    const at = text * 4 + (link === null ? 0 : 2) + (span > 1 ? 1 : 0)
    known[at] ??= {
      ...bodyStyle(column),
      ...looks[tone],
      font: { ...(link === null ? looks[tone].font : fonts.link), size: this.plan.size },
      ...(text === NO_TEXT ? {} : { numFmt: text === SHORT_TEXT ? TEXT_FORMAT : 'General' }),
      ...this.alignment(column, tone, text !== NO_TEXT, span > 1),
    }
    return known[at]
  }

  private alignment(column: Column, tone: Tone, text: boolean, spans: boolean): Partial<Style> {
    if (tone === 'header') return { alignment: centred }
    if (spans && text) return { alignment: leading }
    if (column.kind === 'count' || (text && FIGURES.has(column.kind))) return { alignment: centred }
    return {}
  }
}

/** Some room beside the margins, for programs whose rows and columns come out larger. */
const ROOM = { across: 0.93, down: 0.97 } as const

/** The scale at which the fullest of the pages that the sheet breaks into still is one. */
function ownScale(
  heights: readonly number[],
  plan: SheetPlan,
  header: number,
  breaks: readonly number[],
): Partial<PageSetup> {
  const ends = [...breaks, heights.length]
  const pages = ends.map((end, index) => sumOf(heights.slice(ends[index - 1] ?? header, end)))
  const tallest = Math.max(...pages) + sumOf(heights.slice(0, header))
  const down = (pageHeight(plan.orientation) / tallest) * ROOM.down
  const across = Math.floor(Math.min(1, fitOf(plan) * ROOM.across) * 100)
  // What would be too small to read goes on to another page.
  const scale = Math.min(across, Math.max(plan.smallest, Math.floor(down * 100)))
  return { fitToPage: false, scale }
}

/** Adds the sheet to the workbook. */
export function writeSheet(book: SheetsOut, sheet: ReportSheet): void {
  const lines = measured(sheet)
  const plan = planSheet(sheet, lines)
  const { starts, kept } = plan
  const top = 2 + sheet.captions.length
  const bottom = top + headerRows(sheet.columns) - 1
  const repeated = sheet.repeats === 'header' ? { top, bottom } : { top: 1, bottom: 1 }
  const xSplit = sheet.repeats === 'header' ? kept : 0
  const out = book.addSheet({
    name: sheet.name,
    widths: plan.widths,
    rowHeight: rowHeight(1, plan.size),
    frozen: { columns: xSplit, rows: repeated.bottom },
    active: address(bottom + 1, xSplit + 1),
    footer: pageFoot(sheet.title),
    rows: bottom + lines.count,
    fitsPages: lines.breaks.size === 0,
  })
  const writer = new Writer(out, sheet, plan)
  const shown = (text: string): string => (sheet.hides ? hideNumbers(text) : text)
  writer.title(sheet.title)
  for (const caption of sheet.captions)
    writer.caption(typeof caption === 'string' ? shown(caption) : [shown(caption[0]), shown(caption[1])])
  writer.header()
  let index = 0
  for (const line of sheet.lines) {
    if ('band' in line) {
      if (line.newPage) writer.breakPage()
      writer.band(shown(line.band))
    } else if ('note' in line) writer.caption(shown(line.note))
    else if ('signed' in line) writer.signed(line.signed)
    else
      writer.line(
        place(sheet, line.cells),
        line.tone ?? 'plain',
        lines.linesAt(index, plan.widths, plan.size),
      )
    index += 1
  }
  out.end({
    ...tablePage(starts.length, repeated, starts.length > 1 ? kept : 0, plan.orientation),
    ...(plan.down === undefined ? {} : { fitToHeight: plan.down }),
    ...(lines.breaks.size > 0 ? ownScale(writer.heights, plan, bottom, writer.ends) : {}),
  })
}
