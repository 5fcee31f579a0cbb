/** A sheet that is written row by row and never held: what a cell was is gone once its row is written. */
import type { PageSetup, Style } from 'exceljs'
import { address, columnName } from '../../templates/sheet/grid.ts'
import { concat } from '../bytes.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { StyleTable } from './style-table.ts'
import { escaped, PartText, XML_HEAD } from './xml-out.ts'

export interface PlainCell {
  /** From 1. */
  readonly at: number
  readonly value: string | number | boolean | null
  readonly style: Partial<Style>
  /** Where a click leads. */
  readonly link?: PlainLink | null
}

export interface PlainLink {
  /** A file or an address, escaped as one. */
  readonly target: string
  /** The cell within it, as a formula names it: `'申报表'!A12`. Excel looks for it beside the target, not in it. */
  readonly cell: string | null
}

/** What stands before the rows of a sheet, and stays. */
export interface SheetFrame {
  readonly name: string
  /** Of its columns, in characters. */
  readonly widths: readonly number[]
  /** Points. */
  readonly rowHeight: number
  /** How many columns and rows stay in sight. */
  readonly frozen: { readonly columns: number; readonly rows: number }
  /** The cell that is chosen when it is opened. */
  readonly active: string
  readonly footer: string
}

/** Where a sheet is written to. */
export interface SheetOut {
  /**
   * The next row, from 1.
   * @param height in points
   * @param cells from left to right
   */
  row(height: number, cells: readonly PlainCell[]): void
  /** What the cells of a block other than the first hold is not shown; rows and columns from 1. */
  merge(top: number, left: number, bottom: number, right: number): void
  /** A new page begins below the last row that was written. */
  breakPage(): void
  /** No row follows. */
  end(page: Partial<PageSetup>): void
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
/** Beyond the last column of any page. */
const ACROSS = 16_838

interface Merge {
  /** The first cell that is hidden: merges are listed in that order. */
  readonly hidden: readonly [row: number, column: number]
  readonly ref: string
}

function colsXml(widths: readonly number[]): string {
  let xml = ''
  for (let from = 0; from < widths.length; ) {
    let to = from
    while (widths[to + 1] === widths[from]) to++
    xml += `<col min="${from + 1}" max="${to + 1}" width="${widths[from]}" customWidth="1"/>`
    from = to + 1
  }
  return `<cols>${xml}</cols>`
}

function viewXml({ frozen: { columns, rows }, active }: SheetFrame): string {
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : columns > 0 ? 'topRight' : 'bottomLeft'
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane${split} topLeftCell="${address(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${active}" sqref="${active}"/></sheetView></sheetViews>`
}

function pageXml(page: Partial<PageSetup>): string {
  const { margins } = page
  const edges = margins && Object.entries(margins).map(([edge, inches]) => ` ${edge}="${inches}"`)
  const setup: [string, unknown][] = [
    ['paperSize', page.paperSize],
    ['orientation', page.orientation],
    ['pageOrder', page.pageOrder],
    ['scale', page.scale ?? 100],
    ['fitToWidth', page.fitToWidth],
    ['fitToHeight', page.fitToHeight],
  ]
  return [
    page.horizontalCentered ? '<printOptions horizontalCentered="1"/>' : '',
    edges ? `<pageMargins${edges.join('')}/>` : '',
    `<pageSetup${setup.map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`)).join('')}/>`,
  ].join('')
}

export class PlainSheet implements SheetOut {
  private readonly data = new PartText()
  private readonly links = new PartText()
  private readonly targets = new PartText()
  private linked = 0
  private readonly merges: Merge[] = []
  private readonly breaks: number[] = []
  private readonly columns: string[] = []
  private written = 0

  /** @param ended is given the bytes of its part, and of the part that says where its links lead, if it has any */
  constructor(
    private readonly frame: SheetFrame,
    private readonly texts: SharedTexts,
    private readonly styles: StyleTable,
    private readonly ended: (
      sheet: Uint8Array,
      relations: Uint8Array | null,
      page: Partial<PageSetup>,
    ) => void,
  ) {}

