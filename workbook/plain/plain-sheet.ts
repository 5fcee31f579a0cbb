/** A sheet that is written row by row and never held: what a cell was is gone once its row is written. */
import type { PageSetup, Style } from 'exceljs'
import { address, columnName } from '../../templates/sheet/grid.ts'
import type { NewPart } from '../zip/zip-write.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { StyleTable } from './style-table.ts'
import { escaped, HeldText, PartText, XML_HEAD } from './xml-out.ts'

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
  /** How many rows it will have. */
  readonly rows: number
  /** Whether it is made as small as its pages need, rather than printed at a scale of its own. */
  readonly fitsPages: boolean
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

/** What stands before the first row. */
const headXml = (frame: SheetFrame): string =>
  [
    `${XML_HEAD}<worksheet ${NAMESPACES}>`,
    frame.fitsPages ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${address(frame.rows, frame.widths.length)}"/>`,
    viewXml(frame),
    `<sheetFormatPr defaultRowHeight="${frame.rowHeight}" customHeight="1"/>`,
    `${colsXml(frame.widths)}<sheetData>`,
  ].join('')

/** The parts of a sheet: itself, and where its links lead. */
export interface SheetParts {
  readonly sheet: NewPart
  /** Begun where there is a link, and ended by the sheet after itself. */
  relations(): NewPart
}

export class PlainSheet implements SheetOut {
  private readonly data: PartText
  private readonly links = new HeldText()
  private targets: PartText | null = null
  private relations: NewPart | null = null
  private linked = 0
  private readonly merges: Merge[] = []
  private readonly breaks: number[] = []
  private readonly columns: string[] = []
  private written = 0

  constructor(
    private readonly frame: SheetFrame,
    private readonly texts: SharedTexts,
    private readonly styles: StyleTable,
    private readonly parts: SheetParts,
    private readonly ended: (page: Partial<PageSetup>) => void,
  ) {
    this.data = new PartText((bytes) => parts.sheet.add(bytes))
    this.data.add(headXml(frame))
  }

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
    this.targets ??= this.begunRelations()
    this.targets.add(
      `<Relationship Id="${id}" Type="${LINK}" Target="${escaped(target)}" TargetMode="External"/>`,
    )
  }

  private begunRelations(): PartText {
    const part = this.parts.relations()
    this.relations = part
    const text = new PartText((bytes) => part.add(bytes))
    text.add(
      `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`,
    )
    return text
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
    const { frame, data, targets } = this
    if (this.written !== frame.rows) throw new Error(`${this.written} rows for ${frame.rows}`)
    data.add(`</sheetData>${this.mergesXml()}`)
    if (this.linked > 0) {
      data.add('<hyperlinks>')
      data.flush()
      for (const piece of this.links.take()) this.parts.sheet.add(piece)
      data.add('</hyperlinks>')
    }
    data.add(pageXml(page))
    data.add(`<headerFooter scaleWithDoc="0"><oddFooter>${escaped(frame.footer)}</oddFooter></headerFooter>`)
    data.add(`${this.breaksXml()}</worksheet>`)
    data.flush()
    this.parts.sheet.end()
    targets?.add('</Relationships>')
    targets?.flush()
    this.relations?.end()
    this.ended(page)
  }

  private mergesXml(): string {
    const { merges } = this
    if (merges.length === 0) return ''
    merges.sort(({ hidden: [row, column] }, { hidden }) => row - hidden[0] || column - hidden[1])
    const each = merges.map(({ ref }) => `<mergeCell ref="${ref}"/>`)
    return `<mergeCells count="${merges.length}">${each.join('')}</mergeCells>`
  }

  private breaksXml(): string {
    const { length } = this.breaks
    if (length === 0) return ''
    const each = this.breaks.map((row) => `<brk id="${row}" max="${ACROSS}" man="1"/>`)
    return `<rowBreaks count="${length}" manualBreakCount="${length}">${each.join('')}</rowBreaks>`
  }
}