  row(height: number, cells: readonly PlainCell[]): void {
    const number = ++this.written
    const [first, last] = [cells[0], cells.at(-1)]
    const spans = first && last ? ` spans="${first.at}:${last.at}"` : ''
    let xml = `<row r="${number}" ht="${height}" customHeight="1"${spans}>`
    for (const cell of cells) xml += this.cell(cell, number)
    this.data.add(`${xml}</row>`)
  }

  private cell({ at, value, style, link }: PlainCell, row: number): string {
    this.columns[at] ??= columnName(at)
    const place = `${this.columns[at]}${row}`
    const look = this.styles.idOf(style)
    const start = `<c r="${place}"${look === 0 ? '' : ` s="${look}"`}`
    if (value === null) return `${start}/>`
    if (typeof value === 'number') return `${start}><v>${value}</v></c>`
    if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`
    if (link && value !== '') this.link(place, link)
    return `${start} t="s"><v>${this.texts.idOf(value)}</v></c>`
  }

  private link(place: string, { target, cell }: PlainLink): void {
    const id = `rId${++this.linked}`
    const location = cell === null ? '' : ` location="${escaped(cell)}"`
    this.links.add(`<hyperlink ref="${place}" r:id="${id}"${location}/>`)
    this.targets.add(
      `<Relationship Id="${id}" Type="${LINK}" Target="${escaped(target)}" TargetMode="External"/>`,
    )
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    this.merges.push({
      hidden: right > left ? [top, left + 1] : [top + 1, left],
      ref: `${address(top, left)}:${address(bottom, right)}`,
    })
  }

  breakPage(): void {
    this.breaks.push(this.written)
  }

  end(page: Partial<PageSetup>): void {
    this.ended(this.part(page), this.relations(), page)
  }

  private part(page: Partial<PageSetup>): Uint8Array {
    const { frame, merges, breaks } = this
    merges.sort(({ hidden: [row, column] }, { hidden }) => row - hidden[0] || column - hidden[1])
    const head = new PartText()
    head.add(`${XML_HEAD}<worksheet ${NAMESPACES}>`)
    if (page.fitToPage) head.add('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    head.add(`<dimension ref="A1:${address(this.written, frame.widths.length)}"/>`)
    head.add(viewXml(frame))
    head.add(`<sheetFormatPr defaultRowHeight="${frame.rowHeight}" customHeight="1"/>`)
    head.add(`${colsXml(frame.widths)}<sheetData>`)
    const middle = new PartText()
    middle.add('</sheetData>')
    if (merges.length > 0) {
      middle.add(`<mergeCells count="${merges.length}">`)
      for (const { ref } of merges) middle.add(`<mergeCell ref="${ref}"/>`)
      middle.add('</mergeCells>')
    }
    if (this.linked > 0) middle.add('<hyperlinks>')
    const end = new PartText()
    if (this.linked > 0) end.add('</hyperlinks>')
    end.add(pageXml(page))
    end.add(`<headerFooter scaleWithDoc="0"><oddFooter>${escaped(frame.footer)}</oddFooter></headerFooter>`)
    if (breaks.length > 0) {
      end.add(`<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">`)
      for (const row of breaks) end.add(`<brk id="${row}" max="${ACROSS}" man="1"/>`)
      end.add('</rowBreaks>')
    }
    end.add('</worksheet>')
    return concat(...[head, this.data, middle, this.links, end].flatMap((piece) => piece.take()))
  }

  private relations(): Uint8Array | null {
    if (this.linked === 0) return null
    const [head, end] = [new PartText(), new PartText()]
    head.add(
      `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    )
    end.add('</Relationships>')
    return concat(...[head, this.targets, end].flatMap((piece) => piece.take()))
  }
}
